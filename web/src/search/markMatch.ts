export interface Part {
  readonly text: string
  readonly matched: boolean
}

/**
 * Splits a name where one of the asked words stands in it, case ignored. A name that was found by
 * its pinyin holds none of them and comes back as one part.
 */
export function markMatch(name: string, asked: string): readonly Part[] {
  const words = asked
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    // The longest first: of "a" and "ab" the whole "ab" is marked.
    .sort((a, b) => b.length - a.length)
  const lower = name.toLowerCase()
  const parts: Part[] = []
  let plain = ''
  let at = 0
  while (at < name.length) {
    const word = words.find((candidate) => lower.startsWith(candidate, at))
    if (!word) {
      plain += name[at]
      at += 1
      continue
    }
    if (plain !== '') parts.push({ text: plain, matched: false })
    plain = ''
    parts.push({ text: name.slice(at, at + word.length), matched: true })
    at += word.length
  }
  if (plain !== '') parts.push({ text: plain, matched: false })
  return parts
}
