import type { LandUse } from '../parcel/landCodes.ts'
import type { CodeList } from '../words/codeList.ts'
import type { Label } from '../words/label.ts'

/**
 * How a site's value is held against what is wanted:
 * `within` from ≤ value ≤ to · `atLeast` value ≥ wanted · `atMost` value ≤ wanted · `oneOf` the value
 * is among the wanted ones, or holds it · `holds` the value itself is true.
 */
export type AspectTest = 'within' | 'atLeast' | 'atMost' | 'oneOf' | 'holds'

interface Declared extends Label {
  readonly test: AspectTest
  /** Whether a miss rules a site out, unless the demand says otherwise. */
  readonly hard: boolean
  /** Weight from 0 to 10, unless the demand says otherwise. */
  readonly weight: number
  /**
   * How far beyond what is wanted a miss still earns points, falling evenly to none: a share of the
   * wanted value, or an amount in its own unit. Absent: a miss earns nothing.
   */
  readonly fade?: { readonly share: number } | { readonly by: number }
  readonly unit?: Label
  readonly decimals?: number
  /** What has to be asked where nothing is known. */
  readonly question: Label
}

const mu = { zh: '亩', en: 'mu' }
const metres = { zh: '米', en: 'm' }

/**
 * THE scoring of sites against a demand, declared here and nowhere else: SQL, words and screen follow
 * from it. An aspect takes part where the demand says something of it; an unknown value is neither
 * met nor missed.
 */
export const aspects = {
  AREA: {
    ...{ zh: '面积', en: 'Area', test: 'within', hard: true, weight: 8, unit: mu, decimals: 1 },
    fade: { share: 0.3 },
    question: { zh: '可提供多少面积？', en: 'How much land is there?' },
  },
  OFFER: {
    ...{ zh: '供应方式', en: 'Offered as', test: 'oneOf', hard: true, weight: 4 },
    question: { zh: '土地、厂房出售还是出租？', en: 'Land, plant for sale or for rent?' },
  },
  USE: {
    ...{ zh: '规划用途', en: 'Planned use', test: 'oneOf', hard: true, weight: 6 },
    question: { zh: '规划用途是什么？', en: 'What is the planned use?' },
  },
  INDUSTRY: {
    ...{ zh: '产业基础', en: 'Present industry', test: 'oneOf', hard: false, weight: 2 },
    question: { zh: '现在是什么产业？', en: 'Which industry is there now?' },
  },
  PLOT_RATIO: {
    ...{ zh: '容积率', en: 'Plot ratio', test: 'atLeast', hard: false, weight: 7, decimals: 2 },
    fade: { share: 0.3 },
    question: { zh: '规划容积率上限是多少？', en: 'Which plot ratio does the plan allow?' },
  },
  HEIGHT: {
    ...{ zh: '限高', en: 'Height', test: 'atLeast', hard: false, weight: 3, unit: metres },
    decimals: 1,
    fade: { share: 0.3 },
    question: { zh: '限高多少米？', en: 'What is the height limit?' },
  },
  POWER: {
    ...{ zh: '电力', en: 'Power', test: 'atLeast', hard: false, weight: 5, decimals: 0 },
    unit: { zh: '千伏安', en: 'kVA' },
    fade: { share: 0.5 },
    question: { zh: '可接入多少用电容量？', en: 'How much power can be connected?' },
  },
  WATER: {
    ...{ zh: '供水', en: 'Water', test: 'atLeast', hard: false, weight: 3, decimals: 0 },
    unit: { zh: '吨/日', en: 't/d' },
    fade: { share: 0.5 },
    question: { zh: '每日可供水多少吨？', en: 'How much water a day?' },
  },
  DISCHARGE: {
    ...{ zh: '排水', en: 'Discharge', test: 'atLeast', hard: false, weight: 4 },
    question: { zh: '能否接纳工业废水？', en: 'Which waste water can be taken?' },
  },
  BUDGET: {
    ...{ zh: '预算', en: 'Budget', test: 'atMost', hard: false, weight: 5, decimals: 0 },
    unit: { zh: '万元', en: '10k CNY' },
    fade: { share: 0.3 },
    question: { zh: '参考价是多少？', en: 'What is the guide price?' },
  },
  DATE: {
    ...{ zh: '交地时间', en: 'Hand-over', test: 'atMost', hard: false, weight: 6 },
    fade: { by: 180 },
    question: { zh: '何时可以交地？', en: 'When can it be handed over?' },
  },
  CLEAR: {
    ...{ zh: '无受阻', en: 'Nothing in the way', test: 'holds', hard: false, weight: 4 },
    question: { zh: '有没有症结？', en: 'Is anything in the way?' },
  },
  PLACE: {
    ...{ zh: '距离', en: 'Distance', test: 'atMost', hard: false, weight: 5, unit: metres },
    decimals: 0,
    fade: { share: 1 },
    question: { zh: '该位置未公开，距离待测', en: 'Its position is not public: how far is it?' },
  },
} satisfies Record<string, Declared>

export type AspectName = keyof typeof aspects
export type Aspect = Declared

export const aspectNames = Object.keys(aspects) as AspectName[]

/** The same as a list of codes, for GraphQL. */
export const aspectList: CodeList<AspectName> = {
  name: 'MatchAspect',
  label: { zh: '匹配项', en: 'Aspect of a match' },
  source: 'Panhuo',
  codes: aspectNames.map((value) => ({ value, zh: aspects[value].zh, en: aspects[value].en })),
}

export const verdicts = {
  name: 'MatchVerdict',
  label: { zh: '匹配结果', en: 'Verdict' },
  source: 'Panhuo',
  codes: [
    { value: 'MET', zh: '满足', en: 'Met' },
    { value: 'MISSED', zh: '不满足', en: 'Missed' },
    { value: 'UNKNOWN', zh: '待明确', en: 'Unknown' },
  ],
} as const satisfies CodeList
export type Verdict = (typeof verdicts.codes)[number]['value']

export const siteKinds = {
  name: 'SiteKind',
  label: { zh: '选址类别', en: 'Kind of site' },
  source: 'Panhuo',
  codes: [
    { value: 'PARCEL', zh: '地块', en: 'Plot' },
    { value: 'ASSEMBLY', zh: '连片', en: 'Assembly' },
    { value: 'PARK', zh: '园区', en: 'Park' },
  ],
} as const satisfies CodeList
export type SiteKind = (typeof siteKinds.codes)[number]['value']

/** Planned uses on which an industry may settle, by the letter of its section (GB/T 4754). */
const usesOf: Record<string, readonly LandUse[]> = {
  C: ['100101', '100102', '100103'],
  F: ['0901'],
  G: ['110101', '100101'],
  I: ['0802', '0902', '100101'],
  O: ['0901'],
}

/** Planned uses that suit an industry; those of industry where its section is not declared. */
export function usesFor(industry: string): readonly LandUse[] {
  return usesOf[industry[0] ?? ''] ?? ['100101', '100102']
}

/** The division of an industry, by which neighbors count as the same trade: C3421 → C34. */
export function divisionOf(industry: string): string {
  return industry.slice(0, 3)
}
