import type { Run } from '@panhuo/db/database'
import { project } from '@panhuo/db/schema/project'
import { searchText } from '@panhuo/db/searchText'
import type { Day } from '@panhuo/shared/project/month'
import {
  type ProjectEditName,
  type ProjectPatch,
  projectEdits,
} from '@panhuo/shared/project/projectEdit'
import { projectFields } from '@panhuo/shared/project/projectFields'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'
import { dayOf, lineOf, moneyOf, refuseEarlier } from '../change/givenValues.ts'

/** The patch as column values for a project of this code. Throws InvalidInput at `patch.field`. */
export function patchedColumns(code: string, patch: ProjectPatch): Record<string, unknown> {
  const given = projectEdits.filter((name) => patch[name] !== undefined)
  if (given.length === 0) {
    throw new InvalidInput('patch', { zh: '没有要修改的内容', en: 'there is nothing to change' })
  }
  const values: Record<string, unknown> = {}
  for (const name of given) values[project[name].name] = tidied(name, patch[name])
  const { name } = patch
  if (typeof name === 'string') values[project.search.name] = searchText(code, name.trim())
  return values
}

function tidied(name: ProjectEditName, value: unknown): unknown {
  const at = `patch.${name}`
  const declared = projectFields[name]
  switch (declared.type) {
    case 'date':
      return dayOf(at, value as Day | null)
    case 'number':
      return moneyOf(at, value as number | null)
    case 'integer':
      return yearAt(at, value as number | null)
    case 'code': {
      const needed = name === 'kind'
      const known = valuesOf<string>(declared.list).includes(String(value))
      if (known || (value === null && !needed)) return value
      throw new InvalidInput(at, { zh: '不在可选范围', en: 'is none of the choices' })
    }
    case 'text': {
      const kept = lineOf(at, value as string | null)
      if (kept === null && name === 'name') {
        throw new InvalidInput(at, { zh: '不能为空', en: 'must be filled' })
      }
      return kept
    }
    default:
      throw declared satisfies never
  }
}

function yearAt(field: string, year: number | null): number | null {
  if (year === null || (year >= 2000 && year <= 2100)) return year
  throw new InvalidInput(field, { zh: '应为 2000 到 2100', en: 'must be from 2000 to 2100' })
}

interface PlanRow {
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
}

/** Refuses what the fields say together; the constraints of the table say the same less clearly. */
export async function refuseUnsound(run: Run, id: number): Promise<void> {
  const [row] = await run<PlanRow>(
    sql`select planned_start as "plannedStart", planned_end as "plannedEnd" from project where id = ${id}::int`,
  )
  if (!row) return
  refuseEarlier('patch.plannedEnd', row.plannedEnd, row.plannedStart, {
    zh: '计划开工',
    en: 'the planned start',
  })
}
