import { toHectares, toMu } from '@panhuo/shared/measure/units'
import { useQuery } from '@tanstack/react-query'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { nothingPicked } from '../picked/pickModel.ts'
import { useView } from '../url/useView.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { gatherWords } from './gatherWords.ts'
import { piecesOf } from './pieces.ts'

const query = graphql(`query PlotsToMerge($codes: [String!]!) {
  parcels(filter: { code: { in: $codes } }, first: 50) {
    nodes { code name version areaM2 geometry }
  }
}`)

interface Props {
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** Reads the plots that are to be one, then asks how. */
export function MergePlots({ codes, onClose }: Props) {
  const words = useWords(gatherWords)
  const locale = useLocale()
  const plots = useQuery({
    queryKey: ['plots-to-merge', codes],
    queryFn: async ({ signal }) =>
      (await ask(query, { codes: [...codes] }, { locale, signal })).parcels.nodes,
    // What is told here is what is sent: the versions that the person saw.
    staleTime: 0,
    gcTime: 0,
  })
  if (!plots.data) return <p role="status">{words.mergeLoading}</p>
  return <MergeForm plots={plots.data} onClose={onClose} />
}

interface Plot {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly areaM2: number | null
  readonly geometry: GeoJSON.Geometry | null
}

interface FormProps {
  readonly plots: readonly Plot[]
  readonly onClose: () => void
}

function MergeForm({ plots, onClose }: FormProps) {
  const words = useWords(gatherWords)
  const locale = useLocale()
  const { change } = useView()
  const form = useChangeForm({
    draftKey: `mergeParcels.${plots.map(({ code, version }) => `${code}@${version}`).join()}`,
    mutation: 'mergeParcels',
    initial: { first: plots[0]?.code ?? '', name: '' },
    version: 0,
    input: ({ first, name }) => ({
      parcels: [...plots]
        .sort((one, other) => Number(other.code === first) - Number(one.code === first))
        .map(({ code, version }) => ({ code, expectedVersion: version })),
      name: name.trim() === '' ? null : name.trim(),
    }),
    made: '... on Parcel { code }',
    onDone: ({ code }) => {
      onClose()
      change({ picked: nothingPicked, selected: { layer: 'parcels', code: String(code) } })
    },
  })
  const { first, name } = form.values
  const areaM2 = plots.reduce((sum, plot) => sum + (plot.areaM2 ?? 0), 0)
  const pieces = piecesOf(plots.flatMap(({ geometry }) => (geometry ? [geometry] : [])))
  return (
    <ChangeDialog
      title={words.mergeTitle(formatCount(plots.length, locale))}
      form={form}
      submit={words.merge}
      onClose={onClose}
    >
      <p data-testid="merge-sum">
        {words.mergeSum(formatMu(toMu(areaM2), locale), formatMu(toHectares(areaM2), locale))}
      </p>
      {pieces > 1 && <p className="form-wrong">{words.mergeApart(formatCount(pieces, locale))}</p>}
      <fieldset className="merge-first">
        <legend>{words.mergeFirst}</legend>
        {plots.map((plot) => (
          <label key={plot.code} className="change-choice">
            <input
              type="radio"
              name="first"
              checked={plot.code === first}
              onChange={() => form.set({ first: plot.code })}
            />
            <span>
              {plot.name} <span className="code">{plot.code}</span> ·{' '}
              {words.area(formatMu(toMu(plot.areaM2 ?? 0), locale))}
            </span>
          </label>
        ))}
      </fieldset>
      <FormField label={words.mergeName} complaint={complaintAt(form.failure, 'name')}>
        {(own) => (
          <input
            {...own}
            className="field"
            value={name}
            placeholder={plots.find(({ code }) => code === first)?.name}
            onChange={(event) => form.set({ name: event.target.value })}
          />
        )}
      </FormField>
    </ChangeDialog>
  )
}
