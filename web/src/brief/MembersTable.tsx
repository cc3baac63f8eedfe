import type { BriefMember, BriefSite } from '@panhuo/shared/brief/brief'
import { siteFieldNames } from '@panhuo/shared/brief/siteSheet'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { valueText } from '../site/valueText.ts'
import { formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { sheetWords } from './sheetWords.ts'
import './members.css'

interface Props {
  readonly site: BriefSite
  readonly members: readonly BriefMember[]
}

/** The plots of an assembly side by side, and what they are together. */
export function MembersTable({ site, members }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
  const rows = siteFieldNames.flatMap((name) => {
    const field: Attribute = parcelFields[name]
    const told = members.map(({ fields }) => valueText(field, fields[name], locale))
    if (told.every((text) => text === null)) return []
    const whole = valueText(field, site.fields[name], locale)
    return [{ name, label: field[locale], whole, told }]
  })
  const { stage }: Record<'stage', Attribute> = parcelFields
  return (
    <section>
      <table className="brief-members">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.whole}</th>
            {members.map(({ code, name }, index) => (
              <th key={code} scope="col" lang="zh-CN">
                <b>{index + 1}</b> {name}
                <small>{code}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.area}</th>
            <td>
              {formatMu(site.areaMu ?? 0, locale)} {words.mu}
            </td>
            {members.map(({ code, areaMu }) => (
              <td key={code}>
                {formatMu(areaMu ?? 0, locale)} {words.mu}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{stage[locale]}</th>
            <td />
            {members.map((member) => (
              <td key={member.code}>{valueText(stage, member.stage, locale)}</td>
            ))}
          </tr>
          {rows.map(({ name, label, whole, told }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>{whole}</td>
              {told.map((text, index) => (
                <td key={members[index]?.code}>{text ?? '—'}</td>
              ))}
            </tr>
          ))}
          {site.owners && (
            <tr>
              <th scope="row">{words.owners}</th>
              <td colSpan={members.length + 1}>
                {words.ownersCount(site.owners.known, site.owners.unknown)}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="brief-rule">{words.wholeRule}</p>
    </section>
  )
}
