import type { LeftOut } from '@panhuo/shared/filter/exclusions'
import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { useCallback, useState } from 'react'
import { useViewActions } from '../url/useView.tsx'
import { exclusionsOf, turnedRound, withExclusion } from './exclusions.ts'
import { withCondition } from './filterModel.ts'
import { type Conditions, fieldResumed, paused as pausedBy, pausedExclusion } from './pausing.ts'

/** What is asked of one field, and what is kept of it; null where it cannot be turned round. */
export interface FieldState {
  readonly condition: unknown
  readonly excluded: LeftOut | undefined | null
  readonly pausedCondition: unknown
  readonly pausedExcluded: LeftOut | undefined
}

/** One field of the filter as its form shows it, and what a hand can do with it. */
export function useFieldDesk(name: string, state: FieldState) {
  const { changeConditions } = useViewActions()
  const [turned, setTurned] = useState(false)
  const holds = isSet(state.condition)
  const inForce = holds || isSet(state.excluded)
  // What is kept shows only where nothing else is asked of the field.
  const isPaused = !inForce && (isSet(state.pausedCondition) || isSet(state.pausedExcluded))
  const condition = isPaused ? state.pausedCondition : state.condition
  const excluded = isPaused ? state.pausedExcluded : (state.excluded ?? undefined)
  const excludes =
    state.excluded !== null && !isSet(condition) && (turned || excluded !== undefined)

  const changeField = useCallback(
    (change: (filter: ParcelFilter) => ParcelFilter) =>
      // Whoever changes what is put aside means it to hold.
      changeConditions((conditions) => {
        const { filter, paused } = fieldResumed(conditions, name)
        return { filter: change(filter), paused }
      }),
    [changeConditions, name],
  )
  const onCondition = useCallback(
    (next: (now: unknown) => unknown) =>
      changeField((filter) =>
        withCondition(filter, name, next(filter[name as keyof ParcelFilter])),
      ),
    [changeField, name],
  )
  const onExcluded = useCallback(
    (next: (now: unknown) => unknown) =>
      changeField((filter) =>
        withExclusion(filter, name, next(exclusionsOf(filter)?.[name]) as LeftOut | undefined),
      ),
    [changeField, name],
  )
  return {
    active: inForce || isPaused,
    isPaused,
    excludes,
    /** What the control shows, and is told. */
    shown: excludes ? excluded : condition,
    onChange: excludes ? onExcluded : onCondition,
    turn() {
      setTurned(!excludes)
      changeField((filter) => turnedRound(filter, name, !excludes))
    },
    clear() {
      setTurned(false)
      if (excludes) onExcluded(() => undefined)
      else onCondition(() => undefined)
    },
    pause() {
      changeConditions((conditions: Conditions) =>
        isPaused
          ? fieldResumed(conditions, name)
          : pausedExclusion(pausedBy(conditions, name), name),
      )
    },
  }
}

function isSet<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null
}
