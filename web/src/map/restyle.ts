import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'

type Side = 'paint' | 'layout'

export interface StyleChange {
  readonly layer: string
  readonly side: Side | 'filter'
  readonly name: string
  readonly value: unknown
}

/**
 * The properties in which two drawings of the same layers differ. Changing only these keeps tiles,
 * images, hover and selection as they are, which a new style would not.
 */
export function changesBetween(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): StyleChange[] {
  const former = new Map(before.map((layer) => [layer.id, layer]))
  return after.flatMap((layer) => {
    const old = former.get(layer.id)
    const changes: StyleChange[] = []
    for (const side of ['paint', 'layout'] as const) {
      const [from, to] = [sideOf(old, side), sideOf(layer, side)]
      for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
        if (!same(from[name], to[name])) {
          changes.push({ layer: layer.id, side, name, value: to[name] })
        }
      }
    }
    const [from, to] = [filterOf(old), filterOf(layer)]
    if (!same(from, to))
      changes.push({ layer: layer.id, side: 'filter', name: 'filter', value: to })
    return changes
  })
}

/** Draws the map by `after` instead of `before`. */
export function restyle(
  map: Pick<MapLibreMap, 'setPaintProperty' | 'setLayoutProperty' | 'setFilter'>,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): void {
  for (const { layer, side, name, value } of changesBetween(before, after)) {
    if (side === 'filter') map.setFilter(layer, value as Parameters<MapLibreMap['setFilter']>[1])
    else if (side === 'paint') map.setPaintProperty(layer, name as never, value as never)
    else map.setLayoutProperty(layer, name as never, value as never)
  }
}

function sideOf(layer: LayerSpecification | undefined, side: Side): Record<string, unknown> {
  return (layer?.[side] ?? {}) as Record<string, unknown>
}

function filterOf(layer: LayerSpecification | undefined): unknown {
  return layer && 'filter' in layer ? layer.filter : undefined
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
