import { parcelStages, revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { CSSProperties } from 'react'
import { PageLoading } from '../shell/PageLoading.tsx'
import { Problem } from '../shell/Problem.tsx'
import { MapLink } from '../url/MapLink.tsx'
import { formatCount, formatMu } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { Line } from './WorkLine.tsx'
import { PROJECTS, workBoard } from './workBoard.ts'
import { useBoardPlots, type WorkItem } from './workQuery.ts'
import { workWords } from './workWords.ts'

interface Props {
  readonly items: readonly WorkItem[]
  readonly by: 'stage' | 'method'
}

/** The day's lines as a board: a column for each stage or way of their plots. */
export function WorkBoard({ items, by }: Props) {
  const words = useWords(workWords)
  const locale = useLocale()
  const codes = [...new Set(items.flatMap(({ target }) => target.parcelCode ?? []))].sort()
  const { data, error, isPending, refetch } = useBoardPlots(codes)
  if (error) return <Problem error={error} onRetry={() => refetch()} />
  if (isPending) return <PageLoading />
  const list = by === 'stage' ? parcelStages : revitalizationMethods
  const columns = workBoard(items, data, by, list)
  if (columns.length === 0) return <p className="work-none">{words.nothing}</p>
  return (
    <div className="board work-board" data-testid="work-board">
      {columns.map(({ value, items: lines, plots, areaMu }) => {
        const code = codeOf(list, value)
        return (
          <section
            key={value ?? ''}
            className="board-column"
            style={{ '--swatch': code?.color ?? 'var(--hairline-strong)' } as CSSProperties}
          >
            <h2>
              <span className="board-stage">
                {value === PROJECTS ? words.projects : (code?.[locale] ?? words.unset)}
              </span>
              <small>{lines.length}</small>
            </h2>
            {plots.length > 0 && (
              <p className="work-sum">
                <MapLink view={{ filter: { code: { in: plots } }, selected: null, camera: null }}>
                  {formatCount(plots.length, locale)} {words.plots(plots.length)} ·{' '}
                  {formatMu(areaMu, locale)} {words.mu}
                </MapLink>
              </p>
            )}
            <ul>
              {lines.map((item) => (
                <Line
                  key={`${item.kind} ${item.target.code} ${item.about} ${item.text}`}
                  item={item}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
