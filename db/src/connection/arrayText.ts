type Element = (text: string) => unknown

/** Reads PostgreSQL's text form of an array, nested ones too; NULL becomes null. */
export function parseArray(text: string, delimiter: string, element: Element): unknown[] {
  // An array whose bounds do not start at 1 says so before an equals sign.
  let at = text.indexOf('{')

  function readArray(): unknown[] {
    const values: unknown[] = []
    at++
    while (text[at] !== '}') {
      values.push(text[at] === '{' ? readArray() : text[at] === '"' ? readQuoted() : readBare())
      if (text[at] === delimiter) at++
    }
    at++
    return values
  }

  function readQuoted(): unknown {
    let value = ''
    for (at++; text[at] !== '"'; at++) {
      if (text[at] === '\\') at++
      value += text[at]
    }
    at++
    return element(value)
  }

  function readBare(): unknown {
    const from = at
    while (text[at] !== delimiter && text[at] !== '}') at++
    const value = text.slice(from, at)
    return value === 'NULL' ? null : element(value)
  }

  return readArray()
}

/** Writes PostgreSQL's text form of an array; a value that is no array is taken as that form. */
export function writeArray(
  values: unknown,
  delimiter: string,
  element: (value: unknown) => unknown,
): string {
  if (!Array.isArray(values)) return String(values)
  const parts = values.map((value) => {
    if (Array.isArray(value)) return writeArray(value, delimiter, element)
    if (value === null || value === undefined) return 'NULL'
    return `"${String(element(value)).replace(/(["\\])/g, '\\$1')}"`
  })
  return `{${parts.join(delimiter)}}`
}
