/** Characters that the filter text uses itself; inside a value they are percent-encoded. */
const RESERVED = /[%;:,|()]/g

export function escapePart(value: string): string {
  // A value that is the word for "no value" must not be read as that word.
  if (value === 'null' || value === 'known')
    return `%${value.charCodeAt(0).toString(16)}${value.slice(1)}`
  return value.replace(RESERVED, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function unescapePart(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Splits at the separator where it stands outside parentheses. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]
    if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** A decimal number as filters write it; NaN for anything else, where Number('') would be zero. */
export function numberFromText(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
