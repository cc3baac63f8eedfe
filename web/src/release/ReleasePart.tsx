import { maySee } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { releaseGroups } from '@panhuo/shared/release/release'
import { Link } from '@tanstack/react-router'
import { Eye, EyeOff, FileText } from 'lucide-react'
import { useState } from 'react'
import { useSession } from '../session/session.ts'
import { Problem } from '../shell/Problem.tsx'
import type { SearchText } from '../url/searchText.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { ReleaseDialog } from './ReleaseDialog.tsx'
import { type Release, useRelease } from './releaseQuery.ts'
import { releaseWords } from './releaseWords.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import './release.css'

/** Whether and how investors are shown the plot, and the ways to change that. */
export function ReleasePart({ code }: { readonly code: string }) {
  const words = useWords(releaseWords)
  const locale = useLocale()
  const { role } = useSession()
  const { view } = useView()
  const release = useRelease(code)
  const [act, setAct] = useState<'release' | 'withdraw' | null>(null)
  if (!maySee(role, { access: 'S' }) || view.asOf !== null) return null
  if (release.isError) return <Problem error={release.error} onRetry={() => release.refetch()} />
  if (release.isPending) return <p role="status">{words.loading}</p>
  const kept = release.data
  const open = kept && kept.withdrawnOn === null
  const may = mayDo(role, 'RELEASE')
  const opened = releaseGroups.codes.filter(({ value }) => kept?.groups?.includes(value))
  return (
    <section className="detail-part release" data-testid="release">
      <h3>{words.title}</h3>
      {kept ? (
        <>
          <p className="release-state">
            <strong data-standing={kept.standing}>{stateOf(kept, words)}</strong>
            <span>{spanOf(kept, words)}</span>
          </p>
          <p className="release-groups">{opened.map((group) => group[locale]).join(' · ')}</p>
        </>
      ) : (
        <p className="form-hint">{words.none}</p>
      )}
      {may && (
        <div className="acts">
          <button type="button" className="button" onClick={() => setAct('release')}>
            <Eye aria-hidden="true" />
            {open ? words.change : words.release}
          </button>
          {open && (
            <button type="button" className="button quiet" onClick={() => setAct('withdraw')}>
              <EyeOff aria-hidden="true" />
              {words.withdraw}
            </button>
          )}
        </div>
      )}
      {kept?.standing && mayDo(role, 'BRIEF') && (
        <Link
          to="/briefs"
          search={(all: SearchText): SearchText => ({ ...all, draft: code })}
          className="button quiet"
        >
          <FileText aria-hidden="true" />
          {words.brief}
        </Link>
      )}
      {act === 'release' && (
        <ReleaseDialog codes={[code]} release={kept} onClose={() => setAct(null)} />
      )}
      {act === 'withdraw' && <WithdrawDialog codes={[code]} onClose={() => setAct(null)} />}
    </section>
  )
}

function stateOf(release: Release, words: typeof releaseWords.zh): string {
  if (release.standing) return words.standing
  if (release.withdrawnOn) return words.withdrawn
  return (release.releasedOn ?? '') > todayInBeijing() ? words.waiting : words.ended
}

function spanOf(
  { releasedOn, endsOn, withdrawnOn, releasedBy }: Release,
  words: typeof releaseWords.zh,
) {
  const end = withdrawnOn ?? endsOn
  const span = [words.from(releasedOn ?? ''), end ? words.until(end) : words.open]
  return [...span, words.by(releasedBy ?? '')].join(' · ')
}
