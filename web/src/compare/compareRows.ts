import { aspects } from '@panhuo/shared/match/aspects'
import { figure } from '@panhuo/shared/match/matchText'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Label, Locale } from '@panhuo/shared/words/label'
import { formatMu, formatNumber } from '../words/format.ts'
import type { SiteFacts } from './compareQuery.ts'

/** One line of the comparison. */
export interface CompareRow {
  readonly key: string
  readonly label: string
  /** Text of each site; null where it is unknown. */
  readonly cells: readonly (string | null)[]
  /** Whether the known ones differ. */
  readonly differs: boolean
  /** Places of the best known value; none where nothing is better or all are equal. */
  readonly best: readonly number[]
}

export interface ComparePart {
  readonly title: Label
  readonly rows: readonly CompareRow[]
}

interface Line {
  readonly key: string
  readonly label: Label
  readonly text: (site: SiteFacts, locale: Locale) => string | null
  /** A number whose most or least is best; null where it is unknown. */
  readonly weigh?: { readonly best: 'most' | 'least'; of(site: SiteFacts): number | null }
}

const f = parcelFields

const codes = (key: keyof SiteFacts, field: Attribute): Line => ({
  key,
  label: field,
  text: (site, locale) => {
    const values = site[key] as readonly string[]
    if (values.length === 0 || !field.list) return null
    const list = field.list
    return values
      .map((value) => codeOf(list, value)?.[locale] ?? value)
      .join(locale === 'zh' ? '、' : ', ')
  },
})

const number = (key: keyof SiteFacts, field: Attribute, best?: 'most' | 'least'): Line => {
  const of = (site: SiteFacts) => site[key] as number | null
  return {
    key,
    label: field,
    text: (site, locale) => {
      const value = of(site)
      if (value === null) return null
      const text = formatNumber(value, field.decimals ?? 0, locale)
      return field.unit ? `${text} ${field.unit[locale]}` : text
    },
    ...(best ? { weigh: { best, of } } : {}),
  }
}

const distance = (key: 'roadM' | 'railwayM', label: Label): Line => ({
  key,
  label,
  text: (site, locale) => figure('PLACE', site[key], locale),
  weigh: { best: 'least', of: (site) => site[key] },
})

const yes = (label: Label, key: 'blocked' | 'released', good: boolean): Line => ({
  key,
  label,
  text: (site, locale) => {
    const [zh, en] = site[key] ? ['是', 'Yes'] : ['否', 'No']
    return locale === 'zh' ? zh : en
  },
  weigh: { best: 'most', of: (site) => Number(site[key] === good) },
})

const parts: readonly { readonly title: Label; readonly lines: readonly Line[] }[] = [
  {
    title: { zh: '土地', en: 'Land' },
    lines: [
      {
        key: 'areaMu',
        label: f.areaMu,
        text: ({ areaMu }, locale) => `${formatMu(areaMu, locale)} ${f.areaMu.unit[locale]}`,
      },
      {
        key: 'plots',
        label: { zh: '宗数', en: 'Plots' },
        text: ({ plots }, locale) => formatNumber(plots.length, 0, locale),
        weigh: { best: 'least', of: ({ plots }) => plots.length },
      },
      codes('landUses', f.landUse),
      codes('rightTypes', f.rightType),
      number('tenureYears', f.tenureYears, 'most'),
    ],
  },
  {
    title: { zh: '规划与建设', en: 'Plan and buildings' },
    lines: [
      number('planRatioMin', f.planRatioMin),
      number('planRatioMax', f.planRatioMax, 'most'),
      number('plotRatio', f.plotRatio),
      number('heightLimitM', f.heightLimitM, 'most'),
    ],
  },
  {
    title: { zh: '配套', en: 'Utilities' },
    lines: [
      number('powerKva', f.powerKva, 'most'),
      number('waterTd', f.waterTd, 'most'),
      {
        ...codes('discharge', f.discharge),
        text: ({ discharge }, locale) => codeOf(f.discharge.list, discharge)?.[locale] ?? null,
        weigh: {
          best: 'most',
          of: ({ discharge }) => {
            const rank = f.discharge.list.codes.findIndex(({ value }) => value === discharge)
            return rank < 0 ? null : rank
          },
        },
      },
      distance('roadM', { zh: '距万虹路（直线）', en: 'From Wanhong Road (straight)' }),
      distance('railwayM', { zh: '距铁路（直线）', en: 'From the railway (straight)' }),
    ],
  },
  {
    title: { zh: '供应', en: 'Offer' },
    lines: [
      codes('offers', f.offers),
      {
        key: 'price',
        label: { zh: '参考总价', en: 'Guide price, whole' },
        text: ({ price }, locale) => (price === null ? null : figure('BUDGET', price, locale)),
        weigh: { best: 'least', of: ({ price }) => price },
      },
      {
        key: 'deliverableOn',
        label: aspects.DATE,
        text: ({ deliverableOn }) => deliverableOn,
        weigh: {
          best: 'least',
          of: ({ deliverableOn }) => (deliverableOn ? Date.parse(deliverableOn) : null),
        },
      },
    ],
  },
  {
    title: { zh: '现状与进展', en: 'Present state' },
    lines: [
      codes('stages', f.stage),
      codes('methods', f.method),
      codes('conditions', f.condition),
      codes('industries', f.industry),
      yes({ zh: '有未解决的症结', en: 'Something in the way' }, 'blocked', false),
      yes({ zh: '已向投资人发布', en: 'Released to investors' }, 'released', true),
    ],
  },
]

/** The comparison in parts: each line with every site's text, what differs and where it is best. */
export function compareParts(sites: readonly SiteFacts[], locale: Locale): readonly ComparePart[] {
  return parts.map(({ title, lines }) => ({
    title,
    rows: lines.map(({ key, label, text, weigh }) => {
      const cells = sites.map((site) => text(site, locale))
      const known = new Set(cells.filter((cell) => cell !== null))
      return {
        key,
        label: label[locale],
        cells,
        differs: known.size > 1 || (known.size === 1 && cells.includes(null)),
        best: weigh ? bestOf(sites.map(weigh.of), weigh.best) : [],
      }
    }),
  }))
}

/** Places of the most or least of the known; none where fewer than two are known or all are equal. */
export function bestOf(
  values: readonly (number | null)[],
  best: 'most' | 'least',
): readonly number[] {
  const known = values.filter((value): value is number => value !== null)
  if (known.length < 2 || new Set(known).size === 1) return []
  const top = best === 'most' ? Math.max(...known) : Math.min(...known)
  return values.flatMap((value, place) => (value === top ? [place] : []))
}
