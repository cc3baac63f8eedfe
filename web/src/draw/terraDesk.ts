import type { Polygon } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import type { DrawKind } from './shapeGeometry.ts'

export interface DrawListener {
  /** The shape as it stands under the pointer. */
  readonly onChange: (polygon: Polygon) => void
  /** A drawing was closed, or a drag of an edited shape has ended. */
  readonly onFinish: (polygon: Polygon) => void
}

export interface TerraDesk {
  /** Closes the polygon that is being drawn, as Enter on the map does. */
  finish(): void
  /** Throws away what is drawn and waits for the first point again. */
  restart(): void
  stop(): void
}

/** Opaque enough to be told from every plot color, on paper and on imagery. */
const INK = '#1b4fb5'
const shape = {
  fillColor: INK,
  fillOpacity: 0.12,
  outlineColor: INK,
  outlineWidth: 2,
} as const
const points = { pointerDistance: 24 }

/**
 * Draws one shape on the map, or edits the one that is given. Loaded when first asked for; throws
 * where terra-draw refuses the given shape.
 */
export function openTerraDesk(
  map: MapLibreMap,
  kind: DrawKind,
  given: Polygon | null,
  { onChange, onFinish }: DrawListener,
): TerraDesk {
  const draggable = { draggable: true }
  const terra = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: [
      new TerraDrawPolygonMode({ ...points, styles: shape }),
      new TerraDrawRectangleMode({ styles: shape }),
      new TerraDrawCircleMode({ styles: shape }),
      new TerraDrawSelectMode({
        ...points,
        allowManualDeselection: false,
        keyEvents: { deselect: null, delete: 'Delete', rotate: null, scale: null },
        styles: {
          selectedPolygonColor: INK,
          selectedPolygonFillOpacity: 0.12,
          selectedPolygonOutlineColor: INK,
          selectedPolygonOutlineWidth: 2,
          selectionPointColor: INK,
          selectionPointWidth: 6,
          midPointColor: INK,
          midPointWidth: 3,
        },
        flags: {
          polygon: {
            feature: {
              ...draggable,
              coordinates: { midpoints: true, draggable: true, deletable: true },
            },
          },
          rectangle: { feature: { ...draggable, coordinates: { resizable: 'opposite' } } },
          circle: { feature: { ...draggable, coordinates: { resizable: 'center-fixed' } } },
        },
      }),
    ],
  })
  const shown = () => {
    const features = terra.getSnapshot()
    const found = features.find(
      ({ geometry, properties }) => geometry.type === 'Polygon' && properties.mode === kind,
    )
    return found?.geometry as Polygon | undefined
  }
  terra.start()
  terra.on('change', () => {
    const polygon = shown()
    if (polygon) onChange(polygon)
  })
  terra.on('finish', () => {
    const polygon = shown()
    if (polygon) onFinish(polygon)
  })
  if (given) {
    const [added] = terra.addFeatures([
      { type: 'Feature', geometry: given, properties: { mode: kind } },
    ])
    // It never throws of itself: it says so and shows nothing.
    if (!added?.valid || added.id === undefined) {
      terra.stop()
      throw new Error(`terra-draw: ${added?.reason ?? 'refused'}`)
    }
    terra.setMode('select')
    terra.selectFeature(added.id)
  } else {
    terra.setMode(kind)
  }
  return {
    finish: () =>
      map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true })),
    restart() {
      terra.clear()
      terra.setMode(kind)
    },
    stop: () => terra.stop(),
  }
}
