import { type Code, codeOf } from '../words/codeList.ts'
import type { Label } from '../words/label.ts'
import type { CheckIssueCode } from './checkIssues.ts'
import type { ImportField } from './importFields.ts'
import type { IssueDetail } from './issueKind.ts'
import { schemeOf } from './landUseSchemes.ts'
import { countsInThousands, readNumber } from './units.ts'

/** A cell as its field reads it: a value, nothing, what is to be told. `undefined` is "not given". */
export interface ReadCell {
  readonly value?: string | number | readonly string[] | null
  readonly issues?: readonly CellIssue[]
}

interface CellIssue {
  readonly code: CheckIssueCode
  readonly detail: IssueDetail
}

export interface CellPlace {
  /** Unit of the column. */
  readonly unit: string | null
  readonly words: Readonly<Record<string, string | null>>
}

/** Ways in which a ledger says that there is nothing. */
const empties = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '无',
  '暂无',
  '空',
  'null',
  '<null>',
  '<空>',
  'nan',
])

/** Reads a cell for a field. Pure: what needs the register is looked up afterwards. */
export function readCell(field: ImportField, raw: unknown, { unit, words }: CellPlace): ReadCell {
  const text = typeof raw === 'string' ? raw.normalize('NFC').trim() : raw
  if (text === null || text === undefined || empties.has(String(text).toLowerCase())) return {}
  switch (field.type) {
    case 'code':
    case 'text':
    case 'place':
      return textOf(field, text)
    case 'number':
    case 'integer':
      return numberOf(field, text, unit)
    case 'date':
      return dateOf(field, text)
    case 'choice':
    case 'choices':
      return choicesOf(field, String(text), words)
    default:
      throw field.type satisfies never
  }
}

function textOf(field: ImportField, given: unknown): ReadCell {
  const text = String(given)
  const destroyed =
    /^\d(\.\d+)?E\+?\d{2,}$/i.test(text) || (typeof given === 'number' && Math.abs(given) >= 1e15)
  return destroyed ? trouble('NUMBER_DESTROYED', field, text) : { value: text }
}

function numberOf(field: ImportField, given: unknown, unit: string | null): ReadCell {
  const { units = {} } = field
  const said = readNumber(units, String(given))
  if (!said) return notNumber(field, given)
  const { number, by, multiplier, rest } = said
  if (rest !== '') {
    return notNumber(field, given, {
      zh: `：不认得“${rest}”`,
      en: `: “${rest}” is not known here`,
    })
  }
  const counted = units[said.unit ?? unit ?? '']
  if (by !== '' && said.unit === undefined && countsInThousands(counted)) {
    return notNumber(field, given, {
      zh: `：这一列以${counted?.zh}计，“${by}”后面请写明单位`,
      en: `: the column counts in ${counted?.en}; write the unit behind “${by}”`,
    })
  }
  const factor = multiplier * (counted?.factor ?? 1)
  if (factor === 1 && !field.kind) return { value: number }
  // Kept to a square centimetre: a factor of 666.66… leaves digits that nobody measured.
  return { value: Math.round(number * factor * 1e4) / 1e4 }
}

function notNumber(field: ImportField, given: unknown, { zh, en }: Partial<Label> = {}): ReadCell {
  const why = { whyZh: zh ?? '', whyEn: en ?? '' }
  return trouble('NUMBER_UNREADABLE', field, String(given).normalize('NFKC'), why)
}

function dateOf(field: ImportField, given: unknown): ReadCell {
  const text = String(given).normalize('NFKC')
  const full =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text) ??
    /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/.exec(text)
  if (full) {
    const [year, month, day] = [full[1] ?? '', full[2] ?? '', full[3] ?? '']
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const moment = new Date(value)
    const real = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
    return real ? { value } : trouble('DATE_UNREADABLE', field, text)
  }
  const partly = /^(19|20|21)\d\d([-/.年]\d{0,2}月?)?年?$/.test(text)
  return trouble(partly ? 'DATE_INCOMPLETE' : 'DATE_UNREADABLE', field, text)
}

function choicesOf(field: ImportField, text: string, words: CellPlace['words']): ReadCell {
  const several = field.type === 'choices'
  const found: string[] = []
  const issues: CellIssue[] = []
  for (const word of several ? text.split(/[、,，;；/|]+/) : [text]) {
    const said = word.trim()
    if (Object.hasOwn(words, said)) {
      const chosen = words[said]
      if (chosen) found.push(chosen)
      continue
    }
    const value = choiceOf(field, said)
    if (value !== undefined) {
      found.push(value)
      continue
    }
    const guess = guessOf(field, said)
    if (guess) {
      found.push(guess.value)
      issues.push(issueOf('CHOICE_GUESSED', field, said, { takenZh: guess.zh, takenEn: guess.en }))
      continue
    }
    const scheme = field.list?.name === 'LandUse' ? schemeOf(said) : undefined
    return scheme
      ? trouble('LAND_USE_SCHEME', field, said, { scheme })
      : trouble('CHOICE_UNKNOWN', field, said)
  }
  const value = several ? [...new Set(found)] : (found[0] ?? null)
  return issues.length === 0 ? { value } : { value, issues }
}

/** The value of a list that a word stands for, by value, by its words, or by those before a bracket. */
export function choiceOf(field: ImportField, word: string): string | undefined {
  const { list } = field
  if (!list) return undefined
  const said = plain(word)
  const byValue = codeOf(list, said) ?? codeOf(list, said.toUpperCase())
  if (byValue) return byValue.value
  const spoken = list.codes.filter(
    ({ zh, en }) =>
      plain(zh) === said ||
      plain(en).toLowerCase() === said.toLowerCase() ||
      plain(zh).split(/[()]/).includes(said),
  )
  if (spoken.length === 1) return spoken[0]?.value
  // `100102 二类工业用地` and `二类工业用地(100102)` say the same twice.
  const both = list.codes.filter(
    ({ value, zh }) => said.includes(value) && said.includes(plain(zh)),
  )
  return both.length === 1 ? both[0]?.value : undefined
}

/** The one choice whose words a word is a part of: often what is meant, but a person must see it. */
function guessOf({ list }: ImportField, word: string): Code | undefined {
  const said = plain(word)
  const within = list?.codes.filter(({ zh }) => said.length >= 2 && plain(zh).includes(said)) ?? []
  return within.length === 1 ? within[0] : undefined
}

function plain(word: string): string {
  return word.normalize('NFKC').replaceAll(/\s+/g, '')
}

function trouble(
  code: CheckIssueCode,
  field: ImportField,
  value: string,
  more: IssueDetail = {},
): ReadCell {
  return { issues: [issueOf(code, field, value, more)] }
}

function issueOf(
  code: CheckIssueCode,
  { zh, en }: ImportField,
  value: string,
  more: IssueDetail,
): CellIssue {
  return { code, detail: { labelZh: zh, labelEn: en, value: value.slice(0, 80), ...more } }
}

/** Bytes of a text in a DBF, where anything beyond ASCII takes two in GBK and three in UTF-8. */
export function bytesInDbf(text: string, encoding: string): number {
  const wide = /^utf-?8$/i.test(encoding) ? 3 : 2
  return [...text].reduce((sum, sign) => sum + (sign <= '\u007f' ? 1 : wide), 0)
}
