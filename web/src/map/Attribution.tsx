import { geographySources } from '@panhuo/shared/geography/geographySources'
import { memo } from 'react'
import { useMedia } from '../shell/media.ts'
import type { MapWords } from './mapWords.ts'

/** Width that both lines take in full, pixels. */
const ROOM = 600
/** Width that their short forms take beside each other, pixels. */
const TIGHT = 340

interface Props {
  readonly words: MapWords
  readonly covered: number
}

/**
 * Who drew what, lower right; and what the drawing is not, lower left beside the 审图号. A narrow map
 * has one line for both, so the names stand there alone. `covered`: what panels take of its width, pixels.
 */
export const Attribution = memo(Words)

function Words({ words, covered }: Props) {
  const narrow = useMedia(`(max-width: ${covered + ROOM}px)`)
  const tight = useMedia(`(max-width: ${covered + TIGHT}px)`)
  const whole = `${words.boundary} ${words.tianditu} · ${words.railway} ${geographySources.OSM.attribution}`
  return (
    <>
      <p className="map-notice" data-tight={tight || undefined}>
        {words.schematic}
      </p>
      <p className="map-sources" title={whole}>
        {narrow ? `${words.tianditu} · © OpenStreetMap` : whole}
      </p>
    </>
  )
}
