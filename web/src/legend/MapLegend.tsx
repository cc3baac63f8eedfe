import { useCallback } from 'react'
import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import type { LayerSwitches } from '../url/view.ts'
import { useLocale } from '../words/locale.tsx'
import { useClassCounts } from './classCounts.ts'
import { Legend } from './Legend.tsx'

/** The legend, tied to the link and to the counts of the current filter. */
export function MapLegend() {
  const locale = useLocale()
  const { view, change } = useView()
  const { role } = useSession()
  const counts = useClassCounts()
  const onLayers = useCallback((layers: LayerSwitches) => change({ layers }), [change])
  return (
    <Legend
      locale={locale}
      role={role}
      coloring={view}
      onColoring={(coloring) => change(coloring)}
      layers={view.layers}
      onLayers={onLayers}
      counts={counts}
    />
  )
}
