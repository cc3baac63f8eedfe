import type postgres from 'postgres'
import { LanePool, type MakeClient } from './lanePool.ts'

/** One PostgreSQL that answers: the embedded one, the primary, or a replica. */
export interface Endpoint {
  readonly lanes: LanePool
  /** Long readers have lanes of their own, so that slow downloads leave the others alone. */
  readonly streams: LanePool
  /** Asks the server to stop what its process `pid` is doing. */
  cancel?(pid: number): Promise<void>
  dedicated(): postgres.Sql
  end(): Promise<void>
}

export interface EndpointSizes {
  lanes: number
  streams: number
}

/** Makes an endpoint from a client maker; `controller` is given where statements can be stopped. */
export function makeEndpoint(
  make: MakeClient,
  dedicated: () => postgres.Sql,
  sizes: EndpointSizes,
  controller?: postgres.Sql,
): Endpoint {
  const lanes = new LanePool(make, sizes.lanes)
  const streams = new LanePool(make, sizes.streams)
  const endpoint: Endpoint = {
    lanes,
    streams,
    dedicated,
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
