import type { BriefContent, BriefSite, BriefState } from '@panhuo/shared/brief/brief'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Label } from '@panhuo/shared/words/label'

export interface BriefStep {
  readonly state: BriefState
  readonly draftedById: string
}

/** Which states may follow, by whom; null where the step may be taken. */
export function briefStepFault(
  { state, draftedById }: BriefStep,
  to: BriefState,
  by: { readonly id: string; readonly mayIssue: boolean },
): Label | null {
  const next: Partial<Record<BriefState, readonly BriefState[]>> = {
    DRAFT: ['CHECKED'],
    CHECKED: ['ISSUED', 'DRAFT'],
    ISSUED: ['WITHDRAWN'],
  }
  if (!next[state]?.includes(to)) {
    return { zh: '不能从现在的状态直接到这一步', en: 'cannot follow the present state' }
  }
  if (to === 'CHECKED' && by.id === draftedById) {
    return { zh: '起草人不能核对自己的推介单', en: 'must be checked by somebody else' }
  }
  if ((to === 'ISSUED' || to === 'WITHDRAWN') && !by.mayIssue) {
    return { zh: '只有有发布职责的人能签发和收回', en: 'is for those who may release plots' }
  }
  return null
}

/** Counted from today, so they differ each day without anything having changed. */
const daily = new Set(['tenureYears'])

/** What of the subject differs from what was frozen, named for people. */
export function changedSince(frozen: BriefSite, present: BriefSite): Label[] {
  // Of plots together, what differs is said of the plot in which it does.
  const fields = frozen.members
    ? frozen.members.flatMap((member) => {
        const now = present.members?.find(({ code }) => code === member.code)
        const { areaMu, stage } = member
        const own = { ...member.fields, areaMu, stage }
        const then = { ...now?.fields, areaMu: now?.areaMu, stage: now?.stage }
        return changedFields(own, then).map(({ zh, en }) => {
          return { zh: `${member.name}的${zh}`, en: `${en} of ${member.name}` }
        })
      })
    : changedFields(frozen.fields, present.fields)
  const own: readonly (readonly [keyof BriefSite, Label])[] = [
    ['name', { zh: '名称', en: 'Name' }],
    ['areaM2', { zh: '面积', en: 'Area' }],
    ['park', { zh: '园区', en: 'Park' }],
    ['zone', { zh: '片区', en: 'Zone' }],
    ['geometry', { zh: '范围', en: 'Outline' }],
  ]
  return [
    ...own.filter(([key]) => !same(frozen[key], present[key])).map(([, label]) => label),
    ...fields,
  ]
}

function changedFields(frozen: BriefSite['fields'], present: BriefSite['fields']): Label[] {
  return [...new Set([...Object.keys(frozen), ...Object.keys(present)])]
    .filter((name) => !daily.has(name))
    .filter((name) => !same(frozen[name], present[name]))
    .map((name) => (parcelFields as Record<string, Label>)[name] ?? { zh: name, en: name })
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

/** A frozen brief for an investor: what is no longer released is taken out of the copy as well. */
export function stillReleased(content: BriefContent, present: BriefSite): BriefContent {
  const { site } = content
  const released = <T extends Pick<BriefSite, 'fields'>>(copy: T, now: T | undefined): T => {
    const fields = Object.entries(copy.fields).filter(([name]) => now?.fields[name] != null)
    return { ...copy, fields: Object.fromEntries(fields) }
  }
  if (!site.members) return { ...content, site: released(site, present) }
  const members = site.members.map((member) =>
    released(
      member,
      present.members?.find(({ code }) => code === member.code),
    ),
  )
  const owners = present.owners ? site.owners : null
  return { ...content, site: { ...released(site, present), members, owners } }
}

/** A number that belongs to a person and not to an office: a mobile phone of mainland China. */
export function isPrivatePhone(phone: string): boolean {
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(phone.replaceAll(/[\s-]/g, ''))
}
