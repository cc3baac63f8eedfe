import { toMu } from '@panhuo/shared/measure/units'
import { timeInBeijing } from '@panhuo/shared/project/month'
import { codeOf } from '@panhuo/shared/words/codeList'
import { formatMu } from '@panhuo/shared/words/figures'
import type { Locale } from '@panhuo/shared/words/label'
import type { Context } from '../request/context.ts'
import { noteRestricted } from '../request/restrictedReads.ts'
import { builder } from '../schema/builder.ts'
import { LocaleEnum } from '../schema/enums.ts'
import type { FieldChange } from './fieldChange.ts'
import { pointedCodes, pointedNames } from './pointedNames.ts'
import { areaOfShape } from './shapeAreas.ts'

builder.scalarType('JSON', {
  description: 'JSON 值 / A JSON value',
  serialize: (value) => value,
})

/** A field that a change touched, with both values. */
export const FieldChangeRef = builder.objectRef<FieldChange>('FieldChange').implement({
  description: '一个字段的修改前后 / A field before and after a change',
  fields: (t) => ({
    field: t.exposeString('field', { description: '字段名 / Name of the field' }),
    label: t.string({
      description: '字段名称 / Its label',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: ({ label }, { locale }, { viewer }) => label[locale ?? viewer.locale],
    }),
    before: t.string({
      nullable: true,
      description: '修改前，供阅读；空为未填 / Value before, as words; null for none',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: (change, { locale }, context) =>
        wordsFor(change, 'before', locale ?? context.viewer.locale, context),
    }),
    after: t.string({
      nullable: true,
      description: '修改后，供阅读；空为未填 / Value after, as words; null for none',
      args: { locale: t.arg({ type: LocaleEnum, description: '语言 / Language' }) },
      resolve: (change, { locale }, context) =>
        wordsFor(change, 'after', locale ?? context.viewer.locale, context),
    }),
    beforeValue: t.field({
      type: 'JSON',
      nullable: true,
      description:
        '修改前的原值，所指记录为其编号 / Value before, as stored; of a record its code; null for shapes',
      resolve: (change, _args, context) => plainValue(change, 'before', context),
    }),
    afterValue: t.field({
      type: 'JSON',
      nullable: true,
      description:
        '修改后的原值，所指记录为其编号 / Value after, as stored; of a record its code; null for shapes',
      resolve: (change, _args, context) => plainValue(change, 'after', context),
    }),
    by: t.exposeString('by', { description: '修改人 / Who' }),
    at: t.expose('at', { type: 'DateTime', description: '修改时间 / When' }),
  }),
})

/** A value on one side of a change; of a restricted field it is noted that it was read. */
function noted(change: FieldChange, side: 'before' | 'after', { restrictedReads }: Context) {
  const value = change[side]
  const { access, noted: isNoted } = change.label
  if (access === 'R' || isNoted) {
    noteRestricted(restrictedReads, `FieldChange.${change.field}`, value)
  }
  return value
}

/** A value as a form takes it: what points to a record is the record's code. */
async function plainValue(change: FieldChange, side: 'before' | 'after', context: Context) {
  const { type, pointsTo } = change.label
  if (type === 'geometry') return null
  const value = noted(change, side, context)
  if (!pointsTo || value === null || value === undefined) return value
  return (await pointedCodes(pointsTo)(context, Number(value))) ?? null
}

/** A stored value as a person reads it. */
async function wordsFor(
  change: FieldChange,
  side: 'before' | 'after',
  locale: Locale,
  context: Context,
): Promise<string | null> {
  const { list, unit, type, pointsTo } = change.label
  const value = noted(change, side, context)
  if (value === null || value === undefined) return null
  if (type === 'geometry')
    return shapeWords((await areaOfShape(context, String(value))) ?? 0, locale)
  if (type === 'time') return timeInBeijing(new Date(String(value))).slice(0, 16)
  if (pointsTo) return (await pointedNames(pointsTo)(context, Number(value))) ?? String(value)
  if (Array.isArray(value)) {
    const words = value.map((one) => (list && codeOf(list, String(one)))?.[locale] ?? String(one))
    return words.length === 0 ? null : words.join(locale === 'zh' ? '、' : ', ')
  }
  if (list) return codeOf(list, String(value))?.[locale] ?? String(value)
  if (typeof value === 'boolean') {
    return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[locale]
  }
  return unit ? `${String(value)} ${unit[locale]}` : String(value)
}

/** Two shapes are told apart by the land under them; a point has none. */
function shapeWords(areaM2: number, locale: Locale): string {
  if (areaM2 === 0) return { zh: '位置', en: 'position' }[locale]
  const mu = formatMu(toMu(areaM2), locale)
  return { zh: `界线（${mu} 亩）`, en: `outline of ${mu} mu` }[locale]
}
