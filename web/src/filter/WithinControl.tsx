import type { RecordKind } from '@panhuo/shared/filter/field'
import type { SpatialFilter } from '@panhuo/shared/filter/spatial'
import { Scan } from 'lucide-react'
import type { ShownBox } from '../map/target.ts'
import { NearForm } from '../near/NearForm.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { filterWords } from './filterWords.ts'
import { type NamedRecord, nameOf } from './recordNames.ts'

interface Props {
  readonly label: string
  readonly condition: SpatialFilter | undefined
  /** The condition in words; empty without one. */
  readonly said: string
  readonly records: Readonly<Record<RecordKind, readonly NamedRecord[]>> | undefined
  /** What the map shows; null until it stands, undefined where not offered. */
  readonly mapBox: ShownBox | null | undefined
  readonly onChange: (condition: SpatialFilter | undefined) => void
}

const named = ['park', 'zone'] as const

/** Picks an area by name, with some metres around it, or what the map shows now. */
export function WithinControl({ label, condition, said, records, mapBox, onChange }: Props) {
  const words = useWords(filterWords)
  const locale = useLocale()
  const groupNames = { park: words.parks, zone: words.zones }
  const near = condition?.near
  const form = named.find((name) => condition?.[name] ?? near?.[name])
  const chosen = form ? `${form}/${condition?.[form] ?? near?.[form]}` : ''
  const choose = (value: string) => {
    const [kind, ...rest] = value.split('/')
    const name = named.find((known) => known === kind)
    const code = rest.join('/')
    if (!name) onChange(undefined)
    // The metres stay when another place is chosen.
    else onChange(near ? { near: { [name]: code, metres: near.metres } } : { [name]: code })
  }
  return (
    <div className="within">
      <select
        className="field"
        aria-label={label}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{condition && !form ? said : words.placeNone}</option>
        {named.map((name) => (
          <optgroup key={name} label={groupNames[name]}>
            {(records?.[name] ?? []).map(({ code, name: said, bbox }) => (
              <option key={code} value={`${name}/${code}`} disabled={!bbox}>
                {bbox ? nameOf(said)[locale] : words.noOutline(nameOf(said)[locale])}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {(form || near) && (
        <NearForm
          key={chosen}
          metres={near?.metres ?? null}
          onMetres={(metres) =>
            onChange({
              near: form ? { [form]: chosen.slice(form.length + 1), metres } : { ...near, metres },
            })
          }
        />
      )}
      {mapBox !== undefined && (
        <button
          type="button"
          className="button"
          title={words.mapViewHint}
          aria-pressed={condition?.bbox != null}
          disabled={mapBox === null && !condition?.bbox}
          onClick={() =>
            onChange(condition?.bbox || !mapBox ? undefined : { bbox: [...mapBox.now()] })
          }
        >
          <Scan aria-hidden="true" />
          {words.mapView}
        </button>
      )}
    </div>
  )
}
