import type { BriefPolicy } from '@panhuo/shared/brief/brief'

const PART = /\s*[|｜]\s*/

/** Policies as people type them, one a line, their parts by a bar. */
export function policiesIn(text: string): BriefPolicy[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', document = '', validFrom = '', validTo = ''] = line.split(PART)
      return { name, document, validFrom: validFrom || null, validTo: validTo || null }
    })
}

/** The same policies as text again. */
export function policyText(policies: readonly BriefPolicy[]): string {
  return policies
    .map(({ name, document, validFrom, validTo }) =>
      [name, document, validFrom ?? '', validTo ?? ''].join(' | ').replace(/( \| )+$/, ''),
    )
    .join('\n')
}
