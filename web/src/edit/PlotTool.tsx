import { useQuery } from '@tanstack/react-query'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useEffectEvent } from 'react'
import { askText } from '../graphql/ask.ts'
import { fitBox } from '../map/moves.ts'
import type { Box, Padding } from '../map/target.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { OutlineTool } from './OutlineTool.tsx'
import { SplitTool } from './SplitTool.tsx'
import { partsOf } from './shapeParts.ts'
import { type DrawnPlot, plotQuery } from './shapeQuery.ts'
import { useShapeDesk } from './shapeStore.tsx'
import { shapeWords } from './shapeWords.ts'
import { firstStep } from './steps.ts'
import { useShapeKeys } from './useShapeKeys.ts'

/** Width of the panel that stands over the left of the map, and height of that of a split, pixels. */
const PANEL = { width: 350, height: 210 }

interface Props {
  readonly map: MapLibreMap
  readonly padding: Padding
  readonly kind: 'outline' | 'split'
  readonly code: string
  readonly onEnd: () => void
}

/** Reads the plot as it is now, brings it near, and opens its drawing. */
export function PlotTool({ map, padding, kind, code, onEnd }: Props) {
  const words = useWords(shapeWords)
  const locale = useLocale()
  const {
    drawing: { plot: first, outline },
    draw,
  } = useShapeDesk()
  const plot = useQuery({
    queryKey: ['plot-shape', code],
    enabled: first === null,
    queryFn: async ({ signal }) =>
      (await askText<{ parcel: DrawnPlot | null }>(plotQuery, { code }, { locale, signal })).parcel,
    staleTime: 0,
    gcTime: 0,
  })

  const near = useEffectEvent((box: readonly number[]) => {
    const { left, top, bottom } = padding
    const beside = { ...padding, left: left + PANEL.width }
    // A line drawn by key starts at the cross, which must not lie beside the plot.
    const below = { ...padding, top: top + PANEL.height, bottom: bottom + PANEL.height }
    fitBox(map, box as unknown as Box, kind === 'split' ? below : beside, false)
    map.getCanvas().focus({ preventScroll: true })
  })
  const onRead = useEffectEvent((read: DrawnPlot) => {
    const outline = read.geometry && firstStep(partsOf(read.geometry))
    draw((before) => ({ ...before, plot: read, outline }))
    if (read.bbox) near(read.bbox)
  })
  const read = plot.isFetching ? null : plot.data
  useEffect(() => {
    // What others change meanwhile must not replace a drawing; saving tells of it.
    if (!first && read) onRead(read)
  }, [first, read])
  if (plot.isError) return <Ending said={plot.error.message} onEnd={onEnd} />
  if (!first) return <p role="status">{words.loading}</p>
  if (!outline || outline.now.length === 0) return <Ending said={words.noShape} onEnd={onEnd} />
  return kind === 'outline' ? (
    <OutlineTool map={map} padding={padding} steps={outline} plot={first} onEnd={onEnd} />
  ) : (
    <SplitTool map={map} padding={padding} parts={outline.now} plot={first} onEnd={onEnd} />
  )
}

function Ending({ said, onEnd }: { readonly said: string; readonly onEnd: () => void }) {
  const words = useWords(shapeWords)
  useShapeKeys({ onCancel: onEnd, onUndo: () => {}, onRedo: () => {} })
  return (
    <>
      <p className="draw-problem" role="alert">
        {said}
      </p>
      <button type="button" className="button" onClick={onEnd}>
        {words.cancel}
      </button>
    </>
  )
}
