import { useFacets } from '../filter/facets.ts'
import { useView } from '../url/useView.tsx'
import { useLocale } from '../words/locale.tsx'
import { Legend } from './Legend.tsx'

/** The legend, tied to the link and to the counts of the current filter. */
export function MapLegend() {
  const locale = useLocale()
  const { view, change } = useView()
  const { data } = useFacets()
  return (
    <Legend
      locale={locale}
      colorBy={view.colorBy}
      onColorBy={(colorBy) => change({ colorBy })}
      layers={view.layers}
      onLayers={(layers) => change({ layers })}
      choices={data?.facets[view.colorBy] ?? null}
    />
  )
}
