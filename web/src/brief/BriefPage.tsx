import { rolesWith } from '@panhuo/shared/access/duties'
import { briefStates, subjectPath } from '@panhuo/shared/brief/brief'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { listText } from '../words/listText.ts'
import { LocaleProvider, useLocale, useWords } from '../words/locale.tsx'
import { BriefActs } from './BriefActs.tsx'
import { BriefSheet } from './BriefSheet.tsx'
import { type Brief, useBrief } from './briefQuery.ts'
import { awaited } from './briefSteps.ts'
import { briefWords } from './briefWords.ts'
import '../area/areas.css'
import './briefs.css'

/** One brief as it will stand on paper, in its own language, and what can be done with it. */
export function BriefPage() {
  const words = useWords(briefWords)
  const locale = useLocale()
  const { number = '' } = useParams({ strict: false }) as { number?: string }
  const search = useSearch({ strict: false }) as SearchText
  const edition = /^\d{1,4}$/.test(search.edition ?? '') ? Number(search.edition) : null
  const query = useBrief(number, edition)
  const [link, setLink] = useState<string | null>(null)
  const brief = query.data?.brief ?? null
  return (
    <PageFrame
      title={brief ? `${brief.number} v${brief.edition}` : query.data ? words.missing : number}
      over={
        <Link to="/briefs" search={keptSearch} className="area-back">
          <ChevronLeft aria-hidden="true" />
          {words.back}
        </Link>
      }
      lead={brief && codeOf(briefStates, brief.state)?.[locale]}
      actions={brief && <BriefActs brief={brief} link={link} onLink={setLink} />}
    >
      {query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : (
        brief && (
          <>
            <Awaited brief={brief} />
            {!brief.released && <p className="brief-notice">{words.gone}</p>}
            {brief.changed.length > 0 && (
              <p className="brief-notice">{words.changed(listText(brief.changed, locale))}</p>
            )}
            <LocaleProvider value={brief.locale === 'EN' ? 'en' : 'zh'}>
              <BriefSheet
                brief={brief}
                link={link ?? location.origin + subjectPath(brief.subject, brief.subjectCode)}
              />
            </LocaleProvider>
          </>
        )
      )}
    </PageFrame>
  )
}

/** Says what comes next where the viewer cannot do it: otherwise a button would be looked for. */
function Awaited({ brief }: { readonly brief: Brief }) {
  const words = useWords(briefWords)
  const locale = useLocale()
  const { role } = useSession()
  const next = awaited(brief, role)
  if (next === null || next.byMe) return null
  const others = rolesWith(next.step === 'CHECKED' ? 'BRIEF' : 'RELEASE')[locale]
  return <p className="brief-notice brief-awaits">{words.awaits[next.step](others)}</p>
}
