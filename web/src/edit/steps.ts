/** States of a drawing, with the ones that can be gone back and forward to. */
export interface Steps<State> {
  readonly past: readonly State[]
  readonly now: State
  readonly future: readonly State[]
}

/** A drawing that nothing was done to yet. */
export function firstStep<State>(now: State): Steps<State> {
  return { past: [], now, future: [] }
}

/** The state after one more step; what had been undone is gone. */
export function stepped<State>({ past, now }: Steps<State>, next: State): Steps<State> {
  return { past: [...past, now], now: next, future: [] }
}

export function undone<State>(steps: Steps<State>): Steps<State> {
  const { past, now, future } = steps
  const last = past.at(-1)
  if (last === undefined) return steps
  return { past: past.slice(0, -1), now: last, future: [now, ...future] }
}

export function redone<State>(steps: Steps<State>): Steps<State> {
  const { past, now, future } = steps
  const [next, ...rest] = future
  return next === undefined ? steps : { past: [...past, now], now: next, future: rest }
}
