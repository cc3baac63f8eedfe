import type { Rings } from './shapeParts.ts'
import type { Steps } from './steps.ts'
import type { StepWords } from './stepWords.ts'

/** What was done to a shape since it was last told of; one sentence to be spoken, '' for nothing. */
export function describeStep(
  from: Steps<readonly Rings[]>,
  to: Steps<readonly Rings[]>,
  mu: string,
  words: StepWords,
): string {
  return from.now === to.now ? '' : words.told(done(from, to, words), mu)
}

function done(
  from: Steps<readonly Rings[]>,
  to: Steps<readonly Rings[]>,
  words: StepWords,
): string {
  if (to.past.length < from.past.length) return words.undone
  if (from.future.includes(to.now)) return words.redone
  const [before, after] = [sizeOf(from.now), sizeOf(to.now)]
  if (after.parts !== before.parts) return words.parts(after.parts > before.parts, after.parts)
  if (after.holes !== before.holes) return words.holes(after.holes > before.holes, after.holes)
  if (after.corners !== before.corners) {
    return words.corners(after.corners > before.corners, after.corners)
  }
  return words.moved
}

function sizeOf(parts: readonly Rings[]) {
  const rings = parts.flat()
  return {
    parts: parts.length,
    holes: rings.length - parts.length,
    // The last corner of a ring is the first one again.
    corners: rings.reduce((sum, ring) => sum + ring.length - 1, 0),
  }
}
