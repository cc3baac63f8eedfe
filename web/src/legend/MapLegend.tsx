import { useSession } from '../session/session.ts'
import { useView } from '../url/useView.tsx'
import { useLocale } from '../words/locale.tsx'
import { useClassCounts } from './classCounts.ts'
import { Legend } from './Legend.tsx'

/** The legend, tied to the link and to the counts of the current filter. */
export function MapLegend() {
  const locale = useLocale()
  const { view, change } = useView()
  const { role } = useSession()
  const counts = useClassCounts()
  return (
    <Legend
      locale={locale}
      role={role}
      coloring={view}
      onColoring={(coloring) => change(coloring)}
      layers={view.layers}
      onLayers={(layers) => change({ layers })}
      counts={counts}
    />
  )
}
