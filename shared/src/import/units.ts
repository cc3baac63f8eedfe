import { SQUARE_METRES_PER_HECTARE, SQUARE_METRES_PER_MU } from '../measure/units.ts'
import type { Label } from '../words/label.ts'

export interface Unit extends Label {
  /** How much of the kept unit it is. */
  readonly factor: number
  readonly written: RegExp
}

interface AreaUnit extends Unit {
  /** Decimals that people write, fewer where the last are zero. */
  readonly decimals: number
}

export type Units = Readonly<Record<string, Unit>>

/** Units of area, in m². Larger ones of a name go before it: `万亩` is no `亩`. */
export const areaUnits: Readonly<Record<string, AreaUnit>> = {
  WAN_MU: {
    zh: '万亩',
    en: '10,000 mu',
    factor: 10_000 * SQUARE_METRES_PER_MU,
    decimals: 4,
    written: /万(?:亩|mu\b)/i,
  },
  WAN_M2: {
    zh: '万平方米',
    en: '10,000 m²',
    factor: 10_000,
    decimals: 4,
    written: /万(?:平方米|平米|㎡|m2|m²)/i,
  },
  MU: { zh: '亩', en: 'mu', factor: SQUARE_METRES_PER_MU, decimals: 2, written: /亩|\bmu\b/i },
  HA: {
    zh: '公顷',
    en: 'hectares',
    factor: SQUARE_METRES_PER_HECTARE,
    decimals: 4,
    written: /公顷|hm2|hm²|\bha\b/i,
  },
  KM2: { zh: '平方公里', en: 'km²', factor: 1_000_000, decimals: 6, written: /平方公里|km2|km²/i },
  M2: { zh: '平方米', en: 'm²', factor: 1, decimals: 1, written: /平方米|平米|㎡|m2|m²/i },
}

/** The 亩 is often left out, or a year added. */
const money = (word: string) => new RegExp(`${word}(?:[/每·](?:亩|mu|年))*`, 'i')

/** Units of money per 亩, in 万元 per 亩. */
export const yuanUnits: Units = {
  YI: { zh: '亿元/亩', en: '100 million CNY per mu', factor: 10_000, written: money('亿元') },
  WAN: { zh: '万元/亩', en: '10,000 CNY per mu', factor: 1, written: money('万元') },
  YUAN: { zh: '元/亩', en: 'CNY per mu', factor: 0.0001, written: money('元') },
}

/** Numbers that are kept in one unit, which a cell may repeat. */
export const ownUnits: Readonly<Record<'metres' | 'kva' | 'tonsPerDay' | 'year', Units>> = {
  metres: { M: { zh: '米', en: 'm', factor: 1, written: /米|m/i } },
  kva: { KVA: { zh: '千伏安', en: 'kVA', factor: 1, written: /千伏安|kva/i } },
  tonsPerDay: {
    TD: { zh: '吨/日', en: 't/d', factor: 1, written: /(?:吨|t|立方米|m3)(?:[/每](?:日|天|d))?/i },
  },
  year: { YEAR: { zh: '年', en: 'year', factor: 1, written: /年度?/ } },
}

/** Shares of one, as people write them. */
export const shareUnits: Units = {
  PERCENT: { zh: '%', en: '%', factor: 0.01, written: /%/ },
}

/** The unit that a header names; undefined where it names none. */
export function unitOf(units: Units, text: string): string | undefined {
  return Object.keys(units).find((name) => units[name]?.written.test(text))
}

const times: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

/** A number as a cell writes it. */
export interface Written {
  readonly number: number
  /** The unit behind the number; undefined where the column's own counts. */
  readonly unit: string | undefined
  /** Words for hundreds and thousands between number and unit, such as `万`. */
  readonly by: string
  readonly multiplier: number
  /** What stands behind and is no unit of these. */
  readonly rest: string
}

/** Reads `1,200`, `1.2万` or `1.2 千亩`; undefined where no number leads. */
export function readNumber(units: Units, text: string): Written | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  const [digits] = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(plain) ?? []
  if (digits === undefined || !Number.isFinite(Number(digits))) return undefined
  const number = Number(digits)
  const behind = plain.slice(digits.length)
  const words = [...(/^[百千万亿]*/.exec(behind)?.[0] ?? '')]
  // The unit may begin with such a word itself: 2千伏安 is 2 kVA, 2千千伏安 are 2,000.
  for (let count = 0; count <= words.length; count += 1) {
    const by = words.slice(0, count)
    const rest = behind.slice(count)
    const unit = Object.keys(units).find((name) => isUnit(units[name], rest))
    if (rest !== '' && unit === undefined) continue
    const multiplier = by.reduce((product, word) => product * (times[word] ?? 1), 1)
    return { number, unit, by: by.join(''), multiplier, rest: '' }
  }
  return { number, unit: undefined, by: '', multiplier: 1, rest: behind }
}

function isUnit(unit: Unit | undefined, text: string): boolean {
  return unit !== undefined && new RegExp(`^\\(?(?:${unit.written.source})\\)?$`, 'i').test(text)
}

/** Whether a unit counts in ten thousands already, so that `3千` of it may mean either. */
export function countsInThousands(unit: Unit | undefined): boolean {
  return unit !== undefined && /^[百千万亿]/.test(unit.zh)
}

const noUnit = { factor: 1, decimals: 1 }

/** Half of the last digit of an area as written, in m²: within it, another value is not said. */
export function statedWithin(text: string, unit: string): number {
  const said = readNumber(areaUnits, text)
  const { factor, decimals } = areaUnits[said?.unit ?? unit] ?? noUnit
  const written = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  const last = Math.min((said?.multiplier ?? 1) * 10 ** -written, 10 ** -decimals)
  return 0.5 * factor * last * (1 + 1e-6)
}
