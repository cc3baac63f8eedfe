import type postgres from 'postgres'
import { ArrayTypes } from './arrayTypes.ts'
import { LanePool, type MakeClient } from './lanePool.ts'

/** One PostgreSQL that answers: the embedded one, the primary, or a replica. */
export interface Endpoint {
  readonly lanes: LanePool
  /** Long readers have lanes of their own, so that slow downloads leave the others alone. */
  readonly streams: LanePool
  /** Asks the server to stop what its process `pid` is doing. */
  cancel?(pid: number): Promise<void>
  /** A client of its own; `onLost` is told each time that its connection breaks. */
  dedicated(onLost?: () => void): postgres.Sql
  readonly types: ArrayTypes
  /** Looks up the array types, at the start and after migrations. */
  learnTypes(): Promise<void>
  end(): Promise<void>
}

export interface EndpointSizes {
  lanes: number
  streams: number
}

/**
 * Makes an endpoint from a client maker. `controller` is given where statements can be stopped;
 * a replica shares the `types` of its primary, whose numbers they are.
 */
export function makeEndpoint(
  make: MakeClient,
  dedicated: Endpoint['dedicated'],
  sizes: EndpointSizes,
  controller?: postgres.Sql,
  types = new ArrayTypes(),
): Endpoint {
  const makeTaught: MakeClient = (onClose) => types.attach(make(onClose))
  const lanes = new LanePool(makeTaught, sizes.lanes)
  const streams = new LanePool(makeTaught, sizes.streams)
  const endpoint: Endpoint = {
    lanes,
    streams,
    types,
    dedicated: (onLost) => types.teach(dedicated(onLost)),
    async learnTypes() {
      const client = dedicated()
      await types.learn(client).finally(() => client.end({ timeout: 5 }))
    },
    async end() {
      await Promise.all([lanes.end(), streams.end(), controller?.end({ timeout: 5 })])
    },
  }
  if (!controller) return endpoint
  return {
    ...endpoint,
    async cancel(pid) {
      await controller`select pg_cancel_backend(${pid})`.catch(() => {})
    },
  }
}
