import { viewerRoles } from '@panhuo/shared/access/access'
import { auditActions } from '@panhuo/shared/account/auditActions'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { momentText } from '../account/momentText.ts'
import { PageLoading } from '../shell/PageLoading.tsx'
import { PageSearch } from '../shell/PageSearch.tsx'
import { Problem } from '../shell/Problem.tsx'
import type { SearchText } from '../url/searchText.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { adminWords } from './adminWords.ts'
import { recordWords } from './auditNames.ts'
import { type AuditLine, useAudit, useAuditCheck } from './auditQuery.ts'
import { detailText } from './detailText.ts'
import '../account/accountTable.css'

/** The audit log, narrowed by act and word, and the check of its chain. */
export function AuditPart() {
  const words = useWords(adminWords)
  const locale = useLocale()
  const { acts = '', find = '' } = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const { verdict, verify } = useAuditCheck()
  const query = useAudit(acts, find)
  const set = (name: 'acts' | 'find', value: string) =>
    navigate({
      to: '.',
      replace: true,
      search: (newest: SearchText): SearchText => ({ ...newest, [name]: value }),
    })
  const lines = query.data?.pages.flatMap(({ nodes }) => nodes) ?? []
  return (
    <>
      <div className="admin-bar">
        <select
          className="field"
          aria-label={words.what}
          value={acts}
          onChange={(event) => set('acts', event.target.value)}
        >
          <option value="">{words.allActs}</option>
          {auditActions.codes.map((code) => (
            <option key={code.value} value={code.value}>
              {code[locale]}
            </option>
          ))}
        </select>
        <PageSearch label={words.find} text={find} onText={(text) => set('find', text ?? '')} />
        <button type="button" className="button" onClick={verify} disabled={verdict === 'running'}>
          <ShieldCheck aria-hidden="true" />
          {verdict === 'running' ? words.verifying : words.verify}
        </button>
        <span role="status">
          {verdict === 'whole' && words.whole}
          {typeof verdict === 'object' && <b>{words.broken(verdict.broken)}</b>}
        </span>
      </div>
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : lines.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <AuditTable lines={lines} />
      )}
      {query.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {words.older}
        </button>
      )}
    </>
  )
}

function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const words = useWords(adminWords)
  const locale = useLocale()
  return (
    <table className="account-table audit-table">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.detail}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td data-label={words.when}>
              <span>
                {momentText(line.at, locale)}
                <small>#{line.id}</small>
              </span>
            </td>
            <td data-label={words.what}>{codeOf(auditActions, line.action)?.[locale]}</td>
            <td data-label={words.who}>
              <span>
                {line.personName ?? '—'}
                {line.role && <small>{codeOf(viewerRoles, line.role)?.[locale]}</small>}
              </span>
            </td>
            <td data-label={words.subject}>
              {line.action === 'RESTRICTED_READ' && line.subject
                ? recordWords(line.subject, locale)
                : line.subject}
            </td>
            <td data-label={words.where}>{line.address}</td>
            <Details words={words.detail} text={detailText(line.detail, locale)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell that is empty where there is nothing to tell, so that a phone leaves it out. */
function Details({ words, text }: { readonly words: string; readonly text: string }) {
  return (
    <td {...(text ? { 'data-label': words } : {})}>
      {text && <span className="audit-detail">{text}</span>}
    </td>
  )
}
