import type { ThresholdDocument } from './thresholdQuery.ts'

/**
 * A document as a form holds it: texts by the names of the input, such as `rules.0.below`, so that
 * a conflict can be settled field by field.
 */
export type ThresholdForm = Readonly<Record<string, string>>

const ruleFields = [
  'measure',
  'verdict',
  'from',
  'below',
  'plotRatio',
  'mayExceed',
  'conclusionZh',
  'conclusionEn',
] as const

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** The form of a document, with one empty rule where there is none yet. */
export function formOf(document: ThresholdDocument | null): ThresholdForm {
  if (!document) {
    return { number: '', name: '', source: '', validFrom: '', validTo: '', ...emptyRule(0) }
  }
  const { number, name, source, validFrom, validTo, rules } = document
  const ofRules = rules.flatMap((rule, index) =>
    ruleFields.map((field) => [`rules.${index}.${field}`, text(rule[field])]),
  )
  return { number, name, source, validFrom, validTo: text(validTo), ...Object.fromEntries(ofRules) }
}

export function emptyRule(index: number): ThresholdForm {
  const values: Partial<Record<(typeof ruleFields)[number], string>> = {
    ...{ measure: 'AREA_MU', verdict: 'MET', mayExceed: 'false' },
  }
  return Object.fromEntries(
    ruleFields.map((field) => [`rules.${index}.${field}`, values[field] ?? '']),
  )
}

/** Rules that are in the form; one that was taken out has no measure. */
export function ruleCount(form: ThresholdForm): number {
  let count = 0
  while (form[`rules.${count}.measure`]) count += 1
  return count
}

/** What changes when a rule is taken out: those behind it move up. */
export function withoutRule(form: ThresholdForm, index: number): ThresholdForm {
  const last = ruleCount(form) - 1
  const moved: Record<string, string> = {}
  for (let at = index; at <= last; at += 1) {
    for (const field of ruleFields) {
      moved[`rules.${at}.${field}`] = at === last ? '' : (form[`rules.${at + 1}.${field}`] ?? '')
    }
  }
  return moved
}

/** The input of the mutation, without version, reason and request. */
export function inputOf(form: ThresholdForm) {
  const amount = (value = '') => (value.trim() === '' ? null : Number(value))
  const { number, name, source, validFrom, validTo } = form
  return {
    ...{ number, name, source, validFrom: validFrom || null, validTo: validTo || null },
    rules: Array.from({ length: ruleCount(form) }, (_, index) => {
      const of = (field: (typeof ruleFields)[number]) => form[`rules.${index}.${field}`]
      return {
        ...{
          measure: of('measure'),
          verdict: of('verdict'),
          mayExceed: of('mayExceed') === 'true',
        },
        ...{ from: amount(of('from')), below: amount(of('below')) },
        ...{ plotRatio: amount(of('plotRatio')) },
        ...{ conclusionZh: of('conclusionZh') ?? '', conclusionEn: of('conclusionEn') ?? '' },
      }
    }),
  }
}
