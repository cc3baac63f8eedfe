import type { Client } from './load.ts'

/** What a server has used since it started. */
export interface Counters {
  readonly cpuSeconds: number
  readonly statements: number
}

/** The reference tells its counters in the words of the product's own /metrics. */
export const metricNames = {
  cpuSeconds: 'process_cpu_seconds_total',
  statements: 'panhuo_sql_statements_total',
} as const

/** Reads both counters from a server's /metrics. */
export async function readCounters(client: Client): Promise<Counters> {
  const { body } = await client.ask({ path: '/metrics' })
  const text = body.toString()
  return {
    cpuSeconds: readMetric(text, metricNames.cpuSeconds),
    statements: readMetric(text, metricNames.statements),
  }
}

function readMetric(text: string, name: string): number {
  const [, value] = new RegExp(`^${name} (\\S+)`, 'm').exec(text) ?? []
  if (value === undefined) throw new Error(`/metrics does not tell ${name}`)
  return Number(value)
}
