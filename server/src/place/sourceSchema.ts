import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { type SourceRow, sourceById } from './placeQueries.ts'

export const SourceRef = builder.objectRef<SourceRow>('Source').implement({
  description: '出处 / Source that a record cites',
  fields: (t) => ({
    id: t.exposeString('id', { description: '出处编号 / Source id' }),
    title: t.exposeString('title', { description: '标题 / Title' }),
    publisher: t.exposeString('publisher', { description: '发布者 / Publisher' }),
    publishedAt: t.expose('publishedAt', {
      type: 'Date',
      nullable: true,
      description: '发布日期 / Date of publication',
    }),
    licence: t.exposeString('licence', { nullable: true, description: '许可 / Licence' }),
    note: t.exposeString('note', { nullable: true, description: '说明 / Note' }),
  }),
})

/** The cited sources in their order of weight. */
export async function sourcesOf(context: Context, ids: readonly string[]): Promise<SourceRow[]> {
  const found = await Promise.all(ids.map((id) => sourceById(context, id)))
  return found.filter((source) => source !== null)
}
