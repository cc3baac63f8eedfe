import type { Run } from '@panhuo/db/database'
import type { Guard } from './failures.ts'

/** Says why a change is not undone by itself; empty where nothing stands against it. */
export type UndoGuard = (run: Run, changeId: number) => Promise<Guard[]>

const guards: UndoGuard[] = []

/** Adds a condition for changes to be undone one by one. Rooms have their say by it. */
export function guardUndoing(guard: UndoGuard): void {
  guards.push(guard)
}

/** Everything that stands against undoing a change by itself. */
export async function againstUndoing(run: Run, changeId: number): Promise<Guard[]> {
  const held: Guard[] = []
  for (const guard of guards) held.push(...(await guard(run, changeId)))
  return held
}
