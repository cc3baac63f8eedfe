import postgres from 'postgres'
import type { ArrayTypes } from '../connection/arrayTypes.ts'
import { type Endpoint, makeEndpoint } from '../connection/endpoint.ts'
import { valueTypes } from '../connection/valueTypes.ts'

const SIZES = { lanes: 10, streams: 4 }
const SECOND = 1000

type Limits = Record<string, string | number | boolean>

/** Makes an endpoint for a PostgreSQL server; connections are opened when they are needed. */
export function openNative(url: string, limitMs: number, types?: ArrayTypes): Endpoint {
  const limits: Limits = {
    statement_timeout: limitMs,
    lock_timeout: Math.min(limitMs, 2 * SECOND),
    idle_in_transaction_session_timeout: Math.max(limitMs, 10 * SECOND),
    // Many short requests at once: starting parallel workers or a compiler costs more than it gives.
    max_parallel_workers_per_gather: 0,
    jit: false,
  }
  return makeEndpoint(
    (onClose) => clientOf(url, limits, onClose),
    (onLost) => clientOf(url, {}, () => {}, onLost),
    SIZES,
    clientOf(url, { statement_timeout: 2 * SECOND }, () => {}),
    types,
  )
}

function clientOf(
  url: string,
  settings: Limits,
  onClose: () => void,
  onLost = () => {},
): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 60,
    // Of a connection that listens the driver tells no loss, but asks how long to wait after it.
    backoff() {
      onLost()
      return 0.2
    },
    connection: { application_name: 'panhuo', ...asText(settings) },
    types: valueTypes,
    fetch_types: false,
    onnotice: () => {},
    onclose: onClose,
  })
}

// A value of 0 or false would be left out of the start-up message.
function asText(settings: Limits): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)]))
}
