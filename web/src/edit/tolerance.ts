/** Differences between recorded and drawn area that the register lets pass, as its own column. */
const MOST_M2 = 10
const MOST_SHARE = 0.005

/** Whether two areas in m² differ by no more than 10 m² and 0.5 % of the recorded one. */
export function isWithinTolerance(drawnM2: number, recordedM2: number): boolean {
  const difference = Math.abs(drawnM2 - recordedM2)
  return difference <= MOST_M2 && difference <= MOST_SHARE * recordedM2
}
