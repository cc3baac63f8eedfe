import {
  type ObstacleOwner,
  obstacleKinds,
  obstacleStatuses,
} from '@panhuo/shared/obstacle/obstacle'
import { codeOf } from '@panhuo/shared/words/codeList'
import { type CSSProperties, useState } from 'react'
import type { Obstacle } from '../case/lifeQuery.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { ProvenanceBadge } from '../words/ProvenanceBadge.tsx'
import { ObstacleDialog } from './ObstacleDialog.tsx'
import { obstacleWords } from './obstacleWords.ts'
import './obstacle.css'

interface Props {
  readonly owner: ObstacleOwner
  /** Code of the plot, case or project. */
  readonly code: string
  readonly obstacles: readonly Obstacle[]
  readonly may: boolean
}

/** What holds a record up, who leads its solution and until when; to be added and dealt with. */
export function ObstacleList({ owner, code, obstacles, may }: Props) {
  const words = useWords(obstacleWords)
  const [doing, setDoing] = useState<Obstacle | 'new' | null>(null)
  return (
    <div className="detail-part" data-testid={`obstacles-${owner}`}>
      <h4>
        {words.titles[owner]} <small>{obstacles.length}</small>
      </h4>
      {obstacles.length === 0 && <p className="life-note">{words.none}</p>}
      <ul className="obstacles">
        {obstacles.map((one) => (
          <Item
            key={one.obstacleId}
            obstacle={one}
            onEdit={may ? () => setDoing(one) : undefined}
          />
        ))}
      </ul>
      {may && (
        <button type="button" className="button" onClick={() => setDoing('new')}>
          {words.add}
        </button>
      )}
      {doing && (
        <ObstacleDialog
          owner={owner}
          code={code}
          obstacle={doing === 'new' ? null : doing}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  )
}

interface ItemProps {
  readonly obstacle: Obstacle
  readonly onEdit: (() => void) | undefined
}

function Item({ obstacle: one, onEdit }: ItemProps) {
  const words = useWords(obstacleWords)
  const locale = useLocale()
  const status = codeOf(obstacleStatuses, one.status)
  return (
    <li data-status={one.status}>
      <div>
        <strong>{codeOf(obstacleKinds, one.kind)?.[locale]}</strong>{' '}
        <span lang="zh-CN">{one.text}</span>
        <p className="obstacle-line">
          <span className="code-value">
            <span className="swatch" style={{ '--swatch': status?.color } as CSSProperties} />
            {status?.[locale]}
          </span>
          {one.leadUnit ? (
            <span>
              {words.lead} <span lang="zh-CN">{one.leadUnit}</span>
            </span>
          ) : (
            <span>{words.noLead}</span>
          )}
          {one.helperUnits && (
            <span>
              {words.helpers} <span lang="zh-CN">{one.helperUnits}</span>
            </span>
          )}
          {one.closedOn ? (
            <span>{words.solved(one.closedOn)}</span>
          ) : (
            <span className={one.overdue ? 'late' : undefined}>
              {one.dueOn ? words.due(one.dueOn) : words.noDue}
              {one.overdue && ` · ${words.overdue}`}
            </span>
          )}
          {one.provenance === 'ILLUSTRATIVE' && <ProvenanceBadge value={one.provenance} />}
        </p>
        {one.measure && (
          <p className="obstacle-line" lang="zh-CN">
            {one.measure}
          </p>
        )}
        {one.evidence && (
          <p className="obstacle-line" lang="zh-CN">
            {one.evidence}
          </p>
        )}
      </div>
      {onEdit && (
        <button type="button" className="button quiet" onClick={onEdit}>
          {words.edit}
        </button>
      )}
    </li>
  )
}
