import { readAssembly } from '../assembly/assemblyCode.ts'
import { codeList, type ValueOf } from '../words/codeList.ts'

export const briefStates = codeList({
  name: 'BriefState',
  label: { zh: '推介单状态', en: 'State of the brief' },
  source: 'Panhuo',
  codes: [
    { value: 'DRAFT', zh: '草稿', en: 'Draft', color: '#bf812d' },
    { value: 'CHECKED', zh: '已核对', en: 'Checked', color: '#3b82c4' },
    { value: 'ISSUED', zh: '已签发', en: 'Issued', color: '#228833' },
    { value: 'REPLACED', zh: '已有新版', en: 'Replaced', color: '#8a8f98' },
    { value: 'WITHDRAWN', zh: '已收回', en: 'Withdrawn', color: '#8a8f98' },
  ],
})
export type BriefState = ValueOf<typeof briefStates>

export const briefSubjects = codeList({
  name: 'BriefSubject',
  label: { zh: '推介对象', en: 'Subject of the brief' },
  source: 'Panhuo',
  codes: [
    { value: 'PARCEL', zh: '地块', en: 'Plot' },
    { value: 'ASSEMBLY', zh: '连片', en: 'Assembly' },
    { value: 'PARK', zh: '园区', en: 'Park' },
  ],
})
export type BriefSubject = ValueOf<typeof briefSubjects>

/** A policy that a brief names: by its document, with the days from and to which it holds. */
export interface BriefPolicy {
  readonly name: string
  readonly document: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

export const MOST_POLICIES = 8

/** What a brief says of its subject, as an investor may see it. */
export interface BriefSite {
  readonly kind: BriefSubject
  readonly code: string
  readonly name: string
  readonly areaMu: number | null
  readonly areaM2: number | null
  readonly community: string | null
  readonly park: string | null
  readonly zone: string | null
  /** Declared fields by name; what was not released is absent. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly provenance: string
  readonly geometry: GeoJSON.Geometry | null
  /** Longitude and latitude of a point inside. */
  readonly middle: readonly [number, number] | null
  readonly sources: readonly string[]
  /** Plots of an assembly, side by side. */
  readonly members?: readonly BriefMember[]
  /** Right-holders of an assembly as a number alone, where the tenure of every plot was released. */
  readonly owners?: BriefOwners | null
}

/** One plot of an assembly. */
export interface BriefMember
  extends Pick<BriefSite, 'code' | 'name' | 'areaMu' | 'fields' | 'geometry'> {
  readonly stage: string
}

export interface BriefOwners {
  readonly known: number
  /** Plots of which none is recorded. */
  readonly unknown: number
}

/** More plots than stand legibly side by side on A4. */
export const MOST_BRIEF_MEMBERS = 6

/** Office that answers questions; never a private person's number. */
export interface ContactDesk {
  readonly nameZh: string
  readonly nameEn: string
  readonly phone: string
  readonly address: string | null
}

/** What an issued brief was frozen to. */
export interface BriefContent {
  readonly site: BriefSite
  readonly desk: ContactDesk | null
  /** Day of the content in Beijing. */
  readonly day: string
}

/** Where anybody may see what is public of a subject: what a sheet leads to that comes without a link. */
export function subjectPath(subject: BriefSubject, code: string): string {
  if (subject === 'PARK') return `/?at=park/${code}`
  const codes = readAssembly(code)
  return codes ? `/?filter=code:${codes.join(',')}` : `/?at=plot/${code}`
}
