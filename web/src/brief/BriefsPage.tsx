import { mayDo } from '@panhuo/shared/access/duties'
import { briefStates, briefSubjects } from '@panhuo/shared/brief/brief'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { FilePlus2, Phone } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import type { SearchText } from '../url/searchText.ts'
import { formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { BriefForm } from './BriefForm.tsx'
import { type BriefLine, useBriefs } from './briefQuery.ts'
import { briefWords } from './briefWords.ts'
import { DeskForm } from './DeskForm.tsx'
import '../project/projects.css'
import './briefs.css'

/** The briefs, what became of each, and the office that they name. `?draft=CODE` begins one. */
export function BriefsPage() {
  const words = useWords(briefWords)
  const { role } = useSession()
  const may = mayDo(role, 'BRIEF')
  const search = useSearch({ strict: false }) as SearchText
  const navigate = useNavigate()
  const query = useBriefs(may)
  const [drafts, setDrafts] = useState(search.draft !== undefined)
  const [desks, setDesks] = useState(false)
  const endDraft = () => {
    setDrafts(false)
    // The link had begun one; reloaded, it would begin another.
    if (search.draft === undefined) return
    const others = ({ draft: _, ...rest }: SearchText) => rest
    navigate({ to: '/briefs', search: others, replace: true })
  }
  const briefs = query.data?.briefs ?? []
  const desk = query.data?.contactDesk ?? null
  return (
    <PageFrame
      title={words.title}
      lead={may && words.lead}
      actions={
        may && (
          <>
            {mayDo(role, 'KEEP_RULES') && (
              <button type="button" className="button" onClick={() => setDesks(true)}>
                <Phone aria-hidden="true" />
                {words.setDesk}
              </button>
            )}
            <button type="button" className="button primary" onClick={() => setDrafts(true)}>
              <FilePlus2 aria-hidden="true" />
              {words.draft}
            </button>
          </>
        )
      }
    >
      {!may ? (
        <NotOpen said={words.closed} />
      ) : query.isError ? (
        <Problem error={query.error} onRetry={() => query.refetch()} />
      ) : query.isPending ? (
        <PageLoading />
      ) : (
        <>
          <p className="brief-desk">
            {desk ? (
              <>
                {words.desk}: <span lang="zh-CN">{desk.nameZh}</span> {desk.phone}
              </>
            ) : (
              words.noDesk
            )}
          </p>
          {briefs.length === 0 ? (
            <div className="page-empty">
              <h2>{words.none}</h2>
              <p>{words.noneHint}</p>
            </div>
          ) : (
            <BriefTable briefs={briefs} />
          )}
        </>
      )}
      {drafts && <BriefForm code={search.draft} onClose={endDraft} />}
      {desks && <DeskForm desk={desk} onClose={() => setDesks(false)} />}
    </PageFrame>
  )
}

function BriefTable({ briefs }: { readonly briefs: readonly BriefLine[] }) {
  const words = useWords(briefWords)
  const locale = useLocale()
  return (
    <table className="page-table project-table">
      <thead>
        <tr>
          {(['number', 'name', 'state', 'issued', 'by'] as const).map((name) => (
            <th key={name} scope="col">
              {words[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {briefs.map((brief) => {
          const state = codeOf(briefStates, brief.state)
          return (
            <tr key={brief.number}>
              <th scope="row">
                <Link to={`/briefs/${brief.number}`} search={keptSearch}>
                  {brief.number} v{brief.edition}
                </Link>
              </th>
              <td>
                <small>{codeOf(briefSubjects, brief.subject)?.[locale]}</small>{' '}
                <span lang="zh-CN">{brief.subjectName ?? brief.subjectCode}</span>
              </td>
              <td>
                <span className="code-value" style={{ '--swatch': state?.color } as CSSProperties}>
                  <span className="swatch" /> {state?.[locale]}
                </span>
              </td>
              <td>{brief.issuedAt && formatTime(brief.issuedAt, locale)}</td>
              <td lang="zh-CN">{brief.draftedBy}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
