import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import type { Geometry } from 'geojson'
import type { Desk } from './ask.ts'

/** What a mutation answered, whichever member of its union. */
export type Answer = { __typename: string } & Record<string, unknown>

export interface PlotAnswer extends Answer {
  readonly code: string
  readonly version: number
  readonly areaM2: number
}

const failures =
  '... on Error { message } ... on InvalidInput { field } ... on NotFound { field } ... on GuardNotMet { guards { code } } ... on CountDiffers { expected actual } ... on VersionConflict { currentVersion theirs { field } } ... on WouldLose { changes { field } }'
const plot = '... on Parcel { code name version areaM2 computedAreaM2 stage provenance }'
const results: Record<string, string> = {
  splitParcel: '... on SplitParcels { parcels { code name version areaM2 computedAreaM2 stage } }',
  updateParcels: '... on UpdatedParcels { count codes }',
  removeParcel: '... on RemovedParcel { code }',
  undoChange: '... on UndoneChange { changeId records { code } }',
}

/** Sends mutations as a role, each with a reason and a request id of its own. */
export function editsOf(desk: Desk) {
  return async <Result extends Answer = PlotAnswer>(
    mutation: string,
    input: object,
    role: Role = 'LAND_OFFICIAL',
  ): Promise<Result> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${results[mutation] ?? plot} ${failures} } }`
    const given = { reason: '现场核实', requestId: randomUUID(), ...input }
    return (await desk.ask<Record<string, Result>>(role, query, { input: given }))[
      mutation
    ] as Result
  }
}

/** Draws a plot of its own for a test; `patch` says more of it than a name and a type. */
export function drawsOf(desk: Desk) {
  const edit = editsOf(desk)
  return (geometry: Geometry, patch: object = {}): Promise<PlotAnswer> =>
    edit('createParcel', {
      geometry,
      patch: { name: '试验地', inefficiencyType: 'OTHER', ...patch },
    })
}

/** The rings of a polygon, for one of several parts or with a hole. */
export function ringsOf(geometry: Geometry): number[][][] {
  return (geometry as { coordinates: number[][][] }).coordinates
}

/** A rectangle in an empty corner of the district, in steps of about 100 metres. */
export function rectangle(x: number, y: number, width = 1, height = 1): Geometry {
  const at = (column: number, row: number) => [
    Number((118.52 + column * 0.001).toFixed(7)),
    Number((25.3 + row * 0.001).toFixed(7)),
  ]
  const ring = [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]
  return { type: 'Polygon', coordinates: [ring] }
}

/** A ring in the same steps that crosses itself. */
export function bowTie(x: number, y: number): Geometry {
  const at = (column: number, row: number) => [118.52 + column * 0.001, 25.3 + row * 0.001]
  const ring = [at(x, y), at(x + 1, y + 1), at(x + 1, y), at(x, y + 1), at(x, y)]
  return { type: 'Polygon', coordinates: [ring] }
}

/** A line in the same steps. */
export function line(...points: readonly (readonly [x: number, y: number])[]): Geometry {
  return {
    type: 'LineString',
    coordinates: points.map(([x, y]) => [118.52 + x * 0.001, 25.3 + y * 0.001]),
  }
}
