import { destination, type Logger, pino } from 'pino'

export type Log = Logger

/** Logs as JSON lines on stderr; stdout keeps its one line that says where the server is. */
export function openLog(level: string): Log {
  return pino({ level, base: null, redact: ['req.headers.cookie'] }, destination(2))
}
