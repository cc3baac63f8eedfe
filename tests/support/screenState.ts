import type { Page } from 'playwright-core'

/** A state that the screen can be in, and how a hand gets there and back. */
export interface ScreenState {
  /** Path and query, without the language. */
  readonly link: string
  /** Whether the map is on it; other pages have other ways to be ready. */
  readonly isMap: boolean
  /** What is done before the link is opened, such as cutting the line. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What is clicked or typed once the link stands. */
  readonly opens?: (page: Page) => Promise<unknown>
  /** Undoes `before` and `opens`. */
  readonly leaves?: (page: Page) => Promise<unknown>
  /** True where the page must be opened anew: what was read before would stand in for what is not. */
  readonly anew?: boolean
  /** Shown instead of the usual rest; the state is ready once this stands. */
  readonly waitsFor?: string
}
