import { BUFFER, EXTENT } from '@panhuo/shared/tile/grid'

type Piece = Pick<GeoJSON.Feature, 'geometry' | 'properties'>
type Position = readonly number[]

/** Tile units by which a corner may miss the line that tiles are cut along: it is a whole unit. */
const OFF = 0.6

/**
 * The same plots for a source of their own, from the pieces that tiles of zoom `z` hold: far out
 * their points, else their surfaces, and their edges without the lines along which tiles were cut.
 */
export function litPlots(pieces: readonly Piece[], z: number): GeoJSON.FeatureCollection {
  const features = pieces.flatMap(({ geometry, properties: read }): GeoJSON.Feature[] => {
    // What tiles hold has no prototype, and could not be sent to the worker.
    const properties = { ...read }
    if (geometry.type === 'Point') return [{ type: 'Feature' as const, properties, geometry }]
    const edges = ringsOf(geometry).flatMap((ring) => withoutCuts(ring, z))
    return [
      { type: 'Feature' as const, properties, geometry },
      {
        type: 'Feature' as const,
        properties,
        geometry: { type: 'MultiLineString' as const, coordinates: edges },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}

function ringsOf(geometry: GeoJSON.Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

/** The stretches of a ring that are edges of the plot itself. */
function withoutCuts(ring: readonly Position[], z: number): number[][][] {
  const cuts = ring.map((position) => cutsAt(position, z))
  const stretches: number[][][] = []
  let open: number[][] | undefined
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]]
    const along = cuts[at - 1]?.some((cut) => cuts[at]?.includes(cut))
    if (!from || !to || along) {
      open = undefined
      continue
    }
    if (!open) {
      open = [[...from]]
      stretches.push(open)
    }
    open.push([...to])
  }
  return stretches
}

/** Names of the cutting lines on which a corner lies: mostly none. */
function cutsAt([longitude = 0, latitude = 0]: Position, z: number): string[] {
  const world = EXTENT * 2 ** z
  const sine = Math.sin((latitude * Math.PI) / 180)
  const across = (longitude / 360 + 0.5) * world
  const down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world
  const places = [
    ['x', across],
    ['y', down],
  ] as const
  return places.flatMap(([axis, place]) =>
    [EXTENT - BUFFER, BUFFER].flatMap((cut) =>
      Math.abs((place % EXTENT) - cut) < OFF ? [`${axis}${Math.round(place)}`] : [],
    ),
  )
}
