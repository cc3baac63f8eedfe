import { mayDo } from '@panhuo/shared/access/duties'
import { shareStates } from '@panhuo/shared/share/share'
import { codeOf } from '@panhuo/shared/words/codeList'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ban } from 'lucide-react'
import { changeMutation, type Failure } from '../change/failure.ts'
import { askText } from '../graphql/ask.ts'
import { AskError } from '../graphql/askError.ts'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { sharesWords } from './sharesWords.ts'
import '../project/projects.css'
import './shares.css'
import { newId } from '../graphql/newId.ts'

interface Share {
  readonly shareId: number
  readonly title: string
  readonly codes: readonly string[]
  readonly state: string
  readonly expiresAt: string
  readonly hasPassword: boolean
  readonly by: string
  readonly views: number
  readonly lastViewedAt: string | null
  readonly withdrawn: number
  readonly version: number
  readonly visits: readonly { readonly at: string; readonly address: string }[]
}

const sharesQuery = `{ shares {
  shareId title codes state expiresAt hasPassword by views lastViewedAt withdrawn version
  visits { at address }
} }`

/** The links that were given away: whether they are open, who came, and one click to close them. */
export function SharesPage() {
  const words = useWords(sharesWords)
  const locale = useLocale()
  const { role } = useSession()
  const may = mayDo(role, 'SHARE')
  const revoke = useRevoke()
  const query = useQuery({
    queryKey: ['shares', role, locale],
    enabled: may,
    queryFn: ({ signal }) =>
      askText<{ shares: readonly Share[] }>(sharesQuery, {}, { locale, signal }),
  })
  const shares = query.data?.shares ?? []
  return (
    <PageFrame title={words.title} lead={may && words.lead}>
      {!may ? (
        <NotOpen said={words.closed} />
      ) : query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : shares.length === 0 ? (
        <div className="page-empty">
          <h2>{words.none}</h2>
          <p>{words.noneHint}</p>
          <Link to="/" search={keptSearch} className="button">
            {words.toMap}
          </Link>
        </div>
      ) : (
        <table className="page-table project-table share-table">
          <thead>
            <tr>
              {(['what', 'plots', 'state', 'ends', 'views', 'by'] as const).map((name) => (
                <th key={name} scope="col">
                  {words[name]}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{words.revoke}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <Row
                key={share.shareId}
                share={share}
                busy={revoke.isPending}
                onRevoke={() => revoke.mutate(share)}
              />
            ))}
          </tbody>
        </table>
      )}
      {revoke.isError && (
        <p className="form-wrong" role="alert">
          {revoke.error.message}
        </p>
      )}
    </PageFrame>
  )
}

interface RowProps {
  readonly share: Share
  readonly busy: boolean
  readonly onRevoke: () => void
}

function Row({ share, busy, onRevoke }: RowProps) {
  const words = useWords(sharesWords)
  const locale = useLocale()
  const { state, codes, withdrawn, visits } = share
  const last = share.lastViewedAt && formatTime(share.lastViewedAt, locale)
  return (
    <tr data-state={state}>
      <th scope="row">
        {share.title}
        {share.hasPassword && <small> {words.password}</small>}
      </th>
      <td title={codes.join(' ')}>
        {words.count(codes.length)}
        {withdrawn > 0 && <small className="share-less"> {words.withdrawn(withdrawn)}</small>}
      </td>
      <td>{codeOf(shareStates, state)?.[locale]}</td>
      <td>{formatTime(share.expiresAt, locale)}</td>
      <td>
        {visits.length === 0 ? (
          words.seen(0, null)
        ) : (
          <details>
            <summary>{words.seen(share.views, last)}</summary>
            <ol>
              {visits.map((visit) => (
                <li key={`${visit.at} ${visit.address}`}>
                  {formatTime(visit.at, locale)} · {visit.address}
                </li>
              ))}
            </ol>
          </details>
        )}
      </td>
      <td lang="zh-CN">{share.by}</td>
      <td>
        {state === 'OPEN' && (
          <button
            type="button"
            className="button"
            aria-label={`${words.revoke} ${share.title}`}
            disabled={busy}
            onClick={onRevoke}
          >
            <Ban aria-hidden="true" />
            {words.revoke}
          </button>
        )}
      </td>
    </tr>
  )
}

/** Closes a link by one click: nothing else is asked, since it may be urgent. */
function useRevoke() {
  const locale = useLocale()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ shareId, version }: Share) => {
      const input = {
        ...{ shareId, expectedVersion: version },
        ...{ reason: '', requestId: newId() },
      }
      const { outcome } = await askText<{ outcome: Partial<Failure> }>(
        changeMutation('revokeShare'),
        { input },
        { locale },
      )
      if (outcome.message !== undefined) throw new AskError('REFUSED', outcome.message)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['shares'] }),
  })
}
