import type { Label } from '@panhuo/shared/words/label'

/** One sentence or two; a key is written `{search}` and read from the table of keys. */
export interface Point extends Label {
  /** What it is about: the tool, the file, the sign. */
  readonly term?: Label
}

export interface Chapter {
  readonly id: string
  readonly title: Label
  readonly points: readonly Point[]
}
