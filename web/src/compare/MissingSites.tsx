import { AreaLink } from '../area/AreaLink.tsx'
import { useAreas } from '../area/areasQuery.ts'
import { nameOf } from '../filter/recordNames.ts'
import { formatCount, formatMuShort } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { compareWords } from './compareWords.ts'

/** Why codes of the link have no column: a park of which nothing is released, or nothing at all. */
export function MissingSites({ codes }: { readonly codes: readonly string[] }) {
  const words = useWords(compareWords)
  const locale = useLocale()
  const areas = useAreas()
  if (areas.isPending) return null
  const parks = (areas.data?.parks.nodes ?? []).filter(({ code }) => codes.includes(code))
  const unknown = codes.filter((code) => !parks.some((park) => park.code === code))
  return (
    <div className="compare-missing" role="status">
      {parks.map(({ code, name, parcelSummary: { count, areaMu } }) => (
        <p key={code}>
          <AreaLink layer="parks" code={code} name={nameOf(name)[locale]} />
          {count === 0
            ? words.emptyPark
            : words.closedPark(formatCount(count, locale), formatMuShort(areaMu, locale))}
        </p>
      ))}
      {unknown.length > 0 && <p>{words.missing(unknown.join(', '))}</p>}
    </div>
  )
}
