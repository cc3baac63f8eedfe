import { indicator } from '@panhuo/db/schema/indicator'
import { sql } from 'drizzle-orm'
import { textArray } from '../filter/literal.ts'
import type { Context } from '../request/context.ts'

/** The published figures of deals, by the number that the indicator table gives each. */
const numbers = {
  signed: 'I018',
  investment: 'I019',
  targetPercent: 'I020',
  targetInvestmentPercent: 'I021',
  large: 'I022',
  largeInvestment: 'I023',
  fulfilled: 'I024',
  started: 'I025',
} as const

export type PublishedDeals = {
  readonly [Name in keyof typeof numbers]: number | null
} & {
  readonly year: number
  readonly estimated: boolean
  readonly sourceId: string
}

/** What was published of the district's deals, the latest year first. */
export function publishedDeals({ db, signal }: Context): Promise<PublishedDeals[]> {
  const figures = Object.entries(numbers).map(
    ([name, code]) =>
      sql`max(value) filter (where code = ${sql.raw(`'${code}'`)})::float8 as ${sql.identifier(name)}`,
  )
  return db.query<PublishedDeals>(
    sql`select year, ${sql.join(figures, sql`, `)}, bool_or(estimated) as estimated, max(source_id) as "sourceId" from ${indicator} where code = any(${textArray(Object.values(numbers))}) group by year order by year desc`,
    { signal },
  )
}
