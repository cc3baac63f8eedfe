import type { Run } from '@panhuo/db/database'
import type { Day } from '@panhuo/shared/project/month'
import type { ThresholdMeasure, ThresholdVerdict } from '@panhuo/shared/threshold/threshold'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput, VersionConflict } from '../change/failures.ts'
import type { FieldChange } from '../change/fieldChange.ts'
import { dayOf, requiredText } from '../change/givenValues.ts'
import { type Entry, mergedChanges } from '../change/mergedChanges.ts'
import type { Order } from '../change/order.ts'
import { columnsFor } from '../change/recordKind.ts'
import { insertRow, setColumns } from '../change/setColumns.ts'
import type { Context } from '../request/context.ts'
import type { Viewer } from '../request/viewer.ts'
import { editedRuleFault } from './thresholdEditRules.ts'
import { thresholdKind } from './thresholdKind.ts'

export interface ThresholdRuleInput {
  readonly measure: ThresholdMeasure
  readonly from?: number | null | undefined
  readonly below?: number | null | undefined
  readonly verdict: ThresholdVerdict
  readonly plotRatio?: number | null | undefined
  readonly mayExceed: boolean
  readonly conclusionZh: string
  readonly conclusionEn: string
}

export interface SetThresholdsInput extends Order {
  /** Number of the document; a new one begins a document. */
  readonly number: string
  /** The last change of the document that the person saw, 0 for none. */
  readonly expectedVersion: number
  readonly name: string
  readonly source: string
  readonly validFrom?: Day | null | undefined
  readonly validTo?: Day | null | undefined
  readonly rules: readonly ThresholdRuleInput[]
}

interface StoredRow {
  readonly id: number
  readonly validFrom: Day
  readonly validTo: Day | null
}

/**
 * Writes an edition of a document as a whole. One that begins on the day of the newest is corrected;
 * a later one ends the newest the day before and keeps it, so that a check of the past can be
 * followed. An edition never begins before the newest.
 */
export function setThresholds(
  context: Context,
  input: SetThresholdsInput,
): Promise<{ number: string }> {
  const order = { ...input, duty: 'KEEP_RULES', action: 'setThresholds', input } as const
  return commitChange(context, order, async (run) => {
    const number = requiredText('number', input.number)
    const validFrom = dayOf('validFrom', input.validFrom)
    const validTo = dayOf('validTo', input.validTo)
    if (!validFrom) throw new InvalidInput('validFrom', { zh: '请填写', en: 'say from when' })
    if (validTo && validTo < validFrom) {
      throw new InvalidInput('validTo', { zh: '早于生效日期', en: 'lies before the first day' })
    }
    const fault = editedRuleFault(input.rules)
    if (fault) throw new InvalidInput(fault.field, fault.said)
    await run(sql`select pg_advisory_xact_lock(hashtext(${`threshold ${number}`}))`)
    await refuseOther(run, context.viewer, number, input.expectedVersion)
    const newest = await newestEdition(run, number)
    const begins = newest[0]?.validFrom
    if (begins && validFrom < begins) {
      throw new InvalidInput('validFrom', {
        zh: `不能早于现有版本的生效日 ${begins}`,
        en: `must not be before the present edition, in force from ${begins}`,
      })
    }
    const corrects = begins === validFrom
    const rows = input.rules.map((rule, index) => ({
      ...{ document: number, document_name: requiredText('name', input.name) },
      ...{ source: requiredText('source', input.source), valid_from: validFrom, valid_to: validTo },
      ...{ position: index + 1, measure: rule.measure, verdict: rule.verdict },
      ...{ from_value: rule.from ?? null, below_value: rule.below ?? null },
      ...{ plot_ratio: rule.plotRatio ?? null, may_exceed: rule.mayExceed },
      conclusion_zh: requiredText(`rules.${index}.conclusionZh`, rule.conclusionZh),
      conclusion_en: requiredText(`rules.${index}.conclusionEn`, rule.conclusionEn),
    }))
    for (const [index, row] of rows.entries()) {
      const former = corrects ? newest[index] : undefined
      if (former) await setColumns(run, 'threshold', former.id, row)
      else await insertRow(run, 'threshold', row)
    }
    if (corrects) await takeOut(run, newest.slice(rows.length))
    else await endBefore(run, newest, validFrom)
    return { number }
  })
}

async function newestEdition(run: Run, number: string): Promise<StoredRow[]> {
  const rows = await run<StoredRow>(
    sql`select id, valid_from as "validFrom", valid_to as "validTo" from threshold where document = ${number} and deleted_at is null order by valid_from desc, position for update`,
  )
  return rows.filter(({ validFrom }) => validFrom === rows[0]?.validFrom)
}

async function takeOut(run: Run, rows: readonly StoredRow[]): Promise<void> {
  for (const { id } of rows) {
    await run(sql`update threshold set deleted_at = now() where id = ${id}::int`)
  }
}

/** An edition that would still be in force ends on the day before the next one begins. */
async function endBefore(run: Run, rows: readonly StoredRow[], begins: Day): Promise<void> {
  for (const { id, validTo } of rows) {
    if (validTo !== null && validTo < begins) continue
    await run(sql`update threshold set valid_to = ${begins}::date - 1 where id = ${id}::int`)
  }
}

/** Throws VersionConflict where others have changed the document since, naming rule and field. */
async function refuseOther(
  run: Run,
  viewer: Viewer,
  number: string,
  expectedVersion: number,
): Promise<void> {
  const entries = await run<Entry & { changeId: number; position: number }>(
    sql`select change_id as "changeId", threshold.position, before, after, person_name as by, at from threshold join change_entry e on e.table_name = 'threshold' and e.record_id = threshold.id join change on change.id = change_id where document = ${number} order by change_id`,
  )
  const present = entries.at(-1)?.changeId ?? 0
  if (present === expectedVersion) return
  const later = entries.filter(({ changeId }) => changeId > expectedVersion)
  const visible = new Set(columnsFor(thresholdKind, viewer))
  const positions = [...new Set(later.map(({ position }) => position))].sort((a, b) => a - b)
  const theirs = positions.flatMap((position) =>
    mergedChanges(
      thresholdKind,
      visible,
      later.filter((entry) => entry.position === position),
    ).map((change) => namedInForm(change, position)),
  )
  const seen = new Map(theirs.map((change) => [change.field, change]))
  throw new VersionConflict({ type: 'ThresholdDocument', code: number }, expectedVersion, present, [
    ...seen.values(),
  ])
}

const ofDocument: Readonly<Record<string, string>> = {
  documentName: 'name',
  source: 'source',
  validFrom: 'validFrom',
  validTo: 'validTo',
}
const ofRule: Readonly<Record<string, string>> = { fromValue: 'from', belowValue: 'below' }

/** A stored field by the name that the input has for it. */
function namedInForm(change: FieldChange, position: number): FieldChange {
  const common = ofDocument[change.field]
  if (common) return { ...change, field: common }
  const { label } = change
  return {
    ...change,
    field: `rules.${position - 1}.${ofRule[change.field] ?? change.field}`,
    label: { ...label, zh: `第 ${position} 条 ${label.zh}`, en: `Rule ${position}: ${label.en}` },
  }
}
