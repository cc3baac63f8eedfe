import { BadFilter } from '@panhuo/shared/filter/badFilter'

export type Token =
  | { readonly kind: 'word' | 'sign' | 'text'; readonly value: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'end'; readonly value: ''; readonly at: number }

const pattern =
  /\s*(?:'((?:[^']|'')*)'|"([^"]+)"|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[=<>(),]))/uy

/** Longest expression; a drawn polygon has some thousand characters. */
const MAX_TEXT = 16_000

/** Cuts CQL2 text into tokens. Throws BadFilter with the place where it cannot be read. */
export function tokensOf(text: string): Token[] {
  if (text.length > MAX_TEXT) {
    throw badCql(`超过 ${MAX_TEXT} 字符`, `is longer than ${MAX_TEXT} characters`)
  }
  const tokens: Token[] = []
  let at = 0
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) throw unreadable(text, at)
    const [whole, literal, quoted, digits, word, sign] = found
    at += whole.length - whole.trimStart().length
    if (literal !== undefined) {
      tokens.push({ kind: 'text', value: literal.replaceAll("''", "'"), at })
    } else if (digits !== undefined) tokens.push({ kind: 'number', value: Number(digits), at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign, at })
    else tokens.push({ kind: 'word', value: quoted ?? word ?? '', at })
    at = pattern.lastIndex
  }
  tokens.push({ kind: 'end', value: '', at: text.length })
  return tokens
}

export function unreadable(text: string, at: number): BadFilter {
  const near = text.slice(at, at + 20).trim()
  return badCql(
    near === '' ? '在结尾处不完整' : `第 ${at + 1} 个字符起无法读取：${near}`,
    near === '' ? 'ends too early' : `cannot be read from character ${at + 1}: ${near}`,
  )
}

export function badCql(zh: string, en: string): BadFilter {
  return new BadFilter(['filter'], { zh, en })
}
