import { type Chip, chipsOf, type RecordNames } from '@panhuo/shared/filter/describe'
import { type ParcelFilter, parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Locale } from '@panhuo/shared/words/label'
import { exclusionsOf, withExclusion } from './exclusions.ts'
import { withCondition } from './filterModel.ts'
import { type Conditions, paused, pausedExclusion, resumed, resumedExclusion } from './pausing.ts'

/** One condition as its chip shows it, in force or put aside, and what its buttons do. */
export interface ShownChip extends Chip {
  readonly id: string
  /** No other chip has it; the same through pausing wherever the field stands on one side alone. */
  readonly key: string
  /** Whether it tells what is left out. */
  readonly excludes: boolean
  readonly isPaused: boolean
  remove(conditions: Conditions): Conditions
  /** Puts it aside, or lets it hold again. */
  turn(conditions: Conditions): Conditions
}

/** The chips of both; each keeps its place when it is put aside or asked again. */
export function shownChips(conditions: Conditions, locale: Locale, names?: RecordNames) {
  const order = [...Object.keys(parcelFilter), 'and', 'or', 'not']
  const rank = ({ field, excludes }: ShownChip) => order.indexOf(field) + (excludes ? 100 : 0)
  const inForce = chipsOfPart('filter')
  const aside = chipsOfPart('paused').map((chip) =>
    // A whole `not` may hold on one side and another one wait on the other.
    inForce.some(({ key }) => key === chip.key) ? { ...chip, key: chip.id } : chip,
  )
  return [...inForce, ...aside].sort((a, b) => rank(a) - rank(b))

  function chipsOfPart(part: keyof Conditions): ShownChip[] {
    const filter: ParcelFilter = conditions[part]
    const isPaused = part === 'paused'
    const idOf = (id: string) => (isPaused ? `off-${id}` : id)
    const exclusions = exclusionsOf(filter)
    const chips = chipsOf(parcelFilter, filter, locale, names)
      // Fields that the form leaves out have a chip each.
      .filter(({ field }) => field !== 'not' || exclusions === null)
      .map((chip): ShownChip => {
        const { field } = chip
        return {
          ...chip,
          id: idOf(field),
          key: field,
          excludes: false,
          isPaused,
          remove: (now) => ({ ...now, [part]: withCondition(now[part], field, undefined) }),
          turn: (now) => (isPaused ? resumed : paused)(now, field),
        }
      })
    const left = Object.entries(exclusions ?? {}).flatMap(([field, choice]) =>
      chipsOf(parcelFilter, { [field]: choice }, locale, names).map(
        (chip): ShownChip => ({
          ...chip,
          id: idOf(`not-${field}`),
          key: `not-${field}`,
          excludes: true,
          isPaused,
          remove: (now) => ({ ...now, [part]: withExclusion(now[part], field, undefined) }),
          turn: (now) => (isPaused ? resumedExclusion : pausedExclusion)(now, field),
        }),
      ),
    )
    return [...chips, ...left]
  }
}
