import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { expect, it, vi } from 'vitest'
import { isDot, isOutline } from '../map/layers/dots.ts'
import { drawPicked, pickedFilter } from './pickLayers.ts'

const picked = { all: false, codes: new Set(['350504-SY-0001']) } as unknown as Parameters<
  typeof pickedFilter
>[0]

function emptyMap() {
  const drawn = new Map<string, LayerSpecification>()
  const map = {
    getSource: () => ({}),
    getLayer: (id: string) => drawn.get(id),
    addLayer: (layer: LayerSpecification) => drawn.set(layer.id, layer),
    setFilter: vi.fn(),
  }
  return { drawn, map: map as typeof map & MapLibreMap }
}

it('marks what is picked by its outline, and by its dot far out', () => {
  const { drawn, map } = emptyMap()
  drawPicked(map, picked)
  const named = pickedFilter(picked)
  const filters = [...drawn.values()].map((layer) => [
    layer.type,
    'filter' in layer && layer.filter,
  ])
  expect(filters).toEqual([
    ['line', ['all', isOutline, named]],
    ['line', ['all', isOutline, named]],
    ['circle', ['all', isDot, named]],
    ['circle', ['all', isDot, named]],
  ])
})

it('changes the marks that stand instead of adding others', () => {
  const { drawn, map } = emptyMap()
  drawPicked(map, picked)
  drawPicked(map, { ...picked, all: true })
  expect(drawn.size).toBe(4)
  const turned = pickedFilter({ ...picked, all: true })
  expect(map.setFilter).toHaveBeenCalledTimes(4)
  expect(map.setFilter).toHaveBeenLastCalledWith('picked-dot', ['all', isDot, turned])
})
