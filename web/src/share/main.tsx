import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/noto-sans-sc/index.css'
import '../theme/tokens.css'
import '../theme/dark.css'
import '../theme/theme.css'
import { startTheme } from '../theme/theme.ts'
import { SharedPage } from './SharedPage.tsx'

// A page of its own, without the register's map, router and forms: it is opened on phones.
startTheme()
const place = document.getElementById('root')
if (!place) throw new Error('share.html has no #root')
createRoot(place).render(
  <StrictMode>
    <SharedPage token={location.pathname.replace(/^\/s\//, '')} />
  </StrictMode>,
)
