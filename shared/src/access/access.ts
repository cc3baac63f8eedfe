import { codeList, type ValueOf } from '../words/codeList.ts'

/**
 * Who may know a field: P public, I investor, S staff, R restricted to named roles.
 * Source: the classes of GB/T-style field tables kept in this register (see GLOSSARY.md).
 */
export const accessClasses = ['P', 'I', 'S', 'R'] as const
export type AccessClass = (typeof accessClasses)[number]

export const roles = codeList({
  name: 'Role',
  label: { zh: '角色', en: 'Role' },
  source: 'Panhuo',
  codes: [
    { value: 'GUEST', zh: '访客', en: 'Guest' },
    { value: 'INVESTMENT_STAFF', zh: '招商人员', en: 'Investment staff' },
    { value: 'LAND_OFFICIAL', zh: '土地管理人员', en: 'Land official' },
    { value: 'ANALYST', zh: '分析人员', en: 'Analyst' },
    { value: 'ADMINISTRATOR', zh: '系统管理员', en: 'Administrator' },
  ],
})
/** What an account may be given. */
export type PersonRole = ValueOf<typeof roles>
/**
 * Whoever asks: a person in a role, or an investor who holds a link. An investor has no account, so
 * this list is only ever told; what may be given or chosen is the one above.
 */
export const viewerRoles = codeList({
  name: 'ViewerRole',
  label: { zh: '访问者角色', en: 'Role of whoever asks' },
  source: 'Panhuo',
  codes: [...roles.codes, { value: 'INVESTOR', zh: '投资人', en: 'Investor' }],
})
export type Role = ValueOf<typeof viewerRoles>

/**
 * Analysts read S so that they can count by progress, but fields marked `identifying`
 * (certificate numbers and the like) stay closed to them.
 */
const classesOf: Record<Role, readonly AccessClass[]> = {
  GUEST: ['P'],
  // Class I of released plots alone; what is not released is no value of the table they are given.
  INVESTOR: ['P', 'I'],
  INVESTMENT_STAFF: ['P', 'I', 'S'],
  LAND_OFFICIAL: ['P', 'I', 'S', 'R'],
  ANALYST: ['P', 'I', 'S'],
  ADMINISTRATOR: ['P', 'I', 'S', 'R'],
}

/** Whatever carries an access class: a field of a record or of a filter. */
export interface Guarded {
  readonly access: AccessClass
  /** True where the value names one holder or certificate; closed to analysts. */
  readonly identifying?: boolean
}

/** May this role read, filter, order and group by the field? One answer for every path. */
export function maySee(role: Role, field: Guarded): boolean {
  if (field.identifying && role === 'ANALYST') return false
  return classesOf[role].includes(field.access)
}

/** Exact boundaries are class S; whoever may not see them gets the generalised outline. */
export function maySeeExactShape(role: Role): boolean {
  return maySee(role, { access: 'S' })
}
