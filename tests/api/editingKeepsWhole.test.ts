import type { Database } from '@panhuo/db/database'
import { type Random, seededRandom } from '@panhuo/db/seeds/samplePlots/random'
import { sql } from 'drizzle-orm'
import type { MultiPolygon } from 'geojson'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { type Answer, editsOf, rectangle } from '../support/editPlots.ts'

interface Plot {
  readonly code: string
  readonly version: number
  readonly id: number
  readonly box: readonly [number, number, number, number]
}

type Edit = ReturnType<typeof editsOf>

const standing = sql`select id, code, version, array[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)]::float8[] as box from parcel where deleted_at is null and ST_YMin(geom) > 25.29 order by id`
const conditions = ['IN_USE', 'VACANT', 'STOPPED', null]

/** A field of plots side by side, 100 metres each, in an empty corner. */
async function layOut(edit: Edit, columns: number, rows: number): Promise<void> {
  for (let at = 0; at < columns * rows; at += 1) {
    await edit('createParcel', {
      geometry: rectangle(at % columns, Math.floor(at / columns)),
      patch: { name: `田${at}`, inefficiencyType: 'OTHER', areaM2: 10_000 + at / 100 },
    })
  }
}

/** One random step; what it answered. */
async function step(database: Database, edit: Edit, random: Random): Promise<string> {
  const plots = await database.query<Plot>(standing)
  const one = random.pick(plots)
  const seen = { code: one.code, expectedVersion: one.version }
  const what = random.weighted({ edit: 34, stale: 6, move: 12, split: 14, merge: 16, undo: 18 })
  const sent = await {
    edit: () => edit('updateParcel', { ...seen, patch: patchOf(random) }),
    stale: () => edit('updateParcel', { ...seen, expectedVersion: one.version + 1, patch: {} }),
    move: async () =>
      edit('updateParcelGeometry', { ...seen, geometry: await shrunk(database, one, random) }),
    split: () => edit('splitParcel', { ...seen, line: across(one, random) }),
    merge: async () => edit('mergeParcels', { parcels: await touching(database, one) }),
    undo: async () => edit('undoChange', { changeId: await lateChange(database, random) }),
  }[what]()
  return `${what} ${sent.__typename}`
}

function patchOf(random: Random) {
  return {
    ...(random.chance(0.5)
      ? { plotRatio: random.chance(0.2) ? null : Math.round(random.between(0, 5) * 100) / 100 }
      : {}),
    ...(random.chance(0.5) ? { condition: random.pick(conditions) } : {}),
    ...(random.chance(0.3) ? { name: `改${Math.floor(random.between(0, 99))}` } : {}),
    ...(random.chance(0.3) ? { inefficiencyReasons: random.chance(0.5) ? ['UNSAFE'] : [] } : {}),
    ...(random.chance(0.2)
      ? { tenureEnd: '2040-02-29', park: random.chance(0.5) ? '350504-PK-01' : null }
      : {}),
  }
}

/** The plot drawn a little smaller, so that it never reaches a neighbor. */
async function shrunk(database: Database, { id }: Plot, random: Random): Promise<MultiPolygon> {
  const factor = random.between(0.97, 1)
  const [row] = await database.query<{ shape: MultiPolygon }>(
    sql`select ST_AsGeoJSON(ST_Multi(ST_CollectionExtract(ST_Intersection(geom, ST_Translate(ST_Scale(geom, ${factor}::float8, ${factor}::float8), (1 - ${factor}::float8) * ST_X(ST_Centroid(geom)), (1 - ${factor}::float8) * ST_Y(ST_Centroid(geom))), 1e-9), 3)), 9, 0)::json as shape from parcel where id = ${id}::int`,
  )
  return row?.shape as MultiPolygon
}

function across({ box: [west, south, east, north] }: Plot, random: Random) {
  const [start, end] = [random.between(0.2, 0.8), random.between(0.2, 0.8)]
  const ends = random.chance(0.5)
    ? [
        [west + (east - west) * start, south - 0.001],
        [west + (east - west) * end, north + 0.001],
      ]
    : [
        [west - 0.001, south + (north - south) * start],
        [east + 0.001, south + (north - south) * end],
      ]
  return { type: 'LineString', coordinates: ends }
}

async function touching(database: Database, { id, code, version }: Plot) {
  const others = await database.query<Plot>(
    sql`select other.code, other.version from parcel one join parcel other on other.id <> one.id and ST_DWithin(one.geom::geography, other.geom::geography, 0.4) where one.id = ${id}::int and other.deleted_at is null order by other.id limit 2`,
  )
  return [{ code, version }, ...others].map((plot) => ({
    code: plot.code,
    expectedVersion: plot.version,
  }))
}

async function lateChange(database: Database, random: Random): Promise<string> {
  const changes = await database.query<{ id: number }>(
    sql`select id from change where action <> 'createParcel' order by id desc limit 12`,
  )
  return String(changes.length === 0 ? 0 : random.pick(changes).id)
}

/** Everything that must hold whatever was done; each line names what it counts, and all are 0. */
const broken = sql`select
  (select count(*) from parcel a join parcel b on a.id < b.id and a.geom && b.geom where a.deleted_at is null and b.deleted_at is null and a.stage <> 'REMOVED' and b.stage <> 'REMOVED' and ST_Area(ST_Intersection(a.geom, b.geom, 1e-9)::geography) > 1) as overlapping,
  (select count(*) from parcel where version - 1 <> (select count(*) from parcel_history h where h.id = parcel.id)) as "versionsWithoutHistory",
  (select count(*) from parcel_history h where h.known_to <> coalesce((select min(n.known_from) from parcel_history n where n.id = h.id and n.version = h.version + 1), (select updated_at from parcel p where p.id = h.id))) as "gapsInTime",
  (select count(*) from parcel_history h left join change_entry e on table_name = 'parcel' and record_id = h.id and e.version = h.version + 1 where e.version is null) as "changesWithoutEntry",
  (select count(*) from change where outcome is null) as unfinished,
  (select count(*) from (select e.before ->> key as was, lag(e.after ->> key) over (partition by record_id, key order by e.version) as became, lag(1) over (partition by record_id, key order by e.version) as known from change_entry e, jsonb_object_keys(e.after) key where table_name = 'parcel' and before is not null) chain where known = 1 and was is distinct from became) as "brokenChains",
  (select count(*) from (select distinct on (record_id) record_id, e.after ->> 'plot_ratio' as ratio from change_entry e where table_name = 'parcel' and e.after ? 'plot_ratio' order by record_id, version desc) last join parcel on id = record_id where last.ratio::float8 is distinct from plot_ratio) as "valuesUnlikeHistory",
  (select count(*) from (select distinct on (record_id) record_id, e.after ->> 'geom' as shape from change_entry e where table_name = 'parcel' and e.after ? 'geom' order by record_id, version desc) last join parcel on id = record_id where last.shape is distinct from geom::text) as "shapesUnlikeHistory",
  (select count(*) from parcel where search not like '%' || lower(name) || '%') as "namesNotFound",
  (select count(*) from parcel where stage = 'REMOVED' and deleted_at is not null and not exists (select from parcel_lineage where predecessor_id = parcel.id)) as "deadEnds"`

const totals = (asOf?: string) =>
  `{ parcels(${asOf ? `asOf: "${asOf}", ` : ''}filter: {code: {isNull: false}}) { totalCount summary { areaM2 } facets { condition { value count } } } }`

eachDatabase((at) => {
  it('1,000 random edits, undoings, splits and merges keep areas, history and constraints whole', async () => {
    const desk = openDesk(at.database)
    const edit = editsOf(desk)
    const random = seededRandom(20261122)
    await layOut(edit, 5, 4)
    // Something to undo from the first step on.
    const [{ code }] = (await at.database.query<Plot>(standing)) as [Plot]
    await edit('updateParcel', { code, expectedVersion: 1, patch: { plotRatio: 1 } })
    const sum = sql`select round(sum(area_m2)::numeric, 3) as area from parcel where deleted_at is null`
    const [before] = await at.database.query<{ area: number }>(sum)
    const seen = new Map<string, number>()
    const moments: { readonly asOf: string; readonly answer: unknown }[] = []
    for (let number = 1; number <= 1000; number += 1) {
      const answer = await step(at.database, edit, random)
      seen.set(answer, (seen.get(answer) ?? 0) + 1)
      if (number % 200 !== 0) continue
      expect(await at.database.query(sum)).toEqual([before])
      const [faults] = await at.database.query(broken)
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults ?? {}).map((key) => [key, 0])))
      const [row] = await at.database.query<{ now: Date }>(sql`select clock_timestamp() as now`)
      const asOf = new Date((row?.now.getTime() ?? 0) + 1).toISOString()
      await new Promise((resolve) => setTimeout(resolve, 10))
      moments.push({ asOf, answer: await desk.ask('ADMINISTRATOR', totals()) })
    }
    for (const { asOf, answer } of moments) {
      expect(await desk.ask('ADMINISTRATOR', totals(asOf))).toEqual(answer)
    }
    // Each kind of step was done and each kind of refusal met; nothing else was answered.
    const done = [
      'edit Parcel',
      'move Parcel',
      'split SplitParcels',
      'merge Parcel',
      'undo UndoneChange',
    ]
    for (const answer of done) expect(seen.get(answer) ?? 0, answer).toBeGreaterThan(20)
    expect(seen.get('stale VersionConflict')).toBeGreaterThan(20)
    expect(seen.get('undo WouldLose')).toBeGreaterThan(5)
    // Every kind was taken back again and again, splits and merges too.
    const taken = await at.database.query<{ action: string; count: number }>(
      sql`select undone.action, count(*)::int as count from change join change undone on undone.id = change.undoes group by 1`,
    )
    const undone = new Map(taken.map(({ action, count }) => [action, count]))
    for (const action of ['updateParcel', 'updateParcelGeometry', 'splitParcel', 'mergeParcels']) {
      expect(undone.get(action) ?? 0, `undone ${action}`).toBeGreaterThan(2)
    }
    const refused =
      /^(stale VersionConflict|undo (WouldLose|GuardNotMet)|split (InvalidInput|GuardNotMet)|merge (InvalidInput|GuardNotMet)|move InvalidInput)$/
    expect(
      [...seen.keys()].filter((answer) => !done.includes(answer) && !refused.test(answer)),
    ).toEqual([])
  })

  it('undoing everything, the last first, brings back what was', async () => {
    const edit = editsOf(openDesk(at.database))
    const random = seededRandom(7)
    const register = sql`select code, name, stage, area_m2, plot_ratio, condition, tenure_end, park_id, inefficiency_reasons, provenance, search, geom::text from parcel where deleted_at is null order by code`
    const before = await at.database.query(register)
    const [last] = await at.database.query<{ id: number }>(sql`select max(id) as id from change`)
    for (let number = 0; number < 60; number += 1) await step(at.database, edit, random)
    const changes = await at.database.query<{ id: number }>(
      sql`select id from change where id > ${last?.id ?? 0}::int order by id desc`,
    )
    expect(await at.database.query(register)).not.toEqual(before)
    for (const { id } of changes) {
      const { __typename, ...rest } = await edit<Answer>('undoChange', { changeId: String(id) })
      const guards = rest.guards as { code: string }[] | undefined
      expect(guards?.[0]?.code ?? __typename).toMatch(
        /^(UndoneChange|ALREADY_UNDONE|NOTHING_CHANGED)$/,
      )
    }
    expect(await at.database.query(register)).toEqual(before)
  })
})
