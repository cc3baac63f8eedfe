import { toMu } from '@panhuo/shared/measure/units'
import type { Position } from 'geojson'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { FormField } from '../change/FormField.tsx'
import { complaintAt } from '../change/failure.ts'
import { useChangeForm } from '../change/useChangeForm.ts'
import { useView } from '../url/useView.tsx'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Piece } from './cut.ts'
import type { DrawnPlot } from './shapeQuery.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly plot: DrawnPlot
  readonly line: readonly Position[]
  readonly pieces: readonly Piece[]
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** Names of the pieces and why; afterwards they stand picked, the first one open. */
export function SaveSplit({ plot, line, pieces, onClose, onSaved }: Props) {
  const words = useWords(shapeWords)
  const locale = useLocale()
  const { change } = useView()
  const { code, version, name } = plot
  const form = useChangeForm({
    // Another number of pieces is another form.
    draftKey: `splitParcel.${code}.${version}.${pieces.length}`,
    mutation: 'splitParcel',
    initial: { names: pieces.map((_, at) => `${name}-${at + 1}`) },
    version,
    input: ({ names }, expectedVersion) => ({
      code,
      expectedVersion,
      line: { type: 'LineString', coordinates: line },
      names,
    }),
    made: '... on SplitParcels { parcels { code } }',
    onDone: ({ parcels }) => {
      const codes = (parcels as readonly { code: string }[]).map((piece) => piece.code)
      onSaved()
      change({
        picked: { all: false, codes: [...codes].sort() },
        selected: codes[0] === undefined ? null : { layer: 'parcels', code: codes[0] },
      })
    },
  })
  const { names } = form.values
  return (
    <ChangeDialog
      title={`${words.split} · ${code}`}
      form={form}
      submit={words.split}
      onClose={onClose}
    >
      <div className="form-fields">
        {pieces.map(({ areaM2 }, at) => (
          <FormField
            key={at}
            label={words.piece(at + 1, formatMu(toMu(areaM2), locale))}
            complaint={complaintAt(form.failure, `names.${at}`)}
          >
            {(own) => (
              <input
                {...own}
                className="field"
                value={names[at] ?? ''}
                onChange={(event) =>
                  form.set({
                    names: names.map((old, index) => (index === at ? event.target.value : old)),
                  })
                }
              />
            )}
          </FormField>
        ))}
      </div>
      <p className="form-hint">{words.cutHint}</p>
    </ChangeDialog>
  )
}
