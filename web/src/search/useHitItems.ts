import { englishOf } from '@panhuo/shared/geography/englishNames'
import { withCondition } from '../filter/filterModel.ts'
import { useView } from '../url/useView.tsx'
import { useLocale, useWords } from '../words/locale.tsx'
import { cameraOf, filterOf, groupOf, hitGroups, layerOf } from './hitGroups.ts'
import type { PaletteItem } from './paletteItem.ts'
import { searchWords } from './searchWords.ts'
import type { Hit } from './useFound.ts'

/** What can be done with each record found: open it or go there, and filter by it. */
export function useHitItems(): (hits: readonly Hit[]) => readonly PaletteItem[] {
  const words = useWords(searchWords)
  const locale = useLocale()
  const { change, changeFilter } = useView()

  const itemsOf = (hit: Hit): readonly PaletteItem[] => {
    const group = groupOf(hit)
    const id = `${hit.kind}-${hit.code}`
    const layer = layerOf[group]
    const camera = hit.bbox ? cameraOf(hit.bbox) : null
    const field = filterOf[group]
    const meant = englishOf(hit.name, locale)
    const note = hit.bbox ? (layer ? meant : words.goThere) : words.noPosition
    const open: PaletteItem = {
      id,
      group,
      title: hit.name,
      code: hit.code,
      ...(note ? { note } : {}),
      idle: !layer && !camera,
      opens: layer !== null,
      run: () => {
        if (layer) change({ selected: { layer, code: hit.code } })
        else if (camera) change({ camera })
        else return true
        return undefined
      },
    }
    if (!field) return [open]
    const filterBy: PaletteItem = {
      id: `${id}-filter`,
      group,
      title: words.filterBy(hit.name),
      secondary: true,
      run: () => {
        changeFilter((filter) => withCondition(filter, field, { in: [hit.code] }))
        return undefined
      },
    }
    return [open, filterBy]
  }
  return (hits) =>
    hitGroups.flatMap((group) => hits.filter((hit) => groupOf(hit) === group).flatMap(itemsOf))
}
