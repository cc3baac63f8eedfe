import type { Polygon, Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { crossesItself } from '../draw/shapeGeometry.ts'
import { type Rings, shapeOf } from './shapeParts.ts'
import { snapped } from './snap.ts'

export interface OutlineDesk {
  /** Puts these parts in place of what is drawn; the ring stays in hand. */
  show(parts: readonly Rings[]): void
  /** Takes another ring in hand, counted over all parts. */
  choose(ring: number): void
  stop(): void
}

interface Listener {
  /** Neighbors' rings to snap to; empty while snapping is off. */
  readonly rings: () => readonly (readonly Position[])[]
  /** The parts as they stand under the pointer. */
  readonly onChange: (parts: readonly Rings[]) => void
  /** The pointer was lifted and something had changed. */
  readonly onStep: (parts: readonly Rings[]) => void
  /** A ring was taken in hand on the map. */
  readonly onChoose: (ring: number) => void
  /** A corner is held back, where its ring would cross itself, or follows the pointer again. */
  readonly onHeld: (held: boolean) => void
}

const INK = '#b3124b'
const HALO = '#ffffff'

/**
 * Edits the corners of a plot's rings on the map. terra-draw knows neither parts nor holes, so each
 * ring is a polygon of its own there. Throws where it refuses one.
 */
export function openOutlineDesk(
  map: MapLibreMap,
  given: readonly Rings[],
  { rings, onChange, onStep, onChoose, onHeld }: Listener,
): OutlineDesk {
  const terra = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: [
      new TerraDrawPolygonMode({
        keyEvents: null,
        styles: { fillColor: INK, fillOpacity: 0.08, outlineColor: INK, outlineWidth: 2 },
      }),
      new TerraDrawSelectMode({
        pointerDistance: 20,
        allowManualDeselection: false,
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
        styles: {
          selectedPolygonColor: INK,
          selectedPolygonFillOpacity: 0.12,
          selectedPolygonOutlineColor: INK,
          selectedPolygonOutlineWidth: 2.5,
          selectionPointColor: HALO,
          selectionPointOutlineColor: INK,
          selectionPointOutlineWidth: 2.5,
          selectionPointWidth: 6,
          midPointColor: INK,
          midPointOutlineColor: HALO,
          midPointOutlineWidth: 1,
          midPointWidth: 4,
        },
        flags: {
          polygon: {
            feature: {
              // The whole plot is never moved: land does not.
              draggable: false,
              // Left to itself it holds a corner back without a word.
              selfIntersectable: true,
              validation({ geometry }, { updateType }) {
                const valid =
                  geometry.type !== 'Polygon' || !crossesItself(geometry.coordinates[0] ?? [])
                if (!valid || updateType === 'provisional') onHeld(!valid)
                return { valid }
              },
              coordinates: {
                midpoints: true,
                draggable: true,
                deletable: true,
                snappable: {
                  toCustom: ({ lng, lat }) =>
                    snapped([lng, lat], rings(), (x, y) => map.project([x, y])),
                },
              },
            },
          },
        },
      }),
    ],
  })
  let shape: readonly number[] = []
  let ids: (string | number)[] = []
  let inHand = 0
  let filling = false

  const fill = (parts: readonly Rings[]) => {
    filling = true
    terra.clear()
    shape = parts.map((part) => part.length)
    const polygons = shapeOf(parts).coordinates.flat()
    const added = terra.addFeatures(
      polygons.map((ring) => ({
        type: 'Feature' as const,
        geometry: { type: 'Polygon' as const, coordinates: [ring] },
        properties: { mode: 'polygon' },
      })),
    )
    filling = false
    // It never throws of itself: it says so and shows nothing.
    const refused = added.find(({ valid }) => !valid)
    if (refused) throw new Error(`terra-draw: ${refused.reason ?? 'refused'}`)
    ids = added.map(({ id }) => id as string | number)
  }
  const read = (): Rings[] => {
    const all = ids.map((id) => {
      const geometry = terra.getSnapshotFeature(id)?.geometry as Polygon | undefined
      return geometry?.coordinates[0] ?? []
    })
    let from = 0
    return shape.map((count) => {
      from += count
      return all.slice(from - count, from)
    })
  }
  const choose = (ring: number) => {
    const id = ids[ring]
    if (id === undefined) return
    inHand = ring
    terra.selectFeature(id)
  }
  terra.start()
  terra.setMode('select')
  let last = ''
  try {
    fill(given)
  } catch (error) {
    terra.stop()
    throw error
  }
  choose(0)
  last = JSON.stringify(read())
  terra.on('change', (changed) => {
    if (!filling && changed.some((id) => ids.includes(id))) onChange(read())
  })
  terra.on('select', (id) => {
    const ring = ids.indexOf(id)
    if (ring < 0 || ring === inHand) return
    inHand = ring
    onChoose(ring)
  })
  // A drag, a new corner and a corner taken away all end with the pointer's coming up.
  const lifted = () => {
    setTimeout(() => {
      if (!terra.enabled) return
      const parts = read()
      const now = JSON.stringify(parts)
      if (now === last) return
      last = now
      onStep(parts)
    })
  }
  addEventListener('pointerup', lifted)
  return {
    show(parts) {
      fill(parts)
      last = JSON.stringify(read())
      choose(Math.min(inHand, ids.length - 1))
    },
    choose,
    stop() {
      removeEventListener('pointerup', lifted)
      terra.stop()
    },
  }
}
