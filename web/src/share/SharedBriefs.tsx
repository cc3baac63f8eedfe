import { Download, FileText } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { AskError } from '../graphql/askError.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import {
  askSharedBrief,
  type SharedBrief,
  type SharedBriefLine,
  type ShareKey,
  shareFile,
} from './askShare.ts'
import { shareWords } from './shareWords.ts'

const BriefSheet = lazy(async () => ({
  default: (await import('../brief/BriefSheet.tsx')).BriefSheet,
}))

interface Props {
  readonly briefs: readonly SharedBriefLine[]
  readonly shareKey: ShareKey
}

/** The issued briefs of what a link shows: to read here, and to take along. */
export function SharedBriefs({ briefs, shareKey }: Props) {
  const words = useWords(shareWords)
  return (
    <section className="shared-briefs" aria-labelledby="shared-briefs">
      <h2 id="shared-briefs">{words.briefs}</h2>
      <ul>
        {briefs.map((brief) => (
          <BriefLine key={brief.number} line={brief} shareKey={shareKey} />
        ))}
      </ul>
    </section>
  )
}

function BriefLine(props: { readonly line: SharedBriefLine; readonly shareKey: ShareKey }) {
  const { line, shareKey } = props
  const words = useWords(shareWords)
  const locale = useLocale()
  const [open, setOpen] = useState<SharedBrief | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const trying = (work: () => Promise<void>) => {
    setWrong(null)
    work().catch((error: unknown) => {
      if (!(error instanceof AskError)) throw error
      setWrong(error.message)
    })
  }
  const read = () =>
    trying(async () => setOpen(open ? null : await askSharedBrief(shareKey, line.number, locale)))
  const take = (page: 'a4' | 'slide') =>
    trying(() =>
      shareFile(shareKey, locale, {
        path: `/api/briefs/${line.number}.pdf?page=${page}&link=/s/${shareKey.token}`,
        name: `${line.number}-v${line.edition}-${page}.pdf`,
      }),
    )
  return (
    <li data-number={line.number}>
      <p>
        <strong lang="zh-CN">{line.subjectName}</strong> <span>{line.number}</span>
      </p>
      <div className="shared-acts">
        <button type="button" className="button" aria-expanded={open !== null} onClick={read}>
          <FileText aria-hidden="true" />
          {open ? words.closeBrief : words.readBrief}
        </button>
        {(['a4', 'slide'] as const).map((page) => (
          <button key={page} type="button" className="button" onClick={() => take(page)}>
            <Download aria-hidden="true" />
            {words.paper[page]}
          </button>
        ))}
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      <Suspense>
        {open && <BriefSheet brief={open} link={`${location.origin}/s/${shareKey.token}`} />}
      </Suspense>
    </li>
  )
}
