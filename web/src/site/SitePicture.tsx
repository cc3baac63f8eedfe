import { useId } from 'react'
import { formatCount } from '../words/format.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { type Frame, placeIn, scaleLength, shapePath } from './frame.ts'
import { Ground } from './Ground.tsx'
import { siteWords } from './siteWords.ts'
import './site.css'

export interface PictureSite {
  readonly code: string
  readonly name: string
  /** What stands on it: its place in the ranking. */
  readonly mark: string
  readonly geometry: GeoJSON.Geometry | null
  readonly bbox: readonly number[] | null
}

interface Props {
  readonly sites: readonly PictureSite[]
  readonly frame: Frame
  readonly label: string
  readonly active?: string | null
  /** Codes that stand out, such as those of the shortlist. */
  readonly chosen?: readonly string[]
  readonly onActive?: (code: string | null) => void
  readonly onChoose?: (code: string) => void
}

/** Sites on the schematic ground, drawn by the page itself: no map engine, sharp on paper. */
export function SitePicture(props: Props) {
  const { sites, frame, label, active = null, chosen = [], onActive, onChoose } = props
  const words = useWords(siteWords)
  const locale = useLocale()
  const clip = useId()
  const { width, height } = frame
  const length = scaleLength(frame.metresPerUnit, width * 0.22)
  const bar = length / frame.metresPerUnit
  const drawn = sites.filter(({ geometry }) => geometry !== null)
  // What is pointed at is drawn last, over its neighbors.
  const ordered = [...drawn].sort((a, b) => Number(a.code === active) - Number(b.code === active))
  return (
    <figure className="site-picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <clipPath id={clip}>
          <rect width={width} height={height} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <Ground frame={frame} />
          {ordered.map((site) => (
            <SiteShape
              key={site.code}
              site={site}
              frame={frame}
              active={site.code === active}
              chosen={chosen.includes(site.code)}
              onActive={onActive}
              onChoose={onChoose}
            />
          ))}
        </g>
        <g className="site-scale" transform={`translate(${width - bar - 14} ${height - 12})`}>
          <path d={`M0 -5V0H${bar}V-5`} />
          <text x={bar / 2} y="-7" textAnchor="middle">
            {length >= 1000
              ? `${formatCount(length / 1000, locale)} ${words.kilometres}`
              : `${formatCount(length, locale)} ${words.metres}`}
          </text>
        </g>
      </svg>
      <figcaption>{words.schematic}</figcaption>
    </figure>
  )
}

interface ShapeProps {
  readonly site: PictureSite
  readonly frame: Frame
  readonly active: boolean
  readonly chosen: boolean
  readonly onActive: Props['onActive']
  readonly onChoose: Props['onChoose']
}

function SiteShape({ site, frame, active, chosen, onActive, onChoose }: ShapeProps) {
  const [west = 0, , east = 0, north = 0] = site.bbox ?? []
  // The mark stands on the shape's head, so that it does not hide it.
  const [x, top] = placeIn(frame, [(west + east) / 2, north])
  const y = Math.max(top - 7, 11)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it is the way in by key
    <g
      className="site-shape"
      data-active={active || undefined}
      data-chosen={chosen || undefined}
      onPointerEnter={() => onActive?.(site.code)}
      onPointerLeave={() => onActive?.(null)}
      onClick={() => onChoose?.(site.code)}
    >
      <title>{site.name}</title>
      <path d={shapePath(frame, site.geometry)} />
      {site.mark && (
        <>
          <circle cx={x} cy={y} r={active ? 12 : 9} />
          <text x={x} y={y} dy="0.36em" textAnchor="middle">
            {site.mark}
          </text>
        </>
      )}
    </g>
  )
}
