import { formatTime } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { TargetLink } from './TargetLink.tsx'
import type { MyWork } from './workQuery.ts'
import { workWords } from './workWords.ts'

interface Props {
  readonly work: MyWork
  readonly busy: boolean
  readonly onSeen: () => void
}

const SHOWN_TARGETS = 3

/** What others changed since the person was last here, and a way to say that it was seen. */
export function WorkNewsList({ work, busy, onSeen }: Props) {
  const words = useWords(workWords)
  const locale = useLocale()
  const { changed, since } = work
  return (
    <section className="work-list" aria-labelledby="work-changed" data-testid="work-changed">
      <h2 id="work-changed">
        {words.changed} <small>{changed.length}</small>
        {changed.length > 0 && (
          <button type="button" className="button quiet" disabled={busy} onClick={onSeen}>
            {words.seenAll}
          </button>
        )}
      </h2>
      <p className="work-none">
        {changed.length === 0 ? words.changedNone : words.since(formatTime(since, locale))}
      </p>
      <ul>
        {changed.map((news) => (
          <li key={news.id} className="work-line">
            <p className="work-what">
              <span>{formatTime(news.at, locale)}</span>
              <span lang="zh-CN">{news.by}</span>
              <strong>{news.actionLabel}</strong>
            </p>
            <h3>
              {news.targets.slice(0, SHOWN_TARGETS).map((target) => (
                <span key={`${target.record} ${target.code}`}>
                  <TargetLink target={target} />
                </span>
              ))}
              {news.targets.length > SHOWN_TARGETS && (
                <small>{words.and(news.targets.length)}</small>
              )}
            </h3>
            {news.reason && <p lang="zh-CN">{news.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
