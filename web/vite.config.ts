import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstScreenBudget } from './bin/firstScreenBudget.ts'

const server = `http://127.0.0.1:${process.env.PORT ?? 4000}`
/** Paths that the server answers; every other one is the page's. */
const answersData = [
  ...['/api', '/graphql', '/tiles', '/basemap', '/export', '/ogc', '/s/'],
  ...['/healthz', '/readyz', '/metrics'],
]

export default defineConfig({
  plugins: [react(), firstScreenBudget({ maxKilobytes: 800, eager: ['src/map/MapView.tsx'] })],
  build: {
    target: 'es2023',
    // Fonts stay files: MapLibre and the page fetch only the ranges that they draw.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // GraphiQL is not a page of this package: it takes the sheet of fonts by itself.
      // Whoever opens a link gets a page of its own, without the map's engine.
      input: {
        index: 'index.html',
        share: 'share.html',
        fonts: '@fontsource-variable/noto-sans-sc/index.css',
      },
    },
    chunkSizeWarningLimit: 2000,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      answersData.map((path) => [
        path,
        // The server answers only pages of its own host, so what it sees must be its own name.
        { target: server, changeOrigin: true, headers: { origin: server } },
      ]),
    ),
  },
})
