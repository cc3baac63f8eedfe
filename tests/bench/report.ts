import type { Comparison } from './measure.ts'
import type { Which } from './options.ts'

export interface Result extends Comparison {
  readonly database: Which
  readonly question: string
}

const columns = [
  { head: 'question', width: 38 },
  { head: 'req/s', width: 8 },
  { head: 'p50 ms', width: 8 },
  { head: 'CPU ms', width: 8 },
  { head: 'SQL', width: 5 },
  { head: 'ref req/s', width: 10 },
  { head: 'ref p50', width: 8 },
  { head: 'ref CPU', width: 8 },
  { head: 'ratio', width: 6 },
]

/** The head of the table for one database. */
export function headLines(database: Which, parcels: number): string {
  const note =
    database === 'embedded'
      ? 'CPU of the process, with the database inside it'
      : 'CPU of the server process alone'
  return [
    '',
    `${database} database, ${parcels.toLocaleString('en')} plots; ${note}`,
    columns.map(({ head, width }, place) => padded(head, width, place)).join(' '),
  ].join('\n')
}

/** One question as a line: the product, the reference, and the product's rate as a share of it. */
export function resultLine({ question, product, reference }: Result): string {
  const cells = [
    question,
    product.perSecond.toFixed(0),
    product.p50.toFixed(2),
    product.cpu.toFixed(2),
    product.statements.toFixed(1),
    reference?.perSecond.toFixed(0) ?? '–',
    reference?.p50.toFixed(2) ?? '–',
    reference?.cpu.toFixed(2) ?? '–',
    reference ? (product.perSecond / reference.perSecond).toFixed(2) : '–',
  ]
  return cells.map((cell, place) => padded(cell, columns[place]?.width ?? 0, place)).join(' ')
}

export const closingLines = `
ratio: the product's requests per second as a share of the reference: the same answer, compared
value by value, built by one prepared SQL statement behind bare node:http, measured in turns on the
same data. –: the embedded PostGIS has no ST_AsMVT, so no single statement gives a tile there.`

function padded(text: string, width: number, place: number): string {
  return place === 0 ? text.padEnd(width) : text.padStart(width)
}
