import { SQUARE_METRES_PER_HECTARE, SQUARE_METRES_PER_MU } from '../measure/units.ts'
import type { Label } from '../words/label.ts'

interface Unit extends Label {
  /** How much of the kept unit it is. */
  readonly factor: number
  readonly written: RegExp
}

interface AreaUnit extends Unit {
  /** Decimals that people write, fewer where the last are zero. */
  readonly decimals: number
}

/** Units of area, in m². */
export const areaUnits: Readonly<Record<string, AreaUnit>> = {
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

/** Units of money per 亩, in 万元 per 亩. */
export const yuanUnits: Readonly<Record<string, Unit>> = {
  YI: { zh: '亿元/亩', en: '100 million CNY per mu', factor: 10_000, written: /亿元/ },
  WAN: { zh: '万元/亩', en: '10,000 CNY per mu', factor: 1, written: /万元/ },
  YUAN: { zh: '元/亩', en: 'CNY per mu', factor: 0.0001, written: /元/ },
}

/** The unit that a header or cell names; undefined where it names none. */
export function unitOf(units: Readonly<Record<string, Unit>>, text: string): string | undefined {
  return Object.keys(units).find((name) => units[name]?.written.test(text))
}

const noUnit = { factor: 1, decimals: 1 }

/** Half of the last digit of an area as written, in m²: within it, another value is not said. */
export function statedWithin(text: string, unit: string): number {
  const { factor, decimals } = areaUnits[unitOf(areaUnits, text) ?? unit] ?? noUnit
  const written = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return 0.5 * factor * 10 ** -Math.max(written, decimals) * (1 + 1e-6)
}
