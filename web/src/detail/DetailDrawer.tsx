import { type KeyboardEvent, useEffect, useRef } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed, strokeOf } from '../keys/strokes.ts'
import { isTyping } from '../keys/typing.ts'
import { Problem } from '../shell/Problem.tsx'
import { useView } from '../url/useView.tsx'
import type { Selection } from '../url/view.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { DetailHead } from './DetailHead.tsx'
import { DetailSheet } from './DetailSheet.tsx'
import { detailKinds } from './detailKinds.ts'
import { detailWords } from './detailWords.ts'
import { useDetail } from './useDetail.ts'
import { useNeighbours } from './useNeighbours.ts'
import { useStepKeys } from './useStepKeys.ts'
import './detail.css'

interface Props {
  readonly selected: Selection
  /** True where the sheet was opened by a person here, not by a link: then it takes the focus. */
  readonly takesFocus: boolean
  readonly onShowOnMap: () => void
}

/** The selected record over the list; Esc closes it, arrow keys go through the filtered list. */
export function DetailDrawer({ selected, takesFocus, onShowOnMap }: Props) {
  const words = useWords(detailWords)
  const locale = useLocale()
  const { view, change } = useView()
  const detail = useDetail(selected)
  const neighbours = useNeighbours(selected)
  const heading = useRef<HTMLHeadingElement>(null)
  const { noun } = detailKinds[selected.layer]
  const record = detail.data?.record

  useEffect(() => {
    if (takesFocus && selected.code) heading.current?.focus({ preventScroll: true })
  }, [takesFocus, selected.code])

  const close = () => change({ selected: null })
  const open = (code: string | undefined) => {
    if (code) change({ selected: { layer: selected.layer, code } }, { replace: true })
  }
  useEscape(close)
  useStepKeys(
    () => open(neighbours.previous),
    () => open(neighbours.next),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    // What opens over the sheet tells its keys here as well; theirs and a field's arrows are their own.
    const { target } = event
    if (isTyping(target) || !event.currentTarget.contains(target as Node)) return
    const at = strokeOf(event, keys.stepHere)
    if (at >= 0) open(at === 0 ? neighbours.previous : neighbours.next)
  }
  return (
    <section
      className="detail"
      aria-label={`${noun[locale]} ${record?.name ?? selected.code}`}
      data-testid="detail"
      onKeyDown={onKeyDown}
    >
      <DetailHead
        ref={heading}
        noun={noun[locale]}
        selected={selected}
        record={record ?? null}
        neighbours={neighbours}
        onOpen={open}
        onShowOnMap={onShowOnMap}
        onClose={close}
      />
      {detail.isError ? (
        <Problem error={detail.error} onRetry={() => detail.refetch()} />
      ) : detail.isPending ? (
        <DetailSkeleton />
      ) : record ? (
        <DetailSheet layer={selected.layer} detail={detail.data} record={record} />
      ) : (
        <div className="detail-missing">
          <h3>{words.missing}</h3>
          <p>{view.asOf === null ? words.missingHint : words.missingThen}</p>
        </div>
      )}
    </section>
  )
}

function DetailSkeleton() {
  return (
    <div className="detail-body" aria-hidden="true">
      {[72, 48, 60, 84, 40, 66].map((width) => (
        <span key={width} className="bone" style={{ width: `${width}%`, marginTop: '1.25rem' }} />
      ))}
    </div>
  )
}

/** Esc closes from anywhere, unless something above (a menu, a field being typed in) wants it. */
function useEscape(close: () => void) {
  const newest = useRef(close)
  newest.current = close
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!pressed(event, keys.close) || event.defaultPrevented || event.isComposing) return
      const target = event.target
      if (
        target instanceof Element &&
        target.closest('[role="menu"], [role="dialog"], input, textarea')
      )
        return
      newest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
