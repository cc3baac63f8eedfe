import { expect, it } from 'vitest'
import { AnswerReader } from './answerReader.ts'
import { errorMessage, readyMessage } from './messages.ts'

const failure = errorMessage('22012', 'division by zero')

it('takes ReadyForQuery out and keeps the last status', () => {
  const reader = new AnswerReader()
  const shown = reader.read(Buffer.concat([readyMessage('E'), failure, readyMessage('I')]))
  expect(shown).toEqual(failure)
  expect(reader.status).toBe('I')
})

it('gives the same messages however the bytes were chopped', () => {
  const answer = Buffer.concat([failure, readyMessage('T'), failure])
  for (let size = 1; size <= answer.length; size++) {
    const reader = new AnswerReader()
    const shown: Buffer[] = []
    for (let at = 0; at < answer.length; at += size) {
      shown.push(reader.read(answer.subarray(at, at + size)))
    }
    expect(Buffer.concat(shown)).toEqual(Buffer.concat([failure, failure]))
    expect(reader.status).toBe('T')
  }
})

it('sets notifications aside', () => {
  const notification = Buffer.from('A\0\0\0\x0d\0\0\0\0news\0\0', 'latin1')
  notification.writeUInt32BE(notification.length - 1, 1)
  const reader = new AnswerReader()
  expect(reader.read(Buffer.concat([notification, failure]))).toEqual(failure)
  expect(reader.notifications).toEqual([notification])
})
