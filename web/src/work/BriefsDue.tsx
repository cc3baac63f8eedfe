import { Link } from '@tanstack/react-router'
import { type BriefLine, useBriefs } from '../brief/briefQuery.ts'
import { awaited } from '../brief/briefSteps.ts'
import { useSession } from '../session/session.ts'
import { Problem } from '../shell/Problem.tsx'
import { keptSearch } from '../url/keptSearch.ts'
import { useWords } from '../words/locale.tsx'
import { workWords } from './workWords.ts'

/** Briefs that wait for this viewer, and their own ones that wait for somebody else. */
export function BriefsDue() {
  const words = useWords(workWords)
  const { role } = useSession()
  const briefs = useBriefs(true)
  if (briefs.isError) return <Problem error={briefs.error} onRetry={() => briefs.refetch()} />
  if (briefs.isPending) return null
  const lines = briefs.data.briefs.flatMap((brief) => {
    const next = awaited(brief, role)
    return next && (next.byMe || brief.mine) ? [{ brief, ...next }] : []
  })
  const ordered = lines.sort((a, b) => Number(b.byMe) - Number(a.byMe))
  const who = ({ mine: own, draftedBy, checkedBy }: BriefLine) => [
    own ? words.ownBrief : words.draftedBy(draftedBy),
    ...(checkedBy ? [words.checkedBy(checkedBy)] : []),
  ]
  return (
    <section className="work-list" aria-labelledby="work-briefs" data-testid="work-briefs">
      <h2 id="work-briefs">
        {words.briefsDue} <small>{ordered.length}</small>
      </h2>
      {ordered.length === 0 && <p className="work-none">{words.briefsDueNone}</p>}
      <ul>
        {ordered.map(({ brief, step, byMe }) => (
          <li key={brief.number} className="work-line">
            <p className="work-what">
              <strong>{words.briefWaits[step][byMe ? 'me' : 'others']}</strong>
            </p>
            <h3>
              <Link to={`/briefs/${brief.number}`} search={keptSearch}>
                {`${brief.number} v${brief.edition}\u00a0`}
                <span lang="zh-CN">{brief.subjectName ?? brief.subjectCode}</span>
              </Link>
            </h3>
            <p className="work-details">
              {who(brief).map((part) => (
                <span key={part}>{part}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
