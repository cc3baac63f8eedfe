import { projectStages } from '@panhuo/shared/project/project'
import type { Code } from '@panhuo/shared/words/codeList'

export interface BoardColumn<Card> {
  /** Null for projects whose source does not tell the stage. */
  readonly stage: Code | null
  readonly cards: readonly Card[]
}

/** Cards by stage in the order of the pipeline; "not stated" comes first, because it needs asking. */
export function boardOf<Card extends { readonly stage: string | null }>(
  cards: readonly Card[],
): readonly BoardColumn<Card>[] {
  const known = new Set<string>(projectStages.codes.map(({ value }) => value))
  return [
    { stage: null, cards: cards.filter(({ stage }) => stage === null || !known.has(stage)) },
    ...projectStages.codes.map((code) => ({
      stage: code,
      cards: cards.filter(({ stage }) => stage === code.value),
    })),
  ]
}
