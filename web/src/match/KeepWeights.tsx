import { type AspectName, aspects } from '@panhuo/shared/match/aspects'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { useChangeForm } from '../change/useChangeForm.ts'
import type { Demand } from '../demand/demandQuery.ts'
import { inputOf, valuesOf } from '../demand/formValues.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Tried } from './matchUrl.ts'
import { matchWords } from './matchWords.ts'

interface Props {
  readonly demand: Demand
  readonly weights: Tried['weights']
  readonly onKept: () => void
  readonly onClose: () => void
}

/** Keeps the weights that were tried with the demand, so that everybody ranks by them. */
export function KeepWeights({ demand, weights, onKept, onClose }: Props) {
  const words = useWords(matchWords)
  const locale = useLocale()
  const tried = Object.entries(weights) as [AspectName, number][]
  const own = demand.weights.filter(({ aspect }) => weights[aspect] === undefined)
  const form = useChangeForm({
    draftKey: `keepWeights.${demand.code}`,
    mutation: 'updateDemand',
    version: demand.version,
    initial: {},
    input: (_values, expectedVersion) => ({
      ...inputOf(valuesOf(demand), demand),
      weights: [
        ...own.map(({ aspect, weight }) => ({ aspect, weight })),
        ...tried.map(([aspect, weight]) => ({ aspect, weight })),
      ],
      code: demand.code,
      expectedVersion,
    }),
    onDone: () => {
      onKept()
      onClose()
    },
  })
  return (
    <ChangeDialog title={words.keepWeights} form={form} onClose={onClose}>
      <p>{tried.map(([aspect, weight]) => `${aspects[aspect][locale]} ${weight}`).join(' · ')}</p>
    </ChangeDialog>
  )
}
