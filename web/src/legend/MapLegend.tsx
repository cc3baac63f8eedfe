import { useCallback, useMemo } from 'react'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { Coloring, LayerSwitches } from '../url/view.ts'
import { useLocale } from '../words/locale.tsx'
import { useClassCounts } from './classCounts.ts'
import { Legend } from './Legend.tsx'

/** The legend, tied to the link and to the counts of the current filter. */
export function MapLegend() {
  const locale = useLocale()
  const { view, change } = useView()
  const { role } = useSession()
  const counts = useClassCounts()
  const { colorBy, breaks } = view
  const coloring = useMemo(() => ({ colorBy, breaks }), [colorBy, breaks])
  const onColoring = useCallback((next: Coloring) => change(next), [change])
  const onLayers = useCallback((layers: LayerSwitches) => change({ layers }), [change])
  return (
    <Legend
      locale={locale}
      role={role}
      coloring={coloring}
      onColoring={onColoring}
      layers={view.layers}
      onLayers={onLayers}
      counts={counts}
    />
  )
}
