import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Role } from '@panhuo/shared/access/access'
import type { Geometry } from 'geojson'
import type { Desk } from './ask.ts'
import type { Answer } from './editPlots.ts'

/** An import as the tests look at it. */
export interface Imported extends Answer {
  readonly number: string
  readonly version: number
  readonly state: string
  readonly step: string | null
  readonly problem: string | null
  readonly crs: string | null
  readonly candidates: readonly { key: string; verdict: string; stated: boolean; inside: number }[]
  readonly mapping: {
    readonly columns: readonly { column: string; field: string | null; unit: string | null }[]
    readonly guessedBy: Readonly<Record<string, string>>
  }
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly { code: string; severity: string; rows: number }[]
  readonly fileFindings: readonly { code: string }[]
  readonly rows: {
    readonly nodes: readonly {
      readonly number: number
      readonly code: string | null
      readonly outcome: string
      readonly matchedCode: string | null
      readonly difference: Readonly<Record<string, { before: unknown; after: unknown }>>
      readonly findings: readonly { code: string; lon: number | null }[]
    }[]
  }
}

const shown =
  'number version state step problem crs candidates mapping counts { rows created changed unchanged leftOut errors } findings { code severity rows } fileFindings { code } rows(first: 50) { nodes { number code outcome matchedCode difference findings { code lon } } }'
const failures =
  '... on Error { message } ... on InvalidInput { field } ... on GuardNotMet { guards { code } } ... on WouldLose { changes { field } }'

/** A file of shapes with their properties, in degrees. */
export const collection = (...rows: readonly (readonly [Geometry, object])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
  })

interface OneChange {
  readonly id: string
  readonly import: { readonly records: number } | null
}

/** The history of a plot, newest first, with the imports that its changes belong to. */
export async function changesOf(desk: Desk, code: string, role: Role = 'LAND_OFFICIAL') {
  const query = `{ parcel(code: "${code}") { changes { id action import { number records mayOpen } } } }`
  return (await desk.ask<{ parcel: { changes: OneChange[] } }>(role, query)).parcel.changes
}

/** Imports through the doors that the page uses. */
export function importsOf(desk: Desk, role: Role = 'LAND_OFFICIAL') {
  async function look(number: string): Promise<Imported> {
    const query = `query ($number: String!) { imports { batch(number: $number) { ${shown} } } }`
    const { imports } = await desk.ask<{ imports: { batch: Imported } }>(role, query, { number })
    return imports.batch
  }
  /** The import after the step that is under way, which is asked for alone, as the page does. */
  async function settled(number: string): Promise<Imported> {
    const query = 'query ($number: String!) { imports { batch(number: $number) { step } } }'
    for (;;) {
      const { imports } = await desk.ask<{ imports: { batch: Pick<Imported, 'step'> } }>(
        role,
        query,
        { number },
      )
      if (imports.batch.step === null) return look(number)
      await wait(50)
    }
  }
  return {
    look,
    settled,
    async upload(name: string, body: string | Uint8Array, number?: string): Promise<string> {
      const more = number === undefined ? '' : `&number=${number}`
      const response = await desk.fetch(
        role,
        `/api/imports?name=${encodeURIComponent(name)}${more}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: typeof body === 'string' ? body : Buffer.from(body),
        },
      )
      const said = (await response.json()) as { number?: string }
      if (said.number === undefined) throw new Error(JSON.stringify(said))
      return said.number
    },
    /** Does something to an import and waits for its step; what it answers where that is no import. */
    async act(mutation: string, number: string, input: object = {}): Promise<Imported> {
      const { version } = await settled(number)
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${failures} } }`
      const given = { number, expectedVersion: version, requestId: randomUUID(), ...input }
      const answer = await desk.ask<Record<string, Answer>>(role, query, { input: given })
      const said = answer[mutation]
      if (said?.__typename !== 'ImportBatch') return said as Imported
      return settled(number)
    },
  }
}
