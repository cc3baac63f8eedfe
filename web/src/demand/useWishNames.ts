import { useWishRecords } from './demandQuery.ts'

/** Names of what distances are wished from, by code; the code itself until they are read. */
export function useWishNames(): (code: string) => string {
  const { data } = useWishRecords()
  const names = new Map(
    Object.values(data ?? {}).flatMap((records) =>
      records.map(({ code, name }) => [code, name] as const),
    ),
  )
  return (code) => names.get(code) ?? code
}
