import type { DetailRecord, NamedRecord } from '../detail/detailQuery.ts'
import { MapLink } from '../url/MapLink.tsx'
import { useWords } from '../words/locale.tsx'
import { editWords } from './editWords.ts'

/** What a plot was split or merged into, and from what; nothing where it never was. */
export function Lineage({ record }: { readonly record: DetailRecord }) {
  const words = useWords(editWords)
  const lines = [
    [words.became, record.successors],
    [words.cameFrom, record.predecessors],
  ] as const
  return lines.map(([said, plots]) => {
    const named = (plots ?? []) as readonly NamedRecord[]
    if (named.length === 0) return null
    return (
      <p key={said} className="lineage" data-testid="lineage">
        {said}
        {named.map(({ code, name }) => (
          <MapLink key={code} view={{ selected: { layer: 'parcels', code } }}>
            {name} <span className="code">{code}</span>
          </MapLink>
        ))}
      </p>
    )
  })
}
