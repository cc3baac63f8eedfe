import { parseArgs } from 'node:util'

export type Which = 'embedded' | 'native'

export interface Options {
  /** Seconds of measuring for each question, database and server. */
  readonly seconds: number
  readonly databases: readonly Which[]
  /** Connections that ask at once, each waiting for its answer before it asks again. */
  readonly connections: number
  readonly parcels: number
  readonly json: boolean
  /** Measures the map in a browser over many plots, instead of the endpoint. */
  readonly map: boolean
  /** Measures ranking all plots by a demand, beside a plain page. */
  readonly match: boolean
  /** Measures an import of many plots, and the map meanwhile; needs ogr2ogr and zip. */
  readonly import: boolean
}

export const usage = `pnpm bench [--seconds 4] [--database embedded|native|both] [--connections 8]
           [--parcels 20000] [--json]
pnpm bench --map [--parcels 100000] [--json]
pnpm bench --match [--parcels 20000] [--database embedded|native|both] [--json]
pnpm bench --import [--parcels 100000] [--database embedded|native|both] [--json]`

/** Reads the command line; throws a sentence where it cannot be used. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      seconds: { type: 'string', default: '4' },
      database: { type: 'string', default: 'both' },
      connections: { type: 'string', default: '8' },
      parcels: { type: 'string' },
      map: { type: 'boolean', default: false },
      match: { type: 'boolean', default: false },
      import: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const { database } = values
  if (database !== 'embedded' && database !== 'native' && database !== 'both') {
    throw new Error(`--database ${database} is none of embedded, native, both`)
  }
  return {
    seconds: positive('seconds', values.seconds),
    connections: positive('connections', values.connections),
    parcels: positive(
      'parcels',
      values.parcels ?? (values.map || values.import ? '100000' : '20000'),
    ),
    map: values.map,
    match: values.match,
    import: values.import,
    databases: database === 'both' ? ['embedded', 'native'] : [database],
    json: values.json,
  }
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (Number.isFinite(number) && number > 0) return number
  throw new Error(`--${name} ${text} is not a positive number`)
}
