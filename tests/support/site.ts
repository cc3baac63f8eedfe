import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'
import { embeddedTemplate } from './databases.ts'
import { serve } from './serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product, for journeys that only read. */
    site: string
  }
}

/**
 * Before the first journey: one seeded server for all of them, and a browser unpacked. A journey
 * that changes data or ends the server starts its own with `serve`.
 */
export default async function openSite(project: TestProject): Promise<() => Promise<void>> {
  await findChromium()
  const server = await serve({ template: await embeddedTemplate() })
  project.provide('site', server.url)
  return async () => {
    await server.stop()
  }
}
