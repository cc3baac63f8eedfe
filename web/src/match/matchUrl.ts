import { type AspectName, aspectNames } from '@panhuo/shared/match/aspects'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SearchText } from '../url/searchText.ts'

/** What is tried out on a match; it stands in the link and changes nothing of the demand. */
export interface Tried {
  /** Weights that differ from the demand's own. */
  readonly weights: Readonly<Partial<Record<AspectName, number>>>
  /** Hard aspects in place of the demand's own; null: its own. */
  readonly hard: readonly AspectName[] | null
}

const isAspect = (text: string): text is AspectName =>
  (aspectNames as readonly string[]).includes(text)

/** `AREA:3,DATE:0`; what cannot be read is left out. */
export function readWeights(text: string | undefined): Tried['weights'] {
  const pairs = (text ?? '').split(',').flatMap((pair) => {
    const [name = '', figure = ''] = pair.split(':')
    const weight = Number(figure)
    const sound = figure !== '' && weight >= 0 && weight <= 10
    return isAspect(name) && sound ? [[name, weight] as const] : []
  })
  return Object.fromEntries(pairs)
}

export function writeWeights(weights: Tried['weights']): string {
  return Object.entries(weights)
    .map(([name, weight]) => `${name}:${weight}`)
    .join(',')
}

/** `AREA,USE`, or `none`; nothing is the demand's own. */
export function readHard(text: string | undefined): Tried['hard'] {
  if (!text) return null
  return text.split(',').filter(isAspect)
}

export function writeHard(hard: Tried['hard']): string {
  if (hard === null) return ''
  return hard.length === 0 ? 'none' : hard.join(',')
}

/** What is tried out on this page, and the ways to change it. */
export function useTried() {
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const write = (change: Partial<Tried>) =>
    navigate({
      to: '.',
      replace: true,
      search: (newest: SearchText): SearchText => ({
        ...newest,
        ...(change.weights === undefined ? {} : { weights: writeWeights(change.weights) }),
        ...(change.hard === undefined ? {} : { hard: writeHard(change.hard) }),
      }),
    })
  return { weights: readWeights(search.weights), hard: readHard(search.hard), write }
}
