import { railway } from '@panhuo/shared/geography/railway'
import { river } from '@panhuo/shared/geography/river'
import { streets } from '@panhuo/shared/geography/streets'
import { type Frame, linePath } from './frame.ts'

/** River, railway and streets of the schematic map, quietly under the sites. */
export function Ground({ frame }: { readonly frame: Frame }) {
  const wide = (metres: number, least: number) => Math.max(metres / frame.metresPerUnit, least)
  return (
    <g className="ground">
      <path className="ground-water" d={`${linePath(frame, river.ring)}Z`} />
      {streets.map((street) => (
        <path
          key={street.id}
          className="ground-street"
          data-class={street.streetClass}
          strokeWidth={wide(street.widthM, 0.8)}
          d={linePath(frame, street.line)}
        />
      ))}
      <path className="ground-rail" strokeWidth={wide(8, 1.4)} d={linePath(frame, railway.line)} />
    </g>
  )
}
