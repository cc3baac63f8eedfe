import type { Register } from '../list/register.ts'
import { builder } from './builder.ts'
import { constantCase, describedField } from './words.ts'

const DirectionEnum = builder.enumType('OrderDirection', {
  description:
    '升序或降序；无值的总在最后 / Ascending or descending; unknown values come last either way',
  values: {
    ASC: { value: 'ASC', description: '升序 / Ascending' },
    DESC: { value: 'DESC', description: '降序 / Descending' },
  } as const,
})

/** `[{field: AREA_MU, direction: DESC}]` over the orderable fields of a register. */
export function orderInput(name: string, register: Pick<Register, 'orders' | 'fields'>) {
  const FieldEnum = builder.enumType(`${name}Field`, {
    description: '可排序字段 / Orderable fields',
    values: Object.fromEntries(
      Object.keys(register.orders).map((field) => {
        const declared = register.fields[field]
        const description = declared ? describedField(declared) : field
        return [constantCase(field), { value: field, description }]
      }),
    ),
  })
  return builder.inputType(name, {
    description:
      '排序；末位总是编号 / Order; the code always breaks ties. Example: {field: CODE, direction: ASC}',
    fields: (t) => ({
      field: t.field({ type: FieldEnum, required: true, description: '字段 / Field' }),
      direction: t.field({
        type: DirectionEnum,
        defaultValue: 'ASC',
        required: true,
        description: '方向 / Direction',
      }),
    }),
  })
}
