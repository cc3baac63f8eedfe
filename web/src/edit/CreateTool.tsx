import type { Map as MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import { drawingOf } from '../draw/shapeGeometry.ts'
import type { Padding } from '../map/target.ts'
import { useView } from '../url/useView.tsx'
import { useWords } from '../words/locale.tsx'
import { DrawRing } from './DrawRing.tsx'
import { OutlineTool } from './OutlineTool.tsx'
import type { Rings } from './shapeParts.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly onEnd: () => void
}

/** Draws a new plot, or takes the polygon that the page is filtered by; then its corners can move. */
export function CreateTool({ map, padding, onEnd }: Props) {
  const { view } = useView()
  const [start, setStart] = useState<readonly Rings[] | null>(() => {
    const drawn = drawingOf(view.filter.within)
    return drawn?.kind === 'polygon' ? [drawn.polygon.coordinates] : null
  })
  const words = useWords(shapeWords)
  return start ? (
    <OutlineTool map={map} padding={padding} start={start} plot={null} onEnd={onEnd} />
  ) : (
    <DrawRing
      map={map}
      padding={padding}
      hint={words.hintCreate}
      onDrawn={(ring) => {
        setStart([[ring]])
        return ''
      }}
      onEnd={onEnd}
    />
  )
}
