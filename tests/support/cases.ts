import type { Database } from '@panhuo/db/database'
import type { Role } from '@panhuo/shared/access/access'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Desk } from './ask.ts'
import { mutate } from './mutate.ts'

const FAILURES =
  '... on InvalidInput { field } ... on GuardNotMet { guards { code } } ... on VersionConflict { currentVersion }'
/** What is asked of a case. */
export const CASE =
  'code method track status version openedOn closedOn daysLate parcels { code stage method version } milestones { code version actualOn evidenceRequired closesCase document { name } } completionGuards { code }'

export interface Milestone {
  readonly code: string
  readonly version: number
  readonly evidenceRequired: boolean
}

export interface Case {
  readonly __typename: string
  readonly code: string
  readonly status: string
  readonly version: number
  readonly milestones: readonly Milestone[]
  readonly parcels: readonly { code: string; stage: string; method: string; version: number }[]
}

/** Cases and their documents through the doors that the page uses. */
export function casesOf(database: Database, desk: Desk) {
  /** Sends a mutation and gives the fields of its success, which is of the type. */
  const send = <Result = Record<string, never>>(
    name: string,
    input: object,
    fields = 'code',
    type = 'RevitalizationCase',
    role: Role = 'LAND_OFFICIAL',
  ) => mutate<Result>(desk, role, name, input, `${FAILURES} ... on ${type} { ${fields} }`)
  /** The first plot at the stage that was in no case yet. */
  async function aPlot(stage: string): Promise<{ code: string; version: number }> {
    const [plot] = await database.query<{ code: string; version: number }>(
      sql`select code, version from parcel where stage = ${stage} and not exists (select 1 from case_parcel where parcel_id = parcel.id) order by code limit 1`,
    )
    if (!plot) throw new Error(`no plot at ${stage}`)
    return plot
  }
  const upload = (body: string, name = '批复.pdf', role: Role = 'LAND_OFFICIAL') =>
    desk.fetch(role, `/api/documents?kind=PERMIT&name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })
  return {
    send,
    aPlot,
    move: (code: string, expectedVersion: number, to: string, more = {}) =>
      send<Record<string, unknown>>(
        'moveParcelStage',
        { code, expectedVersion, to, ...more },
        'stage version',
        'Parcel',
      ),
    upload,
    /** The id of a document that stands with the case. */
    async aDocument(caseCode: string): Promise<number> {
      const { id } = (await (await upload('%PDF-1.7 test')).json()) as { id: number }
      await send('attachDocument', { documentId: id, caseCode }, 'name', 'Document')
      return id
    },
    /** A new case of one registered plot. */
    async openOne(method: string, track?: string): Promise<Case> {
      const { code, version } = await aPlot('REGISTERED')
      const plots = [{ code, expectedVersion: version }]
      const input = { plots, method, track, openedOn: '2026-01-05' }
      const made = await send<Case>('openCase', input, CASE)
      expect(made).toMatchObject({ __typename: 'RevitalizationCase', status: 'OPEN', method })
      return made
    },
  }
}
