import type { FieldWords } from '@panhuo/shared/filter/field'
import type { Label } from '@panhuo/shared/words/label'

/** A description in both languages, Chinese first. */
export function described({ zh, en }: Label): string {
  return `${zh} / ${en}`
}

/** Label, unit and explanation of a declared field as one description; the access class is named too. */
export function describedField(field: FieldWords): string {
  const zh = [field.zh, field.unit && `单位：${field.unit.zh}`, field.description?.zh]
  const en = [field.en, field.unit && `unit: ${field.unit.en}`, field.description?.en]
  const access = field.access === 'P' ? '' : ` [${field.access}]`
  return `${zh.filter(Boolean).join('，')} / ${en.filter(Boolean).join(', ')}${access}`
}

/** `plotRatio` → `PLOT_RATIO`, as enums of this schema spell field names. */
export function constantCase(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1_$2').toUpperCase()
}
