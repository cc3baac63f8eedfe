import type { TransactionStatus } from './answerReader.ts'

// Messages of the PostgreSQL protocol 3.0 that the bridge says by itself.

function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  )
  const header = Buffer.alloc(5)
  header.write(type)
  header.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([header, body])
}

/** Simple query of a client. */
export const queryMessage = (text: string) => message('Q', `${text}\0`)

/** Ends an extended exchange of a client. */
export const syncMessage = message('S')

/** Forgets a prepared statement. */
export const closeMessage = (statement: string) => message('C', `S${statement}\0`)

/** Tells a client that the backend is free and in which state. */
export const readyMessage = (status: TransactionStatus) => message('Z', status)

/** Tells a client that its statement failed. */
export const errorMessage = (sqlState: string, text: string) =>
  message('E', `SERROR\0VERROR\0C${sqlState}\0M${text}\0\0`)

/** Welcomes a client: no password, the settings that drivers look at, a key, and ready. */
export const welcomeMessage = Buffer.concat([
  message('R', Buffer.alloc(4)),
  ...Object.entries({
    server_version: '18.3',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    TimeZone: 'UTC',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
  }).map(([key, value]) => message('S', `${key}\0${value}\0`)),
  message('K', Buffer.alloc(8)),
  readyMessage('I'),
])
