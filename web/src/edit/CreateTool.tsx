import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { drawingOf } from '../draw/shapeGeometry.ts'
import type { Padding } from '../map/target.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { DrawRing } from './DrawRing.tsx'
import { OutlineTool } from './OutlineTool.tsx'
import { useShapeDesk } from './shapeStore.tsx'
import { shapeWords } from './shapeWords.ts'
import { firstStep } from './steps.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly onEnd: () => void
}

/** Draws a new plot, or takes the polygon that the page is filtered by; then its corners can move. */
export function CreateTool({ map, padding, onEnd }: Props) {
  const { view } = useView()
  const { drawing, draw } = useShapeDesk()
  const [given] = useState(() => {
    const drawn = drawingOf(view.filter.within)
    return drawn?.kind === 'polygon' ? firstStep([drawn.polygon.coordinates]) : null
  })
  useEffect(
    () => draw((before) => ({ ...before, outline: before.outline ?? given })),
    [draw, given],
  )
  const words = useWords(shapeWords)
  const steps = drawing.outline ?? given
  return steps ? (
    <OutlineTool map={map} padding={padding} steps={steps} plot={null} onEnd={onEnd} />
  ) : (
    <DrawRing
      map={map}
      padding={padding}
      hint={words.hintCreate}
      onDrawn={(ring) => {
        draw((before) => ({ ...before, outline: firstStep([[ring]]) }))
        return ''
      }}
      onEnd={onEnd}
    />
  )
}
