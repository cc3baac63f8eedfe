import type { WorkItem } from './workQuery.ts'
import type { workWords } from './workWords.ts'

const awaiting = ['MILESTONE_SOON', 'OBSTACLE_SOON']
const held = ['OBSTACLE_OPEN', 'OBSTACLE_UNLED', 'STEP_WAITING']

/** What is the matter in a line: how late or how long, who leads, until when. */
export function itemDetails(item: WorkItem, words: typeof workWords.zh): string[] {
  const { kind, days, points, unit, dueOn } = item
  const time =
    days === null
      ? null
      : awaiting.includes(kind)
        ? words.daysLeft(-days)
        : held.includes(kind)
          ? words.daysHeld(days)
          : words.daysLate(days)
  return [
    points === null ? null : words.behind(points.toFixed(1)),
    time,
    unit ?? (kind === 'OBSTACLE_UNLED' ? words.noUnit : null),
    dueOn ? words.due(dueOn) : kind === 'OBSTACLE_UNLED' ? words.noDue : null,
  ].filter((part) => part !== null)
}
