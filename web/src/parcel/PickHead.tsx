import { isEmpty } from '../picked/pickModel.ts'
import { pickWords } from '../picked/pickWords.ts'
import { usePicked } from '../picked/usePicked.ts'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'

interface Props {
  readonly totalCount: number
  /** Every plot of the filter is picked, be it one by one. */
  readonly whole: boolean
}

/** Picks everything that the filter gives, read or not; half ticked while some is picked. */
export function PickHead({ totalCount, whole }: Props) {
  const words = useWords(pickWords)
  const locale = useLocale()
  const { picked, pickAll, clear } = usePicked()
  const count = formatCount(totalCount, locale)
  const some = !isEmpty(picked) && !whole
  const named = picked.all ? totalCount - picked.codes.length : picked.codes.length
  const label = whole ? words.pickNone : words.pickAll(count)
  return (
    <th scope="col" className="pick-cell" data-pinned="true" style={{ left: 0 }}>
      <label className="pick-target">
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = some
          }}
          checked={whole}
          aria-label={label}
          title={label}
          onChange={() => (whole ? clear(formatCount(named, locale)) : pickAll(count))}
        />
      </label>
    </th>
  )
}
