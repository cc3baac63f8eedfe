import type { RecordNames } from '@panhuo/shared/filter/describe'
import type { AnyFilter } from '@panhuo/shared/filter/field'
import { useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'
import { measuredRecords, namesQuery } from './measuredRecords.ts'
import { type NamedRecord, nameOf, useRecordNames } from './recordNames.ts'

/**
 * Names of every record that the filters name: parks, zones and communities, and the plots and
 * projects that a distance is measured from. Undefined until the first are in.
 */
export function useFilterNames(filters: readonly AnyFilter[]): RecordNames | undefined {
  const { role } = useSession()
  const locale = useLocale()
  const listed = useRecordNames().data?.names
  const records = measuredRecords(filters)
  const measured = useQuery({
    queryKey: ['measured-names', role, ...records.map(({ kind, code }) => `${kind} ${code}`)],
    enabled: records.length > 0,
    queryFn: async ({ signal }): Promise<RecordNames> => {
      const { query, variables } = namesQuery(records)
      const options = { locale, signal }
      const answer = await askText<Record<string, NamedRecord | null>>(query, variables, options)
      const known = Object.values(answer).filter((record) => record !== null)
      return Object.fromEntries(known.map(({ code, name }) => [code, nameOf(name)]))
    },
    staleTime: 10 * 60_000,
  })
  return measured.data ? { ...listed, ...measured.data } : listed
}
