import type { Position } from '../geography/position.ts'
import { straightLines } from '../geography/straightLine.ts'
import { type ParcelFieldName, parcelFields } from '../parcel/parcelFields.ts'
import type { Attribute } from '../words/attribute.ts'
import { formatMu, formatNumber } from '../words/figures.ts'
import type { Locale } from '../words/label.ts'
import { valueText } from '../words/valueText.ts'
import type { BriefMember, BriefPolicy, BriefSite } from './brief.ts'
import { sheetWords } from './sheetWords.ts'
import { siteFieldNames, siteSections } from './siteSheet.ts'

/** A field with its words; `text` is what it says. */
export interface Fact {
  readonly name: string
  readonly label: string
  readonly text: string
}
export interface FactSection {
  readonly id: string
  readonly title: string
  readonly facts: readonly Fact[]
}

const told = (name: ParcelFieldName, value: unknown, locale: Locale) =>
  valueText(parcelFields[name] as Attribute, value, locale)

/** The sections of a site with what is told of it; a section of which nothing is told is left out. */
export function factSections(
  fields: Readonly<Record<string, unknown>>,
  locale: Locale,
): readonly FactSection[] {
  return siteSections.flatMap((section) => {
    const facts = section.fields.flatMap((name) => {
      const text = told(name, fields[name], locale)
      return text === null ? [] : [{ name, label: parcelFields[name][locale], text }]
    })
    return facts.length > 0 ? [{ id: section.id, title: section[locale], facts }] : []
  })
}

/** What a park tells, as far as its source does. */
export function parkFacts({ fields }: BriefSite, locale: Locale): readonly Fact[] {
  const words = sheetWords[locale]
  const { plots, stageAsStated } = fields
  const stage = typeof stageAsStated === 'string' ? stageAsStated : null
  return [
    { name: 'plots', label: words.plots, text: words.count(Number(plots ?? 0)) },
    ...(stage === null ? [] : [{ name: 'stage', label: words.stage, text: stage }]),
  ]
}

/** A line of the table of plots side by side: of all together, and of each. */
export interface MemberLine {
  readonly name: string
  readonly label: string
  readonly whole: string | null
  readonly told: readonly (string | null)[]
}

/** The plots of an assembly side by side, line by line; a field that none tells is left out. */
export function memberLines(
  site: BriefSite,
  members: readonly BriefMember[],
  locale: Locale,
): readonly MemberLine[] {
  const words = sheetWords[locale]
  const mu = (area: number | null) => `${formatMu(area ?? 0, locale)} ${words.mu}`
  const lines = siteFieldNames.map((name) => ({
    name,
    label: parcelFields[name][locale],
    whole: told(name, site.fields[name], locale),
    told: members.map(({ fields }) => told(name, fields[name], locale)),
  }))
  return [
    {
      ...{ name: 'area', label: words.area, whole: mu(site.areaMu) },
      told: members.map(({ areaMu }) => mu(areaMu)),
    },
    {
      ...{ name: 'stage', label: parcelFields.stage[locale], whole: null },
      told: members.map(({ stage }) => told('stage', stage, locale)),
    },
    ...lines.filter((line) => line.told.some((text) => text !== null)),
  ]
}

/** What a sheet is headed by: the name, of plots together how many and where. */
export function sheetTitle(site: BriefSite, locale: Locale): string {
  if (!site.members) return site.name
  // The narrowest name that all of them share.
  const place = [site.park, site.zone, site.community].find((name) => name && !name.includes('、'))
  return sheetWords[locale].together(site.members.length, place ?? '')
}

/** How far landmarks are, as the crow flies; `off` is how well their place is known. */
export function distanceTexts(middle: Position, locale: Locale) {
  const words = sheetWords[locale]
  return straightLines(middle).map(({ id, name, metres, accuracyM }) => {
    // What is nearer than its place is known is told by that bound alone.
    const km = formatNumber(Math.max(metres, accuracyM) / 1000, 1, locale)
    const near = metres < accuracyM
    return {
      id,
      name: name[locale],
      text: near ? words.within(km) : words.km(km),
      off: near ? null : words.off(formatNumber(accuracyM, 0, locale)),
    }
  })
}

/** A policy in one line, with its document and validity. */
export function policyLine({ name, document, validFrom, validTo }: BriefPolicy, locale: Locale) {
  return `${name}（${document}；${sheetWords[locale].valid(validFrom, validTo)}）`
}
