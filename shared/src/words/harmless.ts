/**
 * A spreadsheet runs a cell that begins so, blanks and full-width signs included. One that begins
 * with apostrophes before that gets one more, so that a reader can take exactly one away.
 */
const formula = /^'*(?:[\s\u3000\u00A0\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])/

/** An apostrophe in front makes a spreadsheet show the text instead of running it. */
export function harmless(value: string): string {
  return formula.test(value) ? `'${value}` : value
}
