import { expect, it } from 'vitest'
import { parseArray, writeArray } from './arrayText.ts'

const text = (value: string) => value

it.each([
  ['{}', []],
  ['{1,2}', ['1', '2']],
  ['{a,NULL,"NULL","b c","d\\"e\\\\f"}', ['a', null, 'NULL', 'b c', 'd"e\\f']],
  [
    '{{a,b},{c,d}}',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['[0:1]={x,y}', ['x', 'y']],
  ['{"","宗地,{甲}"}', ['', '宗地,{甲}']],
])('reads %s', (written, values) => {
  expect(parseArray(written, ',', text)).toEqual(values)
})

it('reads back what it wrote', () => {
  const values = ['a', null, 'NULL', '', 'b c', 'd"e\\f', ',', '{', ['x', ['y']]]
  expect(parseArray(writeArray(values, ',', String), ',', text)).toEqual(values)
  expect(writeArray('{1,2}', ',', String)).toBe('{1,2}')
})
