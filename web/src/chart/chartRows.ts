import { type FilterField, isFacet, type Vocabulary } from '@panhuo/shared/filter/field'
import type { Locale } from '@panhuo/shared/words/label'

/** A value with its plots and land; value null is "not filled". */
export interface Counted {
  readonly value: string | null
  readonly label: string
  readonly count: number
  readonly areaMu: number
}

export interface ChartRow extends Counted {
  readonly color: string | undefined
}

/** Fields that the charts show, in this order, where the viewer may see them. */
const charted = ['stage', 'method', 'inefficiencyType', 'condition', 'landUse', 'community']

export function chartFields(
  vocabulary: Vocabulary,
): readonly { name: string; field: FilterField }[] {
  return charted.flatMap((name) => {
    const field = vocabulary[name]
    return field && isFacet(field) ? [{ name, field }] : []
  })
}

/**
 * Rows of a chart: stages keep their order, because they are steps; other lists come longest
 * first. Values without plots are left out unless they are chosen, "not filled" comes last.
 */
export function chartRows(
  field: FilterField,
  counted: readonly Counted[],
  words: { readonly locale: Locale; readonly notFilled: string },
  options: { readonly inOrder: boolean; readonly isChosen: (value: string | null) => boolean },
): readonly ChartRow[] {
  const codes = 'list' in field ? field.list.codes : []
  const place = new Map(codes.map((code, index) => [code.value, index]))
  const colors = new Map(codes.map((code) => [code.value, code]))
  const rows = counted
    .filter(({ value, count }) => count > 0 || options.isChosen(value))
    .map((row) => ({
      ...row,
      label:
        row.value === null ? words.notFilled : (colors.get(row.value)?.[words.locale] ?? row.label),
      color: row.value === null ? undefined : colors.get(row.value)?.color,
    }))
  const rank = ({ value }: Counted) => place.get(value ?? '') ?? codes.length
  return rows.sort((a, b) => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1
    const ordered = rank(a) - rank(b)
    return options.inOrder && ordered !== 0
      ? ordered
      : b.count - a.count || ordered || (a.value ?? '').localeCompare(b.value ?? '')
  })
}
