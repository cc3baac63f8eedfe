import type { Role } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import type { BriefLine } from './briefQuery.ts'

export type BriefStep = 'CHECKED' | 'DRAFT' | 'ISSUED' | 'WITHDRAWN' | 'REVISE'
type Standing = Pick<BriefLine, 'state' | 'mine'>

/** The steps that this viewer may take now; whoever drafted a brief does not check it. */
export function stepsOpen({ state, mine }: Standing, role: Role): readonly BriefStep[] {
  const mayIssue = mayDo(role, 'RELEASE')
  if (state === 'DRAFT') return mine ? [] : ['CHECKED']
  if (state === 'CHECKED') return mayIssue ? ['DRAFT', 'ISSUED'] : ['DRAFT']
  return state === 'ISSUED' && mayIssue ? ['WITHDRAWN', 'REVISE'] : ['REVISE']
}

/** What a brief on its way waits for, and whether for this viewer; null where it waits for nothing. */
export function awaited(
  brief: Standing,
  role: Role,
): { readonly step: 'CHECKED' | 'ISSUED'; readonly byMe: boolean } | null {
  if (brief.state !== 'DRAFT' && brief.state !== 'CHECKED') return null
  const step = brief.state === 'DRAFT' ? 'CHECKED' : 'ISSUED'
  return { step, byMe: stepsOpen(brief, role).includes(step) }
}
