import { maySee } from '@panhuo/shared/access/access'
import {
  type AnyFilter,
  type FilterField,
  isFacet,
  type Vocabulary,
} from '@panhuo/shared/filter/field'
import { toMu } from '@panhuo/shared/measure/units'
import { codeOf } from '@panhuo/shared/words/codeList'
import type { Label } from '@panhuo/shared/words/label'
import type { FacetRow } from '../list/facets.ts'
import { builder } from './builder.ts'
import { LocaleEnum } from './enums.ts'
import { describedField } from './words.ts'

export const unknownLabel: Label = { zh: '未填', en: 'Not filled' }

interface FacetChoice {
  readonly value: string | null
  readonly label: Label
  readonly count: number
  readonly areaM2: number
  readonly selected: boolean
}

export interface Facets {
  readonly rows: readonly FacetRow[]
  readonly filter: AnyFilter
}

const FacetChoiceRef = builder.objectRef<FacetChoice>('FacetChoice').implement({
  description:
    '一个可选值在其他条件下的宗数与面积 / A choice with its count and area under all other conditions',
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description: '取值；空表示未填 / Value; null for records without one',
    }),
    label: t.string({
      description: '名称 / Name',
      args: {
        locale: t.arg({
          type: LocaleEnum,
          description: '语言，缺省按请求 / Language, else that of the request',
        }),
      },
      resolve: ({ label }, { locale }, { viewer }) => label[locale ?? viewer.locale],
    }),
    count: t.exposeInt('count', { description: '宗数 / Count' }),
    areaM2: t.exposeFloat('areaM2', { description: '面积，平方米 / Area, m²' }),
    areaMu: t.float({
      description: '面积，亩 / Area in mu',
      resolve: ({ areaM2 }) => toMu(areaM2),
    }),
    selected: t.exposeBoolean('selected', { description: '已在筛选中 / Part of the filter' }),
  }),
})

/** The facets of a vocabulary as a type: a list of choices per field, null where the viewer may not see it. */
export function facetType(name: string, vocabulary: Vocabulary) {
  return builder.objectRef<Facets>(name).implement({
    description:
      '分面：各字段排除自身条件后的计数 / Facets, each counted without its own condition',
    fields: (t) =>
      Object.fromEntries(
        Object.entries(vocabulary)
          .filter(([, field]) => isFacet(field))
          .map(([facet, field]) => [
            facet,
            t.field({
              type: [FacetChoiceRef],
              nullable: true,
              description: describedField(field),
              resolve: (facets, _args, { viewer }) =>
                maySee(viewer.role, field) ? choicesOf(facet, field, facets) : null,
            }),
          ]),
      ),
  })
}

function choicesOf(facet: string, field: FilterField, { rows, filter }: Facets): FacetChoice[] {
  const counted = rows.filter((row) => row.facet === facet)
  const condition = filter[facet] as { in?: string[]; isNull?: boolean } | boolean | undefined
  const isSelected = (value: string | null) => {
    if (typeof condition === 'boolean') return String(condition) === value
    return value === null ? condition?.isNull === true : (condition?.in?.includes(value) ?? false)
  }
  const choice = (value: string | null, label: Label, row: FacetRow | undefined) => ({
    value,
    label,
    count: row?.count ?? 0,
    areaM2: row?.areaM2 ?? 0,
    selected: isSelected(value),
  })
  const unknown = counted.find((row) => row.value === null)
  const rest = unknown || isSelected(null) ? [choice(null, unknownLabel, unknown)] : []
  if ('list' in field) {
    // Every code is a choice, in the list's order, also where nothing is left of it.
    const find = (value: string) => counted.find((row) => row.value === value)
    return [...field.list.codes.map((code) => choice(code.value, code, find(code.value))), ...rest]
  }
  if (field.kind === 'flag') {
    const find = (value: string) => counted.find((row) => row.value === value)
    const yes = choice('true', { zh: '是', en: 'Yes' }, find('true'))
    return [yes, choice('false', { zh: '否', en: 'No' }, find('false'))]
  }
  const named = counted
    .filter((row) => row.value !== null)
    .map((row) => choice(row.value, { zh: row.name ?? '', en: row.name ?? '' }, row))
  return [
    ...named.sort((a, b) => b.count - a.count || (a.value ?? '').localeCompare(b.value ?? '')),
    ...rest,
  ]
}

/** Name of a choice of a field, for group labels. */
export function labelOf(field: FilterField, value: string | { name: string } | null): Label {
  if (value === null) return unknownLabel
  if (typeof value === 'object') return { zh: value.name, en: value.name }
  return ('list' in field && codeOf(field.list, value)) || { zh: value, en: value }
}
