import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { useState } from 'react'
import { changeMutation, type Failure } from '../change/failure.ts'
import { ask, askText } from '../graphql/ask.ts'
import { AskError } from '../graphql/askError.ts'
import { newId } from '../graphql/newId.ts'
import { graphql } from '../graphql/tada.ts'
import { useLocale } from '../words/locale.tsx'

const list = graphql(`query Imports { imports { latest(first: 30) {
  number state target step stepDone stepTotal personName createdAt files { name } counts { rows }
} } }`)

const one = graphql(`query ImportBatch($number: String!) { imports { batch(number: $number) {
  number state target version step stepDone stepTotal problem personName createdAt acceptedAt
  files { name sizeBytes sha256 } layers crs candidates mapping accepted
  counts { rows created changed unchanged leftOut errors warnings overSamples createdMu changedMu }
  findings { code severity rows sentence } fileFindings { code severity sentence file fileLine }
  unknownWords { field word rows }
} } }`)

// While a step is under way: counting what stands there takes the database longer than the asking
// pauses, and an embedded one has no time left for anybody else.
const steps = graphql(
  `query ImportSteps { imports { latest(first: 30) { number state step stepDone stepTotal } } }`,
)
const progress = graphql(
  `query ImportProgress($number: String!) { imports { batch(number: $number) { state version step stepDone stepTotal } } }`,
)

const rows =
  graphql(`query ImportRows($number: String!, $after: Int, $finding: String, $outcome: ImportOutcome) {
  imports { batch(number: $number) { rows(first: 100, after: $after, finding: $finding, outcome: $outcome) {
    total nodes {
      number fileRow fileLine code values edits attributes difference areaM2 matchedCode matchedBy outcome leftOut severity box
      findings { code severity sentence field lon lat }
    }
  } } }
}`)

const shapes = graphql(
  `query ImportShapes($number: String!) { imports { batch(number: $number) { shapes } } }`,
)

type Listed = NonNullable<ResultOf<typeof list>['imports']>['latest'][number]
export type Batch = NonNullable<NonNullable<ResultOf<typeof one>['imports']>['batch']>
export type Row = NonNullable<
  NonNullable<ResultOf<typeof rows>['imports']>['batch']
>['rows']['nodes'][number]

export interface Candidate {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly verdict: 'INSIDE' | 'PARTLY' | 'OUTSIDE' | 'IMPOSSIBLE' | 'REFUSED'
  readonly stated: boolean
  readonly said: { readonly zh: string; readonly en: string }
  readonly outline: GeoJSON.Geometry | null
  readonly box: readonly number[] | null
}

export interface Layer {
  readonly layer: number
  readonly file: string
  readonly name: string
  readonly encoding: string
  readonly rows: number
  readonly chosen: boolean
  readonly hasShapes: boolean
  readonly columns: readonly {
    readonly name: string
    readonly unit: string | null
    readonly samples: readonly unknown[]
  }[]
}

export interface Mapping {
  readonly columns: readonly {
    readonly column: string
    readonly field: string | null
    readonly unit: string | null
    readonly words: Readonly<Record<string, string | null>>
  }[]
  readonly defaults: Readonly<Record<string, string | null>>
  readonly renumber: boolean
  readonly guessedBy: Readonly<Record<string, string | null>>
}

/** The latest imports; null for those who may not import. */
export function useImports() {
  const locale = useLocale()
  const queries = useQueryClient()
  return useQuery({
    queryKey: ['imports'],
    queryFn: async ({ signal }) => {
      const known = queries.getQueryData<readonly Listed[] | null>(['imports'])
      if (known?.some(({ step }) => step !== null)) {
        const { imports } = await ask(steps, {}, { locale, signal })
        const now = new Map(imports?.latest.map((one) => [one.number, one]))
        const isSame = ({ number, step }: Listed) => now.get(number)?.step === step
        if (now.size === known.length && known.every(isSame)) {
          return known.map((one) => ({ ...one, ...now.get(one.number) }))
        }
      }
      return (await ask(list, {}, { locale, signal })).imports?.latest ?? null
    },
    refetchInterval: ({ state }) => (state.data?.some(({ step }) => step !== null) ? 2000 : false),
  })
}

/** One import, followed while a step is under way. */
export function useBatch(number: string) {
  const locale = useLocale()
  const queries = useQueryClient()
  return useQuery({
    queryKey: ['imports', number],
    queryFn: async ({ signal }) => {
      const known = queries.getQueryData<Batch | null>(['imports', number])
      if (known?.step) {
        const { imports } = await ask(progress, { number }, { locale, signal })
        if (imports?.batch?.step === known.step) return { ...known, ...imports.batch }
      }
      return (await ask(one, { number }, { locale, signal })).imports?.batch ?? null
    },
    refetchInterval: ({ state }) => (state.data?.step ? 700 : false),
  })
}

/** Its rows, a page after the other. */
export function useRows(
  { number, version }: Batch,
  finding: string | null,
  outcome: string | null,
) {
  const locale = useLocale()
  return useInfiniteQuery({
    queryKey: ['imports', number, 'rows', version, finding, outcome],
    initialPageParam: null as number | null,
    queryFn: async ({ signal, pageParam }) => {
      const asked = { number, after: pageParam, finding, outcome: outcome as never }
      return (
        (await ask(rows, asked, { locale, signal })).imports?.batch?.rows ?? { total: 0, nodes: [] }
      )
    },
    getNextPageParam: ({ nodes }) => (nodes.length < 100 ? undefined : nodes.at(-1)?.number),
    placeholderData: (former) => former,
  })
}

/** Its shapes as they were placed, or those of the records that its rows belong to. */
export function useShapes({ number, version, step }: Batch) {
  const locale = useLocale()
  return useQuery({
    queryKey: ['imports', number, 'shapes', version],
    enabled: step === null,
    queryFn: async ({ signal }) =>
      ((await ask(shapes, { number }, { locale, signal })).imports?.batch?.shapes ??
        null) as GeoJSON.FeatureCollection | null,
    placeholderData: (former) => former,
  })
}

/** Acts on an import as it is seen now; a failure is kept to be shown. */
export function useAct(batch: Pick<Batch, 'number' | 'version'>) {
  const locale = useLocale()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const act = async (mutation: string, input: object = {}): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    const { number, version } = batch
    const asked = { number, expectedVersion: version, requestId: newId(), ...input }
    try {
      const { outcome } = await askText<{ outcome: Failure | { message?: undefined } }>(
        changeMutation(mutation),
        { input: asked },
        { locale },
      )
      if (typeof outcome.message === 'string') {
        setFailure(outcome as Failure)
        return false
      }
      await queries.invalidateQueries({ queryKey: ['imports'] })
      return true
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setFailure({ __typename: error.code, message: error.message })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, failure }
}

export type Acting = ReturnType<typeof useAct>
