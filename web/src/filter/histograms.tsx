import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { askText } from '../graphql/ask.ts'
import { constantCase } from '../graphql/constantCase.ts'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { useLocale } from '../words/locale.tsx'
import type { Bucket } from './histogramModel.ts'

/** Bars of a field: as many as can be told apart in the width of the panel. */
const BUCKETS = 28

interface Histograms {
  readonly byField: Readonly<Record<string, readonly Bucket[]>>
  /** A control that stands open asks for its field; returns how to stop asking. */
  ask(field: string): () => void
}

const HistogramContext = createContext<Histograms | null>(null)

/** The distribution of each open range field, all of them in one request. */
export function HistogramProvider({ children }: { children: ReactNode }) {
  const { role } = useSession()
  const { view, filterText } = useView()
  const locale = useLocale()
  const [asked, setAsked] = useState<readonly string[]>([])
  const ask = useCallback((field: string) => {
    setAsked((open) => [...open, field])
    // One of them only: the panel and another control may ask for the same field.
    return () => setAsked((open) => open.toSpliced(open.indexOf(field), 1))
  }, [])
  const fields = [...new Set(asked)].filter((name) => Object.hasOwn(parcelFilter, name)).sort()
  const { data } = useQuery({
    queryKey: ['histograms', role, filterText, fields],
    queryFn: async ({ signal }) => {
      const parts = fields.map(
        (name) =>
          `${name}: histogram(field: ${constantCase(name)}, buckets: ${BUCKETS}) { gte lt count }`,
      )
      const query = `query Histograms($filter: ParcelFilter) { parcels(filter: $filter) { ${parts.join(' ')} } }`
      const answer = await askText<{ parcels: Record<string, readonly Bucket[]> }>(
        query,
        { filter: view.filter },
        { locale, signal },
      )
      return answer.parcels
    },
    enabled: fields.length > 0,
    placeholderData: keepPreviousData,
  })
  const histograms = useMemo(() => ({ byField: data ?? {}, ask }), [data, ask])
  return <HistogramContext value={histograms}>{children}</HistogramContext>
}

/** Bars of one field under the other conditions; undefined until they are counted. */
export function useHistogram(field: string): readonly Bucket[] | undefined {
  const histograms = useContext(HistogramContext)
  const ask = histograms?.ask
  useEffect(() => ask?.(field), [ask, field])
  return histograms?.byField[field]
}
