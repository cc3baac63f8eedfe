import { expect, it } from 'vitest'
import { FrontendReader } from './frontendReader.ts'
import { closeMessage, queryMessage, syncMessage } from './messages.ts'

const start = Buffer.from('\0\0\0\x08\0\x03\0\0', 'latin1')
const flush = Buffer.from('H\0\0\0\x04', 'latin1')
const leave = Buffer.from('X\0\0\0\x04', 'latin1')
const parse = Buffer.from('P\0\0\0\x10s1\0select 1\0\0\0', 'latin1')
parse.writeUInt32BE(parse.length - 1, 1)

const everything = Buffer.concat([
  start,
  parse,
  flush,
  closeMessage('s1'),
  syncMessage,
  queryMessage('select 2'),
  leave,
])

it('cuts a conversation into exchanges', () => {
  const exchanges = new FrontendReader().read(everything)
  expect(exchanges.map(({ kind }) => kind)).toEqual(['start', 'flush', 'ready', 'ready', 'leave'])
  expect(exchanges[1]?.bytes).toEqual(Buffer.concat([parse, flush]))
  expect(exchanges[1]?.prepares).toEqual(new Map([['s1', parse]]))
  expect(exchanges[2]?.bytes).toEqual(Buffer.concat([closeMessage('s1'), syncMessage]))
})

it('cuts alike however the bytes were chopped', () => {
  const whole = new FrontendReader().read(everything)
  for (let size = 1; size < everything.length; size++) {
    const reader = new FrontendReader()
    const exchanges = []
    for (let at = 0; at < everything.length; at += size) {
      exchanges.push(...reader.read(everything.subarray(at, at + size)))
    }
    expect(exchanges).toEqual(whole)
  }
})
