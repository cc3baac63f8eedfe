import { MAX_PICKED } from '../url/pickedText.ts'
import { useView } from '../url/useView.tsx'
import type { Picked } from '../url/view.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { nothingPicked, toggled, withPlots } from './pickModel.ts'
import { usePickDesk } from './pickStore.tsx'
import { pickWords } from './pickWords.ts'

/**
 * The pick in the link, and what can be done with it: always with that of the newest link, for two
 * clicks may follow fast, and the plots of a box come in late.
 */
export function usePicked() {
  const words = useWords(pickWords)
  const locale = useLocale()
  const { view, change, newest } = useView()
  const { say } = usePickDesk()
  const put = (next: Picked | null): boolean => {
    say(next ? null : { text: words.tooMany(formatCount(MAX_PICKED, locale)) })
    if (next) change({ picked: next }, { replace: true })
    return next !== null
  }
  return {
    picked: view.picked,
    toggle: (code: string) => put(toggled(newest().picked, code)),
    /** False where they are too many to be named. */
    put: (codes: readonly string[], on: boolean) => put(withPlots(newest().picked, codes, on)),
    pickAll: () => put({ all: true, codes: [] }),
    bringBack: (former: Picked) => put(former),
    /** Drops the whole pick; the bar offers to bring back what was picked. */
    clear(count: string) {
      const { picked } = newest()
      change({ picked: nothingPicked }, { replace: true })
      say({ text: words.cleared(count), undo: picked })
    },
  }
}
