import { expect, it } from 'vitest'
import { cutInMiddle } from './cutInMiddle.ts'

it('keeps the number at the end of a long name', () => {
  expect(cutInMiddle('中关村(泉州)信息科技园样例地块 12')).toEqual({
    head: '中关村(泉州)信息科技园样例',
    tail: '地块 12',
  })
})

it('leaves a short name whole', () => {
  expect(cutInMiddle('阳山地块 12')).toEqual({ head: '', tail: '阳山地块 12' })
})

it('does not break a rare character in two', () => {
  const { head, tail } = cutInMiddle('𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷')
  expect([Array.from(head).length, Array.from(tail).length]).toEqual([4, 5])
})
