import type { Position } from '@panhuo/shared/geography/position'
import type { MapMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { keys } from '../keys/keys.ts'
import { pressed } from '../keys/strokes.ts'
import { isTyping } from '../keys/typing.ts'
import { freeCenter } from '../map/freeCenter.ts'
import { useLiveMap } from '../map/liveMap.ts'
import type { Padding } from '../map/target.ts'
import { useMedia } from '../shell/media.ts'
import { copyText } from '../words/copyText.ts'
import { useWords } from '../words/locale.tsx'
import { copiedText, degreesText, gridText } from './positionText.ts'
import { positionWords } from './positionWords.ts'
import './position.css'

/** Coordinates under the pointer; of the map's middle while the pointer is elsewhere. */
export function PositionBar({ padding }: { readonly padding: Padding }) {
  const words = useWords(positionWords)
  const map = useLiveMap()
  // Between the scale bar and the buttons at the right, pixels.
  const roomy = useMedia(`(min-width: ${padding.left + padding.right + 520}px)`)
  const pointed = useRef<Position | null>(null)
  const degrees = useRef<HTMLSpanElement>(null)
  const grid = useRef<HTMLSpanElement>(null)
  const where = useRef<HTMLSpanElement>(null)
  const [copied, setCopied] = useState(false)

  const now = (): Position | null => {
    if (pointed.current || !map) return pointed.current
    const { x, y } = freeCenter(map, padding)
    const { lng, lat } = map.unproject([x, y])
    return [lng, lat]
  }
  // Written without a render: it changes with every movement of the pointer.
  const show = useEffectEvent(() => {
    const at = now()
    if (!at || !degrees.current || !grid.current || !where.current) return
    degrees.current.textContent = degreesText(at)
    grid.current.textContent = gridText(at)
    where.current.textContent = pointed.current ? words.pointer : words.middle
  })
  const copy = async () => {
    const at = now()
    if (!at || !(await copyText(copiedText(at)))) return
    setCopied(true)
    setTimeout(() => setCopied(false), 1600)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!pressed(event, keys.copyPosition)) return
    if (event.target === map?.getCanvas() || (pointed.current && isNoField(event.target))) copy()
  })
  useEffect(() => {
    if (!map) return
    let frame = 0
    const later = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        show()
      })
    }
    const move = ({ lngLat }: MapMouseEvent) => {
      pointed.current = [lngLat.lng, lngLat.lat]
      later()
    }
    const leave = () => {
      pointed.current = null
      later()
    }
    const key = (event: KeyboardEvent) => onKey(event)
    later()
    map.on('mousemove', move)
    map.on('mouseout', leave)
    map.on('move', later)
    window.addEventListener('keydown', key)
    return () => {
      cancelAnimationFrame(frame)
      map.off('mousemove', move)
      map.off('mouseout', leave)
      map.off('move', later)
      window.removeEventListener('keydown', key)
    }
  }, [map])
  useEffect(show)
  if (!roomy) return null

  return (
    <div className="position-bar">
      <button
        type="button"
        title={`${words.copy} ${keys.copyPosition.strokes[0]}`}
        data-testid="position"
        onClick={copy}
      >
        <span ref={where} className="position-where" />
        <span ref={degrees} />
        <span ref={grid} className="position-grid" />
        <span className="unseen">{words.copy}</span>
      </button>
      <span role="status" className="position-copied">
        {copied && words.copied}
      </span>
    </div>
  )
}

function isNoField(target: EventTarget | null): boolean {
  const inDialog = target instanceof Element && target.closest('[role="dialog"]') !== null
  return !inDialog && !isTyping(target)
}
