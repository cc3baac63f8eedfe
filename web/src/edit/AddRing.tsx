import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Padding } from '../map/target.ts'
import { useWords } from '../words/locale.tsx'
import { addCutLayers, drawCut } from './cutLayers.ts'
import { DrawRing } from './DrawRing.tsx'
import { withRing } from './ringSet.ts'
import type { Rings } from './shapeParts.ts'
import { shapeWords } from './shapeWords.ts'

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly parts: readonly Rings[]
  readonly onPut: (parts: readonly Rings[]) => void
  readonly onEnd: () => void
}

/** Draws a hole into the shape, or another part beside it, over the shape as it stands. */
export function AddRing({ map, padding, parts, onPut, onEnd }: Props) {
  const words = useWords(shapeWords)
  useEffect(() => {
    const remove = addCutLayers(map)
    drawCut(map, [], parts.flat())
    return remove
  }, [map, parts])
  return (
    <DrawRing
      map={map}
      padding={padding}
      hint={words.hintRing}
      onDrawn={(ring) => {
        const next = withRing(parts, ring)
        if (!next) return words.ringHalf
        onPut(next)
        onEnd()
        return ''
      }}
      onEnd={onEnd}
    />
  )
}
