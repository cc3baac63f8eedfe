import { filterToText } from '@panhuo/shared/filter/text'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { MAX_PICKED } from '../url/pickedText.ts'
import { useView } from '../url/useView.tsx'
import type { Picked } from '../url/view.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import {
  type FormerPick,
  isEmpty,
  isSamePlots,
  nothingPicked,
  toggled,
  withPlots,
} from './pickModel.ts'
import { usePickDesk } from './pickStore.tsx'
import { pickWords } from './pickWords.ts'

/**
 * The pick in the link, and what can be done with it: always with that of the newest link, for two
 * clicks may follow fast, and the plots of a box come in late.
 */
export function usePicked() {
  const words = useWords(pickWords)
  const locale = useLocale()
  const { view, filterText, change, newest } = useView()
  const { say } = usePickDesk()
  const put = (next: Picked | null): boolean => {
    say(next ? null : { text: words.tooMany(formatCount(MAX_PICKED, locale)) })
    if (next) change({ picked: next }, { replace: true })
    return next !== null
  }
  const former = (): FormerPick => {
    const { picked, filter } = newest()
    return { picked, filterText: filterToText(parcelFilter, filter) }
  }
  return {
    picked: view.picked,
    toggle: (code: string) => put(toggled(newest().picked, code)),
    /** False where they are too many to be named. */
    put: (codes: readonly string[], on: boolean) => put(withPlots(newest().picked, codes, on)),
    /** Picks all of the filter in place of what was picked; the bar offers to bring that back. */
    pickAll(count: string) {
      const undo = former()
      put({ all: true, codes: [] })
      if (!isEmpty(undo.picked)) say({ text: words.allInstead(count), undo })
    },
    /** Whether a former pick is of the same plots under the filter shown. */
    mayBringBack: (undo: FormerPick) => isSamePlots(undo, filterText),
    bringBack: (undo: FormerPick) => put(undo.picked),
    /** Drops the whole pick, of as many plots where that is known; the bar offers it back. */
    clear(count: string | undefined) {
      const undo = former()
      put(nothingPicked)
      say({ text: words.cleared(count), undo })
    },
  }
}
