import { dealStages } from '@panhuo/shared/deal/deal'
import { type Day, daysBetween } from '@panhuo/shared/project/month'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Locale } from '@panhuo/shared/words/label'
import type { workWords } from './workWords.ts'

export interface DueDeal {
  readonly code: string
  readonly name: string
  readonly stage: string
  readonly followUpOn: Day
  readonly nextStage: string | null
  readonly nextNeedsEvidence: boolean
  /** The latest first. */
  readonly talks: readonly { readonly talkedOn: Day; readonly text: string }[]
}

export const dueQuery = `query DealsDue {
  deals(filter: { due: true, mine: true }, orderBy: [{ field: FOLLOW_UP_ON }], first: 50) {
    totalCount
    nodes { code name stage followUpOn nextStage nextNeedsEvidence talks { talkedOn text } }
  }
}`

/** Why a deal stands among the day's work, and what comes next in it. */
export function dealDetails(
  deal: DueDeal,
  today: Day,
  words: typeof workWords.zh,
  locale: Locale,
): string[] {
  const { followUpOn, nextStage, nextNeedsEvidence, talks } = deal
  const late = daysBetween(followUpOn, today)
  const next = nextStage === null ? undefined : codeOf(dealStages, nextStage)
  return [
    words.followUp(followUpOn),
    late > 0 ? words.daysLate(late) : words.daysLeft(-late),
    next ? words.nextStep(next[locale], nextNeedsEvidence) : null,
    talks.length === 0 ? words.noTalk : null,
  ].filter((part) => part !== null)
}
