import {
  findingSeverities,
  importMatches,
  importOutcomes,
  importStates,
  importSteps,
  importTargets,
} from '@panhuo/shared/import/importBatch'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { change } from './change.ts'
import { geometryColumn, STORED_SRID } from './geometryColumn.ts'
import { inList } from './record.ts'

/**
 * One import: files, who brought them, how far it came. It is not a record of the register, so it
 * keeps no history of its own; the change that accepted it does.
 */
export const importBatch = pgTable(
  'import_batch',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** What people call it: day and number of the day, `20261122-01`. */
    number: text('number').notNull().unique(),
    state: text('state').notNull().default('UPLOADED'),
    target: text('target').notNull().default('PARCEL'),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    acceptedAt: timestamp('accepted_at', { withTimezone: true }),
    /** What is being done now, how much of it, and when it was last heard of. */
    step: text('step'),
    stepDone: bigint('step_done', { mode: 'number' }).notNull().default(0),
    stepTotal: bigint('step_total', { mode: 'number' }),
    beatAt: timestamp('beat_at', { withTimezone: true }),
    /** Why the last step ended without its end, in both languages. */
    problem: jsonb('problem').$type<{ zh: string; en: string }>(),
    /** What the reader is told: the encoding or header rows of a file. */
    choices: jsonb('choices').$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    /** Layers of the files: name, rows, columns, coordinate system as the file says it, chosen or not. */
    layers: jsonb('layers').$type<unknown[]>().notNull().default(sql`'[]'`),
    /** The coordinate system that a person chose, such as `EPSG:4528`. */
    crs: text('crs'),
    candidates: jsonb('candidates').$type<unknown[]>().notNull().default(sql`'[]'`),
    mapping: jsonb('mapping').$type<unknown>(),
    replacesSamples: boolean('replaces_samples').notNull().default(false),
    /** What accepting did, counted. */
    accepted: jsonb('accepted').$type<unknown>(),
    changeId: integer('change_id').references(() => change.id),
  },
  (t) => [
    check('import_batch_state_known', inList(t.state, importStates)),
    check('import_batch_step_known', inList(t.step, importSteps)),
    check('import_batch_target_known', inList(t.target, importTargets)),
    index('import_batch_change').on(t.changeId),
  ],
)

/** The files of an import as they came; their bytes stand in a folder outside the page, named by hash. */
export const importFile = pgTable(
  'import_file',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatch.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    /** Its bytes were removed, since nobody accepted the import. */
    swept: boolean('swept').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.position] }),
    check('import_file_sha256_formed', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** One row of a file on its way into the register. */
export const importRow = pgTable(
  'import_row',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatch.id),
    /** Place among all rows of all layers. */
    number: integer('number').notNull(),
    layer: integer('layer').notNull(),
    /** Row and line in the file, as its own tool counts them; null where the format has none. */
    fileRow: integer('file_row'),
    fileLine: integer('file_line'),
    /** Values as read, by column name. */
    values: jsonb('values').$type<Record<string, unknown>>().notNull(),
    /** What a person put in their place, by field of the target. */
    edits: jsonb('edits').$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    leftOut: boolean('left_out').notNull().default(false),
    /** Coordinates of the file, without a reference system. */
    readGeom: geometryColumn('read_geom', 'Geometry', 0),
    /** The same in 4490; null until placed and where it is no polygon. */
    geom: geometryColumn('geom', 'Geometry', STORED_SRID),
    areaM2: doublePrecision('area_m2'),
    /** Whether `geom` is a valid shape inside the district's box. */
    sound: boolean('sound'),
    /** Column values for the target's table, worked out by the check. */
    attributes: jsonb('attributes').$type<Record<string, unknown>>(),
    code: text('code'),
    /** The record that it belongs to: id in the target's table; 0 where a person says it is new. */
    matchedId: integer('matched_id'),
    matchedBy: text('matched_by'),
    outcome: text('outcome'),
    /** Columns that differ from the matched record: before and after. */
    difference: jsonb('difference').$type<unknown>(),
    severity: text('severity'),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.number] }),
    check('import_row_outcome_known', inList(t.outcome, importOutcomes)),
    check('import_row_match_known', inList(t.matchedBy, importMatches)),
    check('import_row_severity_known', inList(t.severity, findingSeverities)),
    index('import_row_code').on(t.batchId, t.code),
    index('import_row_geom_gist').using('gist', t.geom),
  ],
)

/** What is wrong with a row, or with the file where `row` is null. */
export const importFinding = pgTable(
  'import_finding',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatch.id),
    row: integer('row'),
    fileLine: integer('file_line'),
    /** READING findings stay when the rows are checked again. */
    step: text('step').notNull(),
    code: text('code').notNull(),
    severity: text('severity').notNull(),
    field: text('field'),
    /** What the sentence needs, or the sentence itself where the reader wrote it. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    place: geometryColumn('place', 'Point', STORED_SRID),
  },
  (t) => [
    check('import_finding_severity_known', inList(t.severity, findingSeverities)),
    check('import_finding_step_known', inList(t.step, importSteps)),
    index('import_finding_batch').on(t.batchId, t.code, t.row),
    index('import_finding_row').on(t.batchId, t.row),
  ],
)

/** How columns of files with these very headers were mapped last. */
export const importMapping = pgTable(
  'import_mapping',
  {
    target: text('target').notNull(),
    /** Hash of the column names in order. */
    signature: text('signature').notNull(),
    mapping: jsonb('mapping').$type<unknown>().notNull(),
    personName: text('person_name').notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.target, t.signature] })],
)
