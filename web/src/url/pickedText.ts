import { MAX_VALUES } from '@panhuo/shared/filter/check'
import type { Picked } from './view.ts'

/** As many plots as one `code` condition may name, so that a pick can always be asked for. */
export const MAX_PICKED = MAX_VALUES

/** Plots of this register begin so; their codes are written without it. */
const USUAL_PREFIX = '350504-SY-'
const ALL = 'all'

/** A code taken apart: what comes before its number, and the number with its zeros. */
const NUMBERED = /^(.*?)(\d{1,9})$/s
/** What the text itself is made of, and what a code may therefore not hold as it is. */
const RESERVED = /[%,:;!=]/g

interface Run {
  readonly prefix: string
  readonly first: string
  last: string
}

/**
 * Picked plots as `sel=` carries them: `0001,0012-0015` for plots of the usual prefix, `prefix:…`
 * for others (groups joined by `;`), `=code` where a code ends in no number, `all` for the whole
 * filter and `all!0003` for all but one. Empty text when nothing is picked.
 */
export function writePicked({ all, codes }: Picked): string {
  const text = writeCodes(codes)
  if (!all) return text
  return text === '' ? ALL : `${ALL}!${text}`
}

/** Reads what `writePicked` wrote; undefined where it cannot be read or names too many plots. */
export function readPicked(text: string): Picked | undefined {
  const all = text === ALL || text.startsWith(`${ALL}!`)
  const named = all ? text.slice(ALL.length + 1) : text
  if (all && text !== ALL && named === '') return undefined
  const codes = named === '' ? [] : readCodes(named)
  return codes && { all, codes: inOrder(codes) }
}

/** Ascending and once each, as a pick keeps its codes. */
export function inOrder(codes: Iterable<string>): readonly string[] {
  return [...new Set(codes)].sort()
}

function writeCodes(codes: readonly string[]): string {
  const groups = new Map<string, string[]>()
  const put = (prefix: string, item: string) =>
    groups.set(prefix, [...(groups.get(prefix) ?? []), item])
  const close = ({ prefix, first, last }: Run) =>
    put(prefix, first === last ? first : `${first}-${last}`)
  let run: Run | null = null
  for (const code of inOrder(codes)) {
    const [, prefix, digits] = NUMBERED.exec(code) ?? []
    if (prefix === undefined || digits === undefined) {
      put('', `=${escaped(code)}`)
      continue
    }
    if (run && run.prefix === prefix && follows(run.last, digits)) run.last = digits
    else {
      if (run) close(run)
      run = { prefix, first: digits, last: digits }
    }
  }
  if (run) close(run)
  return [...groups]
    .map(([prefix, items]) => {
      const list = items.join(',')
      if (prefix === USUAL_PREFIX) return list
      return `${escaped(prefix)}:${list}`
    })
    .join(';')
}

function follows(last: string, digits: string): boolean {
  return last.length === digits.length && Number(digits) === Number(last) + 1
}

function readCodes(text: string): string[] | undefined {
  const codes: string[] = []
  for (const group of text.split(';')) {
    const colon = group.indexOf(':')
    const prefix = colon < 0 ? USUAL_PREFIX : unescaped(group.slice(0, colon))
    if (prefix === undefined) return undefined
    for (const item of group.slice(colon + 1).split(',')) {
      if (!readItem(prefix, item, codes) || codes.length > MAX_PICKED) return undefined
    }
  }
  return codes
}

/** Adds the codes of `0012`, `0012-0015` or `=code`; false where it is none of them. */
function readItem(prefix: string, item: string, codes: string[]): boolean {
  if (item.startsWith('=')) {
    const code = unescaped(item.slice(1))
    if (!code || code.length > 80) return false
    codes.push(code)
    return true
  }
  const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(item) ?? []
  if (first === undefined || last === undefined || first.length !== last.length) return false
  const count = Number(last) - Number(first) + 1
  if (count < 1 || count > MAX_PICKED) return false
  for (let step = 0; step < count; step += 1) {
    codes.push(`${prefix}${String(Number(first) + step).padStart(first.length, '0')}`)
  }
  return true
}

function escaped(text: string): string {
  return text.replace(RESERVED, (sign) => encodeURIComponent(sign))
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
