import { accountChapters } from './chapters/accountChapters.ts'
import { bringChapters } from './chapters/bringChapters.ts'
import type { Chapter } from './chapters/chapter.ts'
import { findChapters } from './chapters/findChapters.ts'
import { investChapters } from './chapters/investChapters.ts'
import { mapChapters } from './chapters/mapChapters.ts'
import { takeChapters } from './chapters/takeChapters.ts'
import { workChapters } from './chapters/workChapters.ts'

/** What an official needs to know, task by task. */
export const helpChapters: readonly Chapter[] = [
  ...findChapters,
  ...mapChapters,
  ...takeChapters,
  ...workChapters,
  ...bringChapters,
  ...investChapters,
  ...accountChapters,
]
