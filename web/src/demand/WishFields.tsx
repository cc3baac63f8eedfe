import { MOST_WISHES, type WishTarget, wishTargets } from '@panhuo/shared/demand/demand'
import { englishOf } from '@panhuo/shared/geography/englishNames'
import { Plus, Trash2 } from 'lucide-react'
import { complaintAt, type Failure } from '../change/failure.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { useWishRecords } from './demandQuery.ts'
import { demandWords } from './demandWords.ts'
import type { WishText } from './formValues.ts'

interface Props {
  readonly wishes: readonly WishText[]
  readonly failure: Failure | null
  readonly onWishes: (wishes: readonly WishText[]) => void
}

/** How near the site should be to what: a line of the map, or a place, park or project. */
export function WishFields({ wishes, failure, onWishes }: Props) {
  const words = useWords(demandWords)
  const locale = useLocale()
  const records = useWishRecords()
  const set = (index: number, change: Partial<WishText>) =>
    onWishes(wishes.map((wish, at) => (at === index ? { ...wish, ...change } : wish)))
  return (
    <fieldset className="wishes">
      <legend>{words.wishes}</legend>
      {wishes.map(({ target, code, metres }, index) => {
        const known = target === 'ROAD' || target === 'RAILWAY' ? null : records.data?.[target]
        const complaint =
          complaintAt(failure, `wishes.${index}.code`) ??
          complaintAt(failure, `wishes.${index}.metres`)
        return (
          <div key={index} className="wish">
            <select
              className="field"
              aria-label={words.target}
              value={target}
              onChange={(event) =>
                set(index, { target: event.target.value as WishTarget, code: '' })
              }
            >
              {wishTargets.codes.map((one) => (
                <option key={one.value} value={one.value}>
                  {one[locale]}
                </option>
              ))}
            </select>
            {known !== null && (
              <select
                className="field"
                aria-label={words.which}
                value={code}
                onChange={(event) => set(index, { code: event.target.value })}
              >
                <option value="">{words.choose}</option>
                {known?.map((record) => (
                  <option key={record.code} value={record.code}>
                    {englishOf(record.name, locale) ?? record.name}
                  </option>
                ))}
              </select>
            )}
            <input
              className="field"
              inputMode="numeric"
              aria-label={words.metres}
              placeholder={words.metres}
              value={metres}
              onChange={(event) => set(index, { metres: event.target.value })}
            />
            <button
              type="button"
              className="button quiet icon"
              aria-label={words.dropWish}
              onClick={() => onWishes(wishes.filter((_, at) => at !== index))}
            >
              <Trash2 aria-hidden="true" />
            </button>
            {complaint && (
              <p className="form-wrong" role="alert">
                {complaint}
              </p>
            )}
          </div>
        )
      })}
      {wishes.length < MOST_WISHES && (
        <button
          type="button"
          className="button"
          onClick={() => onWishes([...wishes, { target: 'ROAD', code: '', metres: '1000' }])}
        >
          <Plus aria-hidden="true" />
          {words.addWish}
        </button>
      )}
    </fieldset>
  )
}
