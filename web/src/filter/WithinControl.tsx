import type { RecordKind } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { Scan } from 'lucide-react'
import { useWords } from '../words/locale.tsx'
import { filterWords } from './filterWords.ts'
import type { NamedRecord } from './recordNames.ts'

interface Props {
  readonly label: string
  readonly condition: SpatialFilter | undefined
  readonly records: Readonly<Record<RecordKind, readonly NamedRecord[]>> | undefined
  /** West, south, east, north of what the map shows now; null until it has been drawn. */
  readonly mapBox: readonly number[] | null
  readonly onChange: (condition: SpatialFilter | undefined) => void
}

const named = ['park', 'zone'] as const

/** Picks an area by name, or what the map shows now. */
export function WithinControl({ label, condition, records, mapBox, onChange }: Props) {
  const words = useWords(filterWords)
  const groupNames = { park: words.parks, zone: words.zones }
  const form = named.find((name) => condition?.[name])
  const chosen = form ? `${form}/${condition?.[form]}` : ''
  const choose = (value: string) => {
    const [kind, ...rest] = value.split('/')
    const name = named.find((known) => known === kind)
    onChange(name ? { [name]: rest.join('/') } : undefined)
  }
  return (
    <div className="within">
      <select
        className="field"
        aria-label={label}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{condition && !form ? words.drawnShape : words.placeNone}</option>
        {named.map((name) => (
          <optgroup key={name} label={groupNames[name]}>
            {(records?.[name] ?? []).map((record) => (
              <option key={record.code} value={`${name}/${record.code}`}>
                {record.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button
        type="button"
        className="button"
        title={words.mapViewHint}
        aria-pressed={condition?.bbox != null}
        disabled={mapBox === null && !condition?.bbox}
        onClick={() => onChange(condition?.bbox || !mapBox ? undefined : { bbox: [...mapBox] })}
      >
        <Scan aria-hidden="true" />
        {words.mapView}
      </button>
    </div>
  )
}
