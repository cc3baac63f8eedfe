import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/noto-sans-sc/index.css'
import './theme/tokens.css'
import './theme/dark.css'
import './theme/theme.css'
import { questionHash } from './asOf/questionHash.ts'
import { ShapeProvider } from './edit/shapeStore.tsx'
import { keepFocus } from './focus/keepFocus.ts'
import { keepPress } from './focus/keepPress.ts'
import { AskError } from './graphql/askError.ts'
import { PickProvider } from './picked/pickStore.tsx'
import { router } from './routes.tsx'
import { startTheme } from './theme/theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      queryKeyHashFn: questionHash,
      // A refused question stays refused; a lost connection may come back.
      retry: (failures, error) => failures < 2 && !(error instanceof AskError && error.final),
    },
  },
})

startTheme()
keepFocus()
keepPress()
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <PickProvider>
        <ShapeProvider>
          <RouterProvider router={router} />
        </ShapeProvider>
      </PickProvider>
    </QueryClientProvider>
  </StrictMode>,
)
