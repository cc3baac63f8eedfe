import { boxOf, type SketchCamera, scaleLength, viewBoxOf } from '@panhuo/shared/sketch/camera'
import { ground, groundNames, shapePath, streetPaths } from '@panhuo/shared/sketch/ground'
import { labelBox, labelSpot, placedNames } from '@panhuo/shared/sketch/names'
import { sketchWords } from '@panhuo/shared/sketch/sketchWords'
import { type CSSProperties, memo, type ReactNode } from 'react'
import { useLocale, useWords } from '../words/locale.tsx'
import './sketch.css'

/** Height of the letters of what is spoken of, CSS pixels; see sketch.css. */
const LETTER = 15
/** Height of the letters of a street, CSS pixels. */
const NAME_LETTER = 11

/** A plot or an area on the sketch. */
export interface SketchShape {
  readonly code: string
  readonly label: string
  readonly geometry: GeoJSON.Geometry | null
  /** What is spoken of, what stands beside it, and the ground it lies in. */
  readonly tone: 'focus' | 'beside' | 'area'
}

interface Props {
  readonly title: string
  readonly camera: SketchCamera
  /** Width by height in CSS pixels; the letters keep their size whatever is seen. */
  readonly size: readonly [number, number]
  readonly shapes: readonly SketchShape[]
  /** Letters this many times as high, as the style of the place makes them; 1 if not told. */
  readonly letters?: number
  /** Part of the width that nothing stands on, from the left; all of it if not told. */
  readonly free?: number
}

/**
 * A map without tiles: the schematic ground and the shapes that were given, as one drawing. It prints
 * sharp, needs nothing from the network, and holds no more than its shapes.
 */
export function SketchMap({ title, camera, size, shapes, letters = 1, free = 1 }: Props) {
  const words = useWords(sketchWords)
  const ratio = size[0] / size[1]
  const metre = camera.span / size[0]
  const length = scaleLength(camera.span)
  return (
    <figure className="sketch" style={{ '--px': metre } as CSSProperties}>
      <svg viewBox={viewBoxOf(camera, ratio)} role="img" aria-label={title}>
        <Ground />
        {shapes.map(({ code, geometry, tone, label }) => (
          <path key={code} className={`sketch-${tone}`} d={shapePath(geometry)} data-code={code}>
            <title>{label}</title>
          </path>
        ))}
        <Names camera={camera} ratio={ratio} metre={metre * letters} shapes={shapes} free={free} />
        {shapes.map((shape) => (
          <ShapeLabel key={shape.code} shape={shape} metre={metre * letters} />
        ))}
      </svg>
      <figcaption>
        <span className="sketch-scale" style={{ '--share': length / camera.span } as CSSProperties}>
          {length >= 1000 ? words.km(length / 1000) : words.m(length)}
        </span>
        <span>{words.north}</span>
        <span>{words.schematic}</span>
      </figcaption>
    </figure>
  )
}

const Ground = memo(function Ground(): ReactNode {
  return (
    <g>
      <path className="sketch-street" d={ground.street} />
      <path className="sketch-hills" d={ground.hills} />
      <path className="sketch-river" d={ground.river} />
      {(['casing', 'fill'] as const).map((part) => (
        <g key={part} className={`sketch-road-${part}`}>
          {streetPaths.map(({ streetClass, widthM, path }) => (
            <path
              key={streetClass}
              d={path}
              data-class={streetClass}
              strokeWidth={part === 'casing' ? widthM + 6 : widthM}
            />
          ))}
        </g>
      ))}
      <path className="sketch-rail" d={ground.railway} />
      <path className="sketch-rail-gaps" d={ground.railway} />
    </g>
  )
})

interface NamesProps extends Pick<Props, 'camera' | 'shapes'> {
  readonly ratio: number
  /** Metres of a CSS pixel, as letters count them. */
  readonly metre: number
  readonly free: number
}

function Names({ camera, ratio, metre, shapes, free }: NamesProps) {
  const locale = useLocale()
  const { x, y, span } = camera
  const high = span / ratio / 2
  const covered = {
    west: x + span * (free - 0.5),
    east: x + span / 2,
    top: y - high,
    bottom: y + high,
  }
  const shapesTaken = shapes.flatMap(({ geometry, label, tone }) => {
    const box = boxOf([geometry])
    if (!box || tone === 'area') return []
    return [box, labelBox(box, label, LETTER * metre)]
  })
  const taken = free < 1 ? [covered, ...shapesTaken] : shapesTaken
  const ground = { camera, ratio, letter: NAME_LETTER * metre, taken }
  return (
    <g className="sketch-names">
      {placedNames(groundNames, ({ name }) => name[locale], ground).map(({ of, text, spot }) => (
        <text key={of.id} x={spot[0]} y={spot[1]}>
          {text}
        </text>
      ))}
    </g>
  )
}

function ShapeLabel({ shape, metre }: { readonly shape: SketchShape; readonly metre: number }) {
  const box = boxOf([shape.geometry])
  if (!box) return null
  const [x, y] = labelSpot(box, shape.label, LETTER * metre)
  // A number of a list stands on a disc, as it does in the list: legible over any edge.
  if (/^\d{1,2}$/.test(shape.label))
    return (
      <g className={`sketch-number sketch-number-${shape.tone}`}>
        <circle cx={x} cy={y} r={LETTER * 0.78 * metre} />
        <text x={x} y={y}>
          {shape.label}
        </text>
      </g>
    )
  return (
    <text className={`sketch-label sketch-label-${shape.tone}`} x={x} y={y}>
      {shape.label}
    </text>
  )
}
