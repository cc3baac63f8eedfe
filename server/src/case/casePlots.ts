import type { Run } from '@panhuo/db/database'
import { ADJOIN_M, MOST_CASE_PLOTS, opensCaseAt } from '@panhuo/shared/case/adjoining'
import { type SQL, sql } from 'drizzle-orm'
import { type Guard, GuardNotMet, InvalidInput } from '../change/failures.ts'
import { lockRecord } from '../change/lockRecord.ts'
import { parcelKind } from '../parcel/parcelKind.ts'
import { guardRetiring } from '../parcel/retiring.ts'
import type { Viewer } from '../request/viewer.ts'
import { ADJOIN_MERCATOR } from './adjoiningQueries.ts'

export interface PlotOrder {
  readonly code: string
  /** Version that the person saw; absent where a neighbor is named by its code alone. */
  readonly expectedVersion?: number | null | undefined
}

export interface CasePlot {
  readonly id: number
  readonly code: string
  readonly stage: string
  readonly provenance: string
}

/** Holds the plots of a new case, in order of code so that two openers cannot wait for each other. */
export async function lockPlots(
  run: Run,
  viewer: Viewer,
  orders: readonly PlotOrder[],
): Promise<CasePlot[]> {
  if (orders.length === 0 || orders.length > MOST_CASE_PLOTS) {
    throw new InvalidInput('plots', {
      zh: `一个案件 1 到 ${MOST_CASE_PLOTS} 宗地块`,
      en: `a case has 1 to ${MOST_CASE_PLOTS} plots`,
    })
  }
  const sorted = [...orders].sort((a, b) => a.code.localeCompare(b.code, 'en'))
  if (new Set(sorted.map(({ code }) => code)).size < sorted.length) {
    throw new InvalidInput('plots', { zh: '地块重复', en: 'a plot stands there twice' })
  }
  for (const { code, expectedVersion } of sorted) {
    const seen = expectedVersion ?? (await versionOf(run, code))
    await lockRecord(run, parcelKind, viewer, code, seen, 'plots')
  }
  const codes = JSON.stringify(sorted.map(({ code }) => code))
  return run<CasePlot>(
    sql`select id, code, stage, provenance from parcel where code in (select jsonb_array_elements_text(${codes}::text::jsonb)) order by code`,
  )
}

/** Ids of the plots of a case, those of a closed one too. */
export function plotsOf(caseId: number): SQL {
  return sql`select parcel_id from case_parcel where case_id = ${caseId}::int`
}

/**
 * Holds plots until the change ends. Whoever moves a plot to another stage holds it and looks at its
 * case, so whoever changes what is looked at there takes turns with them.
 */
export async function holdPlots(run: Run, ids: SQL): Promise<void> {
  await run(sql`select id from parcel where id in (${ids}) order by id for no key update`)
}

async function versionOf(run: Run, code: string): Promise<number> {
  if (code.includes('\0')) return 0
  const [row] = await run<{ version: number }>(
    sql`select version from parcel where code = ${code} for update`,
  )
  return row?.version ?? 0
}

/** Throws GuardNotMet where a plot is not registered, is in another case, or lies apart. */
export async function refusePlots(run: Run, plots: readonly CasePlot[]): Promise<void> {
  const guards: Guard[] = []
  const early = plots.filter(({ stage }) => !opensCaseAt.includes(stage)).map(({ code }) => code)
  if (early.length > 0) {
    guards.push({
      code: 'PLOT_REGISTERED',
      said: {
        zh: `须先上图入库：${early.join('、')}`,
        en: `must be registered first: ${early.join(', ')}`,
      },
    })
  }
  const ids = idList(plots.map(({ id }) => id))
  guards.push(
    ...(await openCases(
      run,
      plots.map(({ id }) => id),
    )),
  )
  const [parts] = await run<{ parts: number }>(
    sql`select count(distinct part)::int as parts from (select ST_ClusterDBSCAN(geom_mercator, ${ADJOIN_MERCATOR}::float8, 1) over () as part from parcel where id = any(${ids})) grouped`,
  )
  if ((parts?.parts ?? 1) > 1) {
    guards.push({
      code: 'PLOTS_ADJOIN',
      said: {
        zh: `一个案件的地块应当相连（间隔不超过 ${ADJOIN_M} 米）`,
        en: `plots of one case must adjoin (at most ${ADJOIN_M} m apart)`,
      },
    })
  }
  if (guards.length > 0) throw new GuardNotMet(guards)
}

/** What is said of plots that are in an open case, which keeps them from another one. */
async function openCases(run: Run, ids: readonly number[]): Promise<Guard[]> {
  const taken = await run<{ plot: string; held: string }>(
    sql`select parcel.code as plot, c.code as held from case_parcel link join parcel on parcel.id = link.parcel_id join revitalization_case c on c.id = link.case_id where link.active and link.parcel_id = any(${idList(ids)}) order by 1`,
  )
  if (taken.length === 0) return []
  const named = taken.map(({ plot, held }) => `${plot} (${held})`)
  return [
    {
      code: 'NO_OTHER_CASE',
      said: {
        zh: `已有办理中的案件：${named.join('、')}`,
        en: `has an open case already: ${named.join(', ')}`,
      },
    },
  ]
}

// A plot that is split, merged or removed would take its case along without a word.
guardRetiring(openCases)

function idList(ids: readonly number[]): SQL {
  return sql`${`{${ids.join(',')}}`}::text::int[]`
}
