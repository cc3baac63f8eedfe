import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useView } from '../url/useView.tsx'
import { useLocale } from '../words/locale.tsx'
import { canExclude, exclusionsOf } from './exclusions.ts'
import { FieldActs } from './FieldActs.tsx'
import { FieldControl } from './FieldControl.tsx'
import { useFacets } from './facets.ts'
import { HistogramProvider } from './histograms.tsx'
import { useFieldDesk } from './useFieldDesk.ts'
import './fieldForm.css'

/** The form of one field by itself, for where its condition stands: its chip, its column. */
export function FieldForm({ name }: { readonly name: keyof typeof parcelFilter }) {
  const locale = useLocale()
  const { view } = useView()
  const facets = useFacets()
  const exclusions = exclusionsOf(view.filter)
  const canTurn = exclusions !== null && canExclude(name)
  const desk = useFieldDesk(name, {
    condition: view.filter[name as keyof ParcelFilter],
    excluded: canTurn ? exclusions[name] : null,
    pausedCondition: view.paused[name as keyof ParcelFilter],
    pausedExcluded: exclusionsOf(view.paused)?.[name],
  })
  const field = parcelFilter[name]
  const label = field[locale]
  return (
    <div className="field-form" data-paused={desk.isPaused || undefined}>
      <header>
        <h3>{label}</h3>
        <FieldActs label={label} desk={desk} canTurn={canTurn} />
      </header>
      <HistogramProvider>
        <FieldControl
          name={name}
          field={field}
          label={label}
          condition={desk.shown}
          choices={facets.data?.facets[name] ?? undefined}
          mapBox={undefined}
          onChange={desk.onChange}
        />
      </HistogramProvider>
    </div>
  )
}
