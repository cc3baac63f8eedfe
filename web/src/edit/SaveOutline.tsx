import { toMu } from '@panhuo/shared/measure/units'
import type { MultiPolygon } from 'geojson'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { DrawnPlot } from './shapeQuery.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly plot: DrawnPlot
  readonly geometry: MultiPolygon
  /** Area of the drawing, m². */
  readonly areaM2: number
  readonly onClose: () => void
  readonly onSaved: () => void
}

/** Why the boundary was changed, and whether the recorded area follows it. */
export function SaveOutline({ plot, geometry, areaM2, onClose, onSaved }: Props) {
  const words = useWords(shapeWords)
  const locale = useLocale()
  const { code, version } = plot
  const form = useChangeForm({
    draftKey: `updateParcelGeometry.${code}.${version}`,
    mutation: 'updateParcelGeometry',
    initial: { measured: false },
    version,
    input: ({ measured }, expectedVersion) => ({
      code,
      expectedVersion,
      geometry,
      areaM2: measured ? Number(areaM2.toFixed(2)) : null,
    }),
    beside: ({ measured }) => {
      const drawn = words.drawn(formatMu(toMu(areaM2), locale))
      return { geom: drawn, ...(measured && { areaM2: drawn }) }
    },
    onDone: onSaved,
  })
  return (
    <ChangeDialog title={`${words.outline} · ${code}`} form={form} onClose={onClose}>
      <label className="change-choice">
        <input
          type="checkbox"
          checked={form.values.measured}
          onChange={() => form.set({ measured: !form.values.measured })}
        />
        {words.measured}
      </label>
    </ChangeDialog>
  )
}
