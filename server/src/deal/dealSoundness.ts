import type { Run } from '@panhuo/db/database'
import { type DealStage, type DealStanding, stageRank } from '@panhuo/shared/deal/deal'
import type { Day } from '@panhuo/shared/project/month'
import { sql } from 'drizzle-orm'
import { InvalidInput } from '../change/failures.ts'

interface Row {
  readonly code: string
  readonly stage: DealStage
  readonly standing: DealStanding
  readonly contractKind: string | null
  readonly gone: boolean
  readonly talks: number
  readonly steps: readonly { readonly stage: DealStage; readonly on: Day }[]
}

function refuse(zh: string, en: string): never {
  throw new InvalidInput('changeId', { zh, en })
}

/** Throws InvalidInput where deals, as they stand, are what no command of this room leaves behind. */
export async function refuseUnsoundDeals(run: Run, ids: readonly number[]): Promise<void> {
  const rows = await run<Row>(
    sql`select code, stage, standing, contract_kind as "contractKind", deleted_at is not null as gone,
      (select count(*)::int from deal_talk where deal_id = deal.id) as talks,
      (select coalesce(json_agg(json_build_object('stage', step.stage, 'on', step.reached_on)), '[]') from deal_step step where step.deal_id = deal.id and step.standing) as steps
      from deal where id = any(${`{${ids.join(',')}}`}::text::int[]) order by code`,
  )
  for (const row of rows) refuseUnsound(row)
}

function refuseUnsound({ code, stage, standing, contractKind, gone, talks, steps }: Row): void {
  if (gone) {
    if (talks === 0) return
    refuse(
      `招商项目 ${code} 已有对接记录，请改为停止`,
      `talks stand on deal ${code}; stop it instead`,
    )
  }
  const taken = steps.toSorted((one, other) => stageRank(one.stage) - stageRank(other.stage))
  const signed = stageRank(stage) >= stageRank('SIGNED')
  if (taken.at(-1)?.stage !== stage) {
    refuse(
      `招商项目 ${code} 的阶段与已走的步骤会不一致`,
      `the stage of deal ${code} would not be the last step taken`,
    )
  }
  if (taken.some(({ on }, at) => at > 0 && on < (taken[at - 1]?.on ?? on))) {
    refuse(`招商项目 ${code} 的步骤日期会颠倒`, `the steps of deal ${code} would be out of order`)
  }
  if ((contractKind !== null) !== signed) {
    refuse(
      `招商项目 ${code} 的签约类型与阶段会不一致`,
      `what was signed for deal ${code} would not fit its stage`,
    )
  }
  if ((standing === 'LOST' && signed) || (standing === 'CANCELLED' && !signed)) {
    refuse(
      `招商项目 ${code} 的去留与阶段会不一致`,
      `the standing of deal ${code} would not fit its stage`,
    )
  }
}
