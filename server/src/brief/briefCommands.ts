import type { Run } from '@panhuo/db/database'
import { mayDo } from '@panhuo/shared/access/duties'
import { readAssembly, writeAssembly } from '@panhuo/shared/assembly/assemblyCode'
import {
  type BriefPolicy,
  type BriefState,
  type BriefSubject,
  MOST_BRIEF_MEMBERS,
  MOST_POLICIES,
} from '@panhuo/shared/brief/brief'
import { todayInBeijing, yearOf } from '@panhuo/shared/project/month'
import { locales } from '@panhuo/shared/words/label'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { GuardNotMet, InvalidInput, NotFound } from '../change/failures.ts'
import { dayOf, lineOf } from '../change/givenValues.ts'
import { refuseOther } from '../change/lockRecord.ts'
import { nextNumber } from '../change/nextNumber.ts'
import type { Order } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { briefKind } from './briefKind.ts'
import { type BriefRow, briefColumns, presentDesk } from './briefQueries.ts'
import { briefStepFault } from './briefRules.ts'
import { briefScope } from './briefScope.ts'
import { briefSite } from './briefSite.ts'

interface BriefText {
  readonly highlights?: string | null | undefined
  readonly terms?: string | null | undefined
  readonly policies?: readonly Partial<BriefPolicy>[] | null | undefined
}
export interface CreateBriefInput extends Order, BriefText {
  readonly subject: BriefSubject
  readonly code: string
  readonly locale: string
}
interface BriefOrder extends Order {
  readonly number: string
  readonly expectedVersion: number
}
export interface Named {
  readonly number: string
}

/** Any number that nothing else locks by: new briefs take turns, so that their numbers count on. */
const BRIEF_NUMBERS = 350_504_03

/** Drafts a brief of a released plot or of a park. */
export function createBrief(context: Context, input: CreateBriefInput): Promise<Named> {
  const order = {
    ...input,
    duty: 'BRIEF',
    action: 'createBrief',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const { subject } = input
    const code = subject === 'ASSEMBLY' ? assemblyOf(input.code) : input.code
    const locale = locales.find((one) => one === input.locale.toLowerCase())
    if (!locale) throw new InvalidInput('locale', { zh: '应为 zh 或 en', en: 'must be zh or en' })
    if (!(await briefSite(context, subject, code))) throw notShown('code', code)
    const text = checked(input)
    await run(sql`select pg_advisory_xact_lock(${BRIEF_NUMBERS}::bigint)`)
    const year = yearOf(todayInBeijing())
    const [row] = await run<Named>(
      sql`insert into brief (number, subject, subject_code, locale, highlights, terms, policies, drafted_by_id, drafted_by)
        select ${`TJ-${year}-`} || ${nextNumber(sql`number`, 4)}, ${subject}, ${code}, ${locale}, ${text.highlights}, ${text.terms}, ${text.policies}::text::jsonb, ${context.viewer.person?.id ?? ''}, ${context.viewer.person?.name ?? ''}
        from brief where number like ${`TJ-${year}-%`} returning number`,
    )
    if (!row) throw new Error('the brief was not written')
    return row
  })
}

/** Writes the free text of a draft anew; what was checked is a draft again. */
export function updateBrief(context: Context, input: BriefOrder & BriefText): Promise<Named> {
  const order = {
    ...input,
    duty: 'BRIEF',
    action: 'updateBrief',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const { id, state, number } = await heldBrief(run, context, input)
    if (state !== 'DRAFT' && state !== 'CHECKED') throw frozen()
    const text = checked(input)
    const { person } = context.viewer
    await run(
      sql`update brief set highlights = ${text.highlights}, terms = ${text.terms}, policies = ${text.policies}::text::jsonb, state = 'DRAFT', checked_by = null, drafted_by_id = ${person?.id ?? ''}, drafted_by = ${person?.name ?? ''} where id = ${id}::int`,
    )
    return { number }
  })
}

/** Checks, issues or withdraws a brief. Issuing freezes what an investor may see of it that day. */
export function moveBrief(
  context: Context,
  input: BriefOrder & { readonly to: BriefState },
): Promise<Named> {
  const { to } = input
  const order = {
    ...input,
    duty: 'BRIEF',
    action: 'moveBrief',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const held = await heldBrief(run, context, input)
    const { person, role } = context.viewer
    const by = { id: person?.id ?? '', mayIssue: mayDo(role, 'RELEASE') }
    const fault = briefStepFault(held, to, by)
    if (fault) throw new GuardNotMet([{ code: 'BRIEF_STEP', said: fault }])
    const name = person?.name ?? ''
    if (to === 'ISSUED') await issue(run, context, held, name)
    else {
      const checkedBy = to === 'CHECKED' ? name : to === 'DRAFT' ? null : held.checkedBy
      await run(
        sql`update brief set state = ${to}, checked_by = ${checkedBy} where id = ${held.id}::int`,
      )
    }
    return { number: held.number }
  })
}

/** The same plots always make the same code, in whichever order they were named. */
function assemblyOf(code: string): string {
  const codes = [...new Set(readAssembly(code) ?? [])]
  if (codes.length < 2 || codes.length > MOST_BRIEF_MEMBERS) {
    throw new InvalidInput('code', {
      zh: `连片推介单应写 2 到 ${MOST_BRIEF_MEMBERS} 宗地块，如 350504-SY-0043+0048`,
      en: `names 2 to ${MOST_BRIEF_MEMBERS} plots of an assembly, such as 350504-SY-0043+0048`,
    })
  }
  return writeAssembly(codes)
}

async function issue(run: Run, context: Context, held: BriefRow, name: string): Promise<void> {
  const site = await briefSite(context, held.subject, held.subjectCode)
  if (!site) throw notShown('number', held.subjectCode)
  const desk = await presentDesk(context)
  const kept = desk && { ...desk, version: undefined }
  const content = { site, desk: kept, day: todayInBeijing() }
  await run(
    sql`update brief set state = 'REPLACED' where number = ${held.number} and state = 'ISSUED'`,
  )
  await run(
    sql`update brief set state = 'ISSUED', issued_by = ${name}, issued_at = now(), content = ${JSON.stringify(content)}::text::jsonb where id = ${held.id}::int`,
  )
}

/** Drafts the next edition of an issued brief, which stays until that one is issued. */
export function reviseBrief(context: Context, input: BriefOrder): Promise<Named> {
  const order = {
    ...input,
    duty: 'BRIEF',
    action: 'reviseBrief',
    input,
  } as const
  return commitChange(context, order, async (run) => {
    const { id, state, number } = await heldBrief(run, context, input)
    if (state === 'DRAFT' || state === 'CHECKED') {
      throw new InvalidInput('number', {
        zh: '已有正在起草的一版',
        en: 'has an edition that is being drafted',
      })
    }
    const { person } = context.viewer
    await run(
      sql`insert into brief (number, edition, subject, subject_code, locale, highlights, terms, policies, drafted_by_id, drafted_by) select number, edition + 1, subject, subject_code, locale, highlights, terms, policies, ${person?.id ?? ''}, ${person?.name ?? ''} from brief where id = ${id}::int`,
    )
    return { number }
  })
}

/** The last edition of a brief, held for the change. */
async function heldBrief(run: Run, { viewer }: Context, order: BriefOrder): Promise<BriefRow> {
  const { number, expectedVersion } = order
  const [row] = number.includes('\0')
    ? []
    : await run<BriefRow>(
        sql`select ${briefColumns} from brief where number = ${number} and ${briefScope(viewer)} order by edition desc limit 1 for update`,
      )
  if (!row) throw new NotFound('number', `推介单 ${number.slice(0, 40)}`)
  await refuseOther(run, briefKind, viewer, { ...row, code: number }, expectedVersion)
  return row
}

function checked({ highlights, terms, policies }: BriefText) {
  const given = policies ?? []
  if (given.length > MOST_POLICIES) {
    throw new InvalidInput('policies', {
      zh: `最多 ${MOST_POLICIES} 项`,
      en: `at most ${MOST_POLICIES}`,
    })
  }
  const read = given.map((policy, index): BriefPolicy => {
    const at = (field: string) => `policies.${index}.${field}`
    const name = lineOf(at('name'), policy.name)
    const document = lineOf(at('document'), policy.document)
    if (name === null || document === null) {
      throw new InvalidInput(at(name === null ? 'name' : 'document'), {
        zh: '政策须写明名称和文件',
        en: 'a policy names itself and its document',
      })
    }
    const validFrom = dayOf(at('validFrom'), policy.validFrom)
    return { name, document, validFrom, validTo: dayOf(at('validTo'), policy.validTo) }
  })
  return {
    highlights: lineOf('highlights', highlights),
    terms: lineOf('terms', terms),
    policies: JSON.stringify(read),
  }
}

function notShown(field: string, code: string): InvalidInput {
  return new InvalidInput(field, {
    zh: `${code.slice(0, 40)} 不存在，或没有向投资人发布`,
    en: `${code.slice(0, 40)} is not there, or not released to investors`,
  })
}

function frozen(): GuardNotMet {
  return new GuardNotMet([
    {
      code: 'BRIEF_FROZEN',
      said: {
        zh: '已签发的推介单不能改，请起草新版',
        en: 'an issued brief is not edited: revise it',
      },
    },
  ])
}
