import type { Run } from '@panhuo/db/database'
import { type Guard, GuardNotMet } from '../change/failures.ts'

/** Says what still holds plots in the register, for those that are about to leave it. */
export type RetiringGuard = (run: Run, ids: readonly number[]) => Promise<Guard[]>

const guards: RetiringGuard[] = []

/**
 * Adds a condition for plots to be split, merged or removed. Rooms to the right have their say by
 * it: a plot of an active case stays.
 */
export function guardRetiring(guard: RetiringGuard): void {
  guards.push(guard)
}

/** Throws GuardNotMet with everything that still holds the plots. */
export async function refuseRetiring(run: Run, ids: readonly number[]): Promise<void> {
  const held: Guard[] = []
  for (const guard of guards) held.push(...(await guard(run, ids)))
  if (held.length > 0) throw new GuardNotMet(held)
}
