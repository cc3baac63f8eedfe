import type { Shape } from '../list/shapes.ts'
import { shapeKey } from '../list/shapes.ts'
import { SourceRef, sourcesOf } from '../place/sourceSchema.ts'
import type { Context } from '../request/context.ts'
import type { Types } from './builder.ts'

/** Largest tolerance that still leaves something of a plot, metres. */
const MAX_SIMPLIFY = 1_000

interface Located {
  readonly id: number
  readonly sourceIds: string[]
  /** The moment that the row shows, where it is not the present. */
  readonly asOf?: Date
}

/** Sources, outline, centroid and box: the fields that every mapped record has beside its attributes. */
export function recordFields<Row extends Located>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Row>,
  shape: (context: Context, key: string) => Promise<Shape | null>,
) {
  return {
    sources: t.field({
      type: [SourceRef],
      description: '出处：标题、发布者、日期 / Sources that state the record',
      complexity: { field: 1, multiplier: 2 },
      resolve: (row, _args, context) => sourcesOf(context, row.sourceIds),
    }),
    geometry: t.field({
      type: 'GeoJSON',
      nullable: true,
      description:
        '范围或位置；无公开位置时为空。访客得到概化轮廓 / Outline or position; null where none is known. Without class S the outline is generalized',
      args: {
        simplifyMetres: t.arg.float({
          description: '简化容差，米，0 为不简化 / Tolerance in metres, 0 keeps every vertex',
        }),
      },
      complexity: 3,
      resolve: async (row, { simplifyMetres }, context) => {
        const metres = Math.min(Math.max(finiteOr(simplifyMetres, 0), 0), MAX_SIMPLIFY)
        return (await shape(context, shapeKey(row.id, metres, row.asOf)))?.geometry ?? null
      },
    }),
    centroid: t.field({
      type: 'GeoJSON',
      nullable: true,
      description: '内部代表点 / A point inside',
      complexity: 1,
      resolve: async (row, _args, context) =>
        (await shape(context, shapeKey(row.id, 0, row.asOf)))?.centroid ?? null,
    }),
    bbox: t.floatList({
      nullable: true,
      description: '[西, 南, 东, 北] / [west, south, east, north], degrees',
      complexity: 1,
      resolve: async (row, _args, context) =>
        (await shape(context, shapeKey(row.id, 0, row.asOf)))?.bbox ?? null,
    }),
  }
}

function finiteOr(value: number | null | undefined, otherwise: number): number {
  return value != null && Number.isFinite(value) ? value : otherwise
}
