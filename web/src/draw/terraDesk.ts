import type { Polygon } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { DRAWN_DECIMALS, type DrawKind, drawable } from './shapeGeometry.ts'

export interface DrawListener {
  /** The shape as it stands under the pointer, and how many of its corners are set. */
  readonly onChange: (polygon: Polygon, corners: number) => void
  /** A drawing was closed, or a drag of an edited shape has ended. */
  readonly onFinish: (polygon: Polygon) => void
}

export interface TerraDesk {
  /** Closes the polygon that is being drawn, if it has three corners. */
  finish(): void
  /** How many corners of the shape are set. */
  corners(): number
  /** Sets the next corner at these pixels of the map, as a click there does. */
  click(at: Pixels): void
  /** Draws the shape as if the pointer were at these pixels. */
  hover(at: Pixels): void
  /** Takes back the last corner; false where there is none. */
  undo(): boolean
  /** Puts this in place of the shape that is edited; its corners stay in hand. */
  show(polygon: Polygon): void
  /** Throws away what is drawn and waits for the first point again. */
  restart(): void
  stop(): void
}

interface Pixels {
  readonly x: number
  readonly y: number
}

/** No key of any keyboard: our own handlers alone decide when a shape is closed or given up. */
const FINISH = 'panhuo-finish'
const keyEvents = { cancel: null, finish: FINISH }

const empty: Polygon = { type: 'Polygon', coordinates: [] }

/** Opaque enough to be told from every plot color, on paper and on imagery. */
const INK = '#1b4fb5'
const shape = {
  fillColor: INK,
  fillOpacity: 0.12,
  outlineColor: INK,
  outlineWidth: 2,
} as const
const points = { pointerDistance: 24 }
/** Two clicks, as in a drawing program, or one drag, as in a slide program. */
const spanned = { drawInteraction: 'click-move-or-drag' } as const
/** A finger never stands still, and a hand hardly; what moves less is a tap, pixels. */
const TAP = matchMedia('(pointer: coarse)').matches ? 8 : 4

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
    adapter: new TerraDrawMapLibreGLAdapter({
      map,
      coordinatePrecision: DRAWN_DECIMALS,
      minPixelDragDistance: TAP,
    }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawPolygonMode({ ...points, keyEvents, styles: shape }),
      new TerraDrawRectangleMode({ ...spanned, keyEvents, styles: shape }),
      new TerraDrawCircleMode({ ...spanned, keyEvents, styles: shape }),
      new TerraDrawSelectMode({
        ...points,
        allowManualDeselection: false,
        // `delete` would take the whole shape away.
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
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
              // Drawn across itself, it is parted here.
              selfIntersectable: true,
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
    return features.find(
      ({ geometry, properties }) => geometry.type === 'Polygon' && properties.mode === kind,
    )
  }
  const corners = () => Number(shown()?.properties.committedCoordinateCount ?? 0)
  const point = (type: string, { x, y }: Pixels) => {
    const canvas = map.getCanvas()
    const { left, top } = canvas.getBoundingClientRect()
    const place = { clientX: left + x, clientY: top + y, isPrimary: true, bubbles: true }
    canvas.dispatchEvent(new PointerEvent(type, place))
  }
  // A finger comes down without having moved there, and a circle that was not moved is not closed.
  const touch = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' || !event.isPrimary || given) return
    const { left, top } = map.getCanvas().getBoundingClientRect()
    point('pointermove', { x: event.clientX - left, y: event.clientY - top })
  }
  const holder = map.getCanvasContainer()
  holder.addEventListener('pointerdown', touch, { capture: true })
  terra.start()
  terra.on('change', () => {
    const drawn = shown()
    if (drawn) onChange(drawn.geometry as Polygon, corners())
  })
  terra.on('finish', () => {
    const drawn = shown()
    if (drawn) onFinish(drawn.geometry as Polygon)
  })
  if (given) {
    const [added] = terra.addFeatures([
      { type: 'Feature', geometry: drawable(given), properties: { mode: kind } },
    ])
    // It never throws of itself: it says so and shows nothing.
    if (!added?.valid || added.id === undefined) {
      holder.removeEventListener('pointerdown', touch, { capture: true })
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
      map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: FINISH, bubbles: true })),
    corners,
    click(at) {
      for (const type of ['pointermove', 'pointerdown', 'pointerup']) point(type, at)
    },
    hover: (at) => point('pointermove', at),
    undo() {
      if (!terra.undo()) return false
      if (!shown()) onChange(empty, 0)
      return true
    },
    show(polygon) {
      const id = shown()?.id
      if (id !== undefined) terra.updateFeatureGeometry(id, drawable(polygon))
    },
    restart() {
      terra.clear()
      terra.setMode(kind)
    },
    stop() {
      holder.removeEventListener('pointerdown', touch, { capture: true })
      terra.stop()
    },
  }
}
