import { expect, test } from 'vitest'
import { codesIn, countedSum, rateText, sumText } from './sumText.ts'

test('sums are said in 亿元 from one on, and an unknown one is no zero', () => {
  expect(sumText(12_000, 'zh')).toBe('1.20 亿元')
  expect(sumText(9999, 'zh')).toBe('9,999 万元')
  expect(sumText(0, 'zh')).toBe('0 万元')
  expect(sumText(null, 'zh')).toBe('投资额未定')
  expect(sumText(8500, 'en')).toBe('CNY 85 m')
  expect(sumText(225_050, 'en')).toBe('CNY 2,250.50 m')
})

test('a rate has one decimal, and none where nothing was signed', () => {
  expect(rateText(128 / 136, 'zh')).toBe('94.1%')
  expect(rateText(null, 'en')).toBe('—')
})

test('codes may be parted by anything that people type', () => {
  expect(codesIn(' 350504-SY-0001，350504-SY-0002、\n350504-SY-0003 ')).toEqual([
    '350504-SY-0001',
    '350504-SY-0002',
    '350504-SY-0003',
  ])
  expect(codesIn(' ')).toEqual([])
})

test('of no deal there is no sum, and of deals without one it is not known', () => {
  expect(countedSum(0, 0, 'en')).toBe('none')
  expect(countedSum(2, 0, 'zh')).toBe('2 · 投资额未定')
  expect(countedSum(2, 30_000, 'zh')).toBe('2 · 3.00 亿元')
})
