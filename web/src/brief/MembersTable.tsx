import type { BriefMember, BriefSite } from '@panhuo/shared/brief/brief'
import { memberLines } from '@panhuo/shared/brief/sheetText'
import { sheetWords } from '@panhuo/shared/brief/sheetWords'
import { useLocale, useWords } from '../words/locale.tsx'
import './members.css'

interface Props {
  readonly site: BriefSite
  readonly members: readonly BriefMember[]
}

/** The plots of an assembly side by side, and what they are together. */
export function MembersTable({ site, members }: Props) {
  const words = useWords(sheetWords)
  const locale = useLocale()
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
          {memberLines(site, members, locale).map(({ name, label, whole, told }) => (
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
