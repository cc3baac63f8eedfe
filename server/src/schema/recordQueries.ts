import { maySee } from '@panhuo/shared/access/access'
import { HiddenRecords } from '@panhuo/shared/filter/badFilter'
import type { Vocabulary } from '@panhuo/shared/filter/field'
import type { ObjectRef } from '@pothos/core'
import { openListing } from '../list/listing.ts'
import { byCodeAsOf } from '../list/records.ts'
import type { Register } from '../list/register.ts'
import type { Context } from '../request/context.ts'
import { askedOfRecords } from './askedFields.ts'
import { builder, type Types } from './builder.ts'
import { connectionType, pageCost } from './connection.ts'
import { filterInput } from './filterInput.ts'
import { orderInput } from './orderInput.ts'

interface Queried<V extends Vocabulary, Row extends object> {
  readonly ref: ObjectRef<Types, Row>
  readonly register: Register<V>
  /** Names of the two query fields. */
  readonly many: string
  readonly one: string
  /** What a record is called: `产业园区`, `industrial park`. */
  readonly noun: { readonly zh: string; readonly en: string; readonly plural: string }
  readonly byCode: (context: Context, code: string) => Promise<Row | null>
  /** An example of a filter, and of a code, as descriptions show them. */
  readonly example?: { readonly filter: string; readonly code: string }
}

/**
 * Adds the two queries of a register, the filtered list and the record by code, with its filter
 * and order inputs. Returns the connection, to which rooms add sums of their own.
 */
export function recordQueries<V extends Vocabulary, Row extends object>(queried: Queried<V, Row>) {
  const { ref, register, many, one, noun, byCode, example } = queried
  const { type, vocabulary } = register
  const shown = (text: string | undefined) => (text === undefined ? '' : `. Example: ${text}`)
  const Filter = filterInput(
    `${type}Filter`,
    vocabulary,
    `${noun.zh}筛选，各条件同时成立 / Filter of ${noun.plural}, all conditions hold${shown(example?.filter)}`,
  )
  const Order = orderInput(`${type}Order`, register)
  const Connection = connectionType(type, ref, noun.zh)
  builder.queryField(many, (t) =>
    t.field({
      type: Connection,
      description: `${noun.zh}列表，每页 50 条，至多 200 / ${capital(noun.plural)}, Relay connection; 50 a page, at most 200`,
      args: {
        filter: t.arg({
          type: Filter,
          description: '筛选，缺省为全部 / Filter; everything when absent',
        }),
        orderBy: t.arg({
          type: [Order],
          description: '排序，缺省按编号 / Order, by code when absent',
        }),
        ...t.arg.connectionArgs(),
        ...momentArgument(t, register),
      },
      complexity: pageCost,
      resolve: (_root, args, context, info) => {
        // Who may not even see the code has nothing to order by: that would be said of a field that
        // nobody named.
        const { code } = register.fields
        if (code && !maySee(context.viewer.role, code)) {
          throw new HiddenRecords(many, { zh: noun.zh, en: noun.plural })
        }
        return openListing<V, Row>(context, register, args, askedOfRecords(info))
      },
    }),
  )
  builder.queryField(one, (t) =>
    t.field({
      type: ref as ObjectRef<Types, object>,
      nullable: true,
      description: `按编号取${noun.zh} / One ${noun.en} by code`,
      args: {
        code: t.arg.string({
          required: true,
          description: `编号 / Code${shown(example && JSON.stringify(example.code))}`,
        }),
        ...momentArgument(t, register),
      },
      resolve: (_root, { code, asOf }, context) => {
        const at = asOf ?? (register.kept ? context.moment : undefined)
        return at ? byCodeAsOf<V, Row>(register, context, code, at) : byCode(context, code)
      },
    }),
  )
  return Connection
}

type QueryBuilder = PothosSchemaTypes.QueryFieldBuilder<Types, Types['Root']>

/** `asOf`, where the past of the records is kept. */
function momentArgument<V extends Vocabulary>(t: QueryBuilder, { kept }: Register<V>) {
  const asOf = t.arg({
    type: 'DateTime',
    description:
      '按该时刻的登记内容返回；园区、片区等仍为现状 / The register as it stood then; parks and zones as they are now',
  })
  // The same type either way: a register without a past has no such argument.
  return (kept ? { asOf } : {}) as { asOf: typeof asOf }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
