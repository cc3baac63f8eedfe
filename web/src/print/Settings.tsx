import { filterOfPicked } from '../picked/pickModel.ts'
import { useSum } from '../picked/useSum.ts'
import { useView } from '../url/useView.tsx'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { printWords } from './printWords.ts'
import { orientations, type PrintChoice, papers } from './sheet.ts'

interface Props {
  readonly choice: PrintChoice
  readonly onChoice: (choice: PrintChoice) => void
  readonly name: string
  readonly onName: (name: string) => void
  /** Whether only what is picked is printed; null where nothing is. */
  readonly picked: boolean | null
  readonly onPicked: (picked: boolean) => void
}

/** Paper, orientation, contents, title. */
export function Settings({ choice, onChoice, name, onName, picked, onPicked }: Props) {
  const words = useWords(printWords)
  const locale = useLocale()
  const { view } = useView()
  const all = useSum(view.filter)
  const some = useSum(filterOfPicked(view.picked, view.filter), picked !== null)
  const count = (sum: typeof all) => formatCount(sum.data?.totalCount ?? 0, locale)
  return (
    <form className="print-settings" onSubmit={(event) => event.preventDefault()}>
      <label className="print-name">
        {words.name}
        <input
          className="field"
          value={name}
          maxLength={60}
          onChange={(event) => onName(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>{words.paper}</legend>
        {papers.map((paper) => (
          <label key={paper}>
            <input
              type="radio"
              name="paper"
              checked={choice.paper === paper}
              onChange={() => onChoice({ ...choice, paper })}
            />
            {paper}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.orientation}</legend>
        {orientations.map((orientation) => (
          <label key={orientation}>
            <input
              type="radio"
              name="orientation"
              checked={choice.orientation === orientation}
              onChange={() => onChoice({ ...choice, orientation })}
            />
            {words[orientation]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.include}</legend>
        {(['map', 'legend', 'list'] as const).map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={choice[part]}
              onChange={(event) => onChoice({ ...choice, [part]: event.target.checked })}
            />
            {words[part]}
          </label>
        ))}
      </fieldset>
      {picked !== null && (
        <fieldset>
          <legend>{words.what}</legend>
          {[true, false].map((only) => (
            <label key={String(only)}>
              <input
                type="radio"
                name="what"
                checked={picked === only}
                onChange={() => onPicked(only)}
              />
              {only ? words.picked(count(some)) : words.filtered(count(all))}
            </label>
          ))}
        </fieldset>
      )}
    </form>
  )
}
