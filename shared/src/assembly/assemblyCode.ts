/** More plots than anyone brings together. */
export const MOST_MEMBERS = 12

/**
 * The code of plots taken together, made from theirs, so that a link to them needs nothing stored:
 * 350504-SY-0043 and 350504-SY-0048 → `350504-SY-0043+0048`.
 */
export function writeAssembly(codes: readonly string[]): string {
  const [first = '', ...others] = [...codes].sort()
  const series = seriesOf(first)
  return [
    first,
    ...others.map((code) => (seriesOf(code) === series ? code.slice(series.length) : code)),
  ].join('+')
}

/** The plots of such a code; undefined where it is the code of a single record. */
export function readAssembly(code: string): readonly string[] | undefined {
  const [first = '', ...others] = code.split('+')
  if (others.length === 0 || others.length >= MOST_MEMBERS) return undefined
  const series = seriesOf(first)
  return [first, ...others.map((part) => (/^\d+$/.test(part) ? series + part : part))]
}

function seriesOf(code: string): string {
  return code.replace(/\d+$/, '')
}
