import { ADJOIN_M, opensCaseAt } from '@panhuo/shared/case/adjoining'
import { parcelStages } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Problem } from '../shell/Problem.tsx'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Neighbor, useNeighbors } from './neighborQuery.ts'
import { neighborWords } from './neighborWords.ts'

interface Props {
  /** Code of the plot that they lie beside. */
  readonly code: string
  readonly chosen: readonly string[]
  readonly onChosen: (codes: readonly string[]) => void
}

/** The plots beside one, to be ticked; of those that cannot share its case, why. */
export function NeighborChoice({ code, chosen, onChosen }: Props) {
  const words = useWords(neighborWords)
  const near = useNeighbors(code)
  const toggle = (plot: string) =>
    onChosen(chosen.includes(plot) ? chosen.filter((one) => one !== plot) : [...chosen, plot])
  return (
    <fieldset className="neighbors" data-testid="neighbors">
      <legend>{words.title}</legend>
      {near.isError && <Problem error={near.error} onRetry={() => near.refetch()} />}
      {near.isPending && <p className="form-hint">{words.loading}</p>}
      {near.data?.length === 0 && <p className="form-hint">{words.none(ADJOIN_M)}</p>}
      <ul>
        {near.data?.map((one) => (
          <li key={one.parcel.code}>
            <Plot
              plot={one}
              chosen={chosen.includes(one.parcel.code)}
              onToggle={() => toggle(one.parcel.code)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

interface PlotProps {
  readonly plot: Neighbor
  readonly chosen: boolean
  readonly onToggle: () => void
}

function Plot({ plot: { parcel, gapM }, chosen, onToggle }: PlotProps) {
  const words = useWords(neighborWords)
  const locale = useLocale()
  const stage = String(parcel.stage)
  const against = parcel.case
    ? words.inCase(String(parcel.case.code))
    : opensCaseAt.includes(stage)
      ? null
      : words.notYet(codeOf(parcelStages, stage)?.[locale] ?? stage)
  const said = (
    <span>
      <span className="code">{parcel.code}</span> <span lang="zh-CN">{parcel.name}</span>
      <small>
        {words.area(formatMu(Number(parcel.areaMu), locale))} · {words.apart(gapM)}
        {against && <> · {against}</>}
      </small>
    </span>
  )
  // What cannot be ticked is said as text: a switched off box is passed over by key.
  if (against) return <p className="neighbor-held">{said}</p>
  return (
    <label className="change-choice">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      {said}
    </label>
  )
}
