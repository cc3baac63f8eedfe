import type { BriefContent } from '@panhuo/shared/brief/brief'
import {
  distanceTexts,
  type FactSection,
  factSections,
  memberLines,
  parkFacts,
  policyLine,
  sheetTitle,
} from '@panhuo/shared/brief/sheetText'
import { sheetWords } from '@panhuo/shared/brief/sheetWords'
import { formatMu, formatNumber, formatTime } from '@panhuo/shared/words/figures'
import type { Locale } from '@panhuo/shared/words/label'
import type { BriefRow } from './briefQueries.ts'

/** All that a brief says on paper, in words. */
export interface PaperSheet {
  readonly over: string
  /** Why it may not be handed out as it is; null for an issued one. */
  readonly warning: string | null
  readonly title: string
  readonly where: string
  readonly area: { readonly mu: string; readonly unit: string; readonly m2: string } | null
  readonly facts: readonly FactSection[]
  readonly table: PaperTable | null
  /** What is written freely, and what is listed, under their headings. */
  readonly texts: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly distances: { readonly title: string; readonly lines: readonly PaperDistance[] } | null
  readonly desk: string | null
  readonly foot: readonly string[]
  readonly warnings: readonly string[]
}

export interface PaperTable {
  readonly heads: readonly { readonly name: string; readonly code: string }[]
  readonly whole: string
  readonly lines: ReturnType<typeof memberLines>
  readonly owners: { readonly label: string; readonly text: string } | null
  readonly rule: string
}

type PaperDistance = ReturnType<typeof distanceTexts>[number]

/** A brief in words, `changed` naming what differs from what was frozen. */
export function paperSheet(
  brief: BriefRow,
  { site, desk, day }: BriefContent,
  { locale, changed }: { readonly locale: Locale; readonly changed: readonly string[] },
): PaperSheet {
  const words = sheetWords[locale]
  const { members } = site
  const places = [site.park, site.zone, site.community].filter(Boolean).join(' / ')
  const issued = brief.issuedAt ? ` · ${formatTime(brief.issuedAt.toISOString(), locale)}` : ''
  const free = [
    { title: words.highlights, text: brief.highlights },
    { title: words.terms, text: brief.terms },
  ].flatMap(({ title, text }) => (text ? [{ title, lines: text.split('\n') }] : []))
  const policies = brief.policies.map((policy) => policyLine(policy, locale))
  const park = site.kind === 'PARK' ? parkFacts(site, locale) : []
  return {
    over: [words.kind[site.kind], brief.number, words.edition(brief.edition), words.day(day)].join(
      ' · ',
    ),
    warning: warningOf(brief.state, words),
    title: sheetTitle(site, locale),
    where: places ? `${site.code} · ${places}` : site.code,
    area:
      site.areaMu === null
        ? null
        : {
            mu: formatMu(site.areaMu, locale),
            unit: words.mu,
            m2: `${formatNumber(site.areaM2 ?? 0, 0, locale)} ${words.m2}`,
          },
    facts: members
      ? []
      : park.length > 0
        ? [{ id: 'park', title: words.kind.PARK ?? '', facts: park }]
        : factSections(site.fields, locale),
    table: members
      ? {
          heads: members.map(({ name, code }) => ({ name, code })),
          whole: words.whole,
          lines: memberLines(site, members, locale),
          owners: site.owners
            ? {
                label: words.owners,
                text: words.ownersCount(site.owners.known, site.owners.unknown),
              }
            : null,
          rule: words.wholeRule,
        }
      : null,
    texts: [...free, ...(policies.length > 0 ? [{ title: words.policies, lines: policies }] : [])],
    distances: site.middle
      ? { title: words.distances, lines: distanceTexts(site.middle, locale) }
      : null,
    desk: desk
      ? [`${words.desk}: ${locale === 'zh' ? desk.nameZh : desk.nameEn}`, desk.phone, desk.address]
          .filter(Boolean)
          .join(' · ')
      : null,
    foot: [
      `${words.sources}: ${[words.ownSource, ...site.sources].join(words.semicolon)}${issued}`,
      words.disclaimer,
    ],
    warnings: [
      ...(changed.length > 0 ? [words.changed(changed.join(locale === 'zh' ? '、' : ', '))] : []),
      ...(site.provenance === 'ILLUSTRATIVE' ? [words.sample] : []),
    ],
  }
}

function warningOf(state: BriefRow['state'], words: typeof sheetWords.zh): string | null {
  if (state === 'ISSUED') return null
  if (state === 'WITHDRAWN') return words.withdrawn
  return state === 'REPLACED' ? words.replaced : words.draft
}
