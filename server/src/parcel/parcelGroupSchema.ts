import { type FilterField, isDimension } from '@panhuo/shared/filter/field'
import { toMu } from '@panhuo/shared/measure/units'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { GroupRow } from '../list/groups.ts'
import { parkByCode } from '../park/parkQueries.ts'
import { ParkRef } from '../park/parkSchema.ts'
import { placeByCode } from '../place/placeQueries.ts'
import { PlaceRef } from '../place/placeSchema.ts'
import { builder } from '../schema/builder.ts'
import { codeType, LocaleEnum } from '../schema/enums.ts'
import { labelOf } from '../schema/facetType.ts'
import { constantCase, described, describedField } from '../schema/words.ts'
import { zoneByCode } from '../zone/zoneQueries.ts'
import { ZoneRef } from '../zone/zoneSchema.ts'

const dimensions = Object.entries(parcelFilter).flatMap(([name, field]) =>
  isDimension(field) ? [[name, field] as const] : [],
)

const records = {
  park: { type: ParkRef, read: parkByCode },
  zone: { type: ZoneRef, read: zoneByCode },
  community: { type: PlaceRef, read: placeByCode },
}

export const ParcelDimension = builder.enumType('ParcelDimension', {
  description: '分组维度 / Dimensions to group by',
  values: Object.fromEntries(
    dimensions.map(([name, field]) => [
      constantCase(name),
      { value: name, description: described(field) },
    ]),
  ),
})

type Key = GroupRow['key']

const fieldOf = (name: string): FilterField => parcelFilter[name as keyof typeof parcelFilter]

/** Value of a dimension in the key; undefined where the group is not by it. */
function codeIn(key: Key, name: string): string | null {
  const value = key[name]
  return typeof value === 'object' ? (value?.code ?? null) : (value ?? null)
}

const ParcelGroupKey = builder.objectRef<Key>('ParcelGroupKey').implement({
  description:
    '分组键，每个维度一个字段；未按其分组或未填时为空 / Typed key; null where not grouped by it or not filled',
  fields: (t) => ({
    ...Object.fromEntries(
      dimensions.map(([name, field]) => [
        name,
        'list' in field
          ? t.field({
              type: codeType(field.list) as 'String',
              nullable: true,
              description: describedField(field),
              resolve: (key) => codeIn(key, name),
            })
          : t.field({
              type: records[field.of].type as typeof ParkRef,
              nullable: true,
              description: describedField(field),
              resolve: (key, _args, context) => {
                const code = codeIn(key, name)
                return code === null
                  ? null
                  : (records[field.of].read as typeof parkByCode)(context, code)
              },
            }),
      ]),
    ),
  }),
})

export const ParcelGroupRef = builder.objectRef<GroupRow>('ParcelGroup').implement({
  description: '一组地块的合计 / Sums of a group of plots',
  fields: (t) => ({
    key: t.field({ type: ParcelGroupKey, description: '分组键 / Key', resolve: ({ key }) => key }),
    label: t.string({
      description:
        '组名，未填的组写明“未填” / Name of the group; the one without value is named too',
      args: {
        locale: t.arg({
          type: LocaleEnum,
          description: '语言，缺省按请求 / Language, else that of the request',
        }),
      },
      resolve: ({ key }, { locale }, { viewer }) =>
        Object.entries(key)
          .map(([name, value]) => labelOf(fieldOf(name), value)[locale ?? viewer.locale])
          .join(' · '),
    }),
    count: t.exposeInt('count', { description: '宗数 / Count' }),
    areaM2: t.exposeFloat('areaM2', { description: '登记面积，平方米 / Recorded area, m²' }),
    areaMu: t.float({
      description: '登记面积，亩 / Recorded area in mu',
      resolve: ({ areaM2 }) => toMu(areaM2),
    }),
  }),
})
