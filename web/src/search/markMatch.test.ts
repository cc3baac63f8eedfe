import { expect, test } from 'vitest'
import { markMatch } from './markMatch.ts'

const shown = (name: string, asked: string) =>
  markMatch(name, asked)
    .map(({ text, matched }) => (matched ? `[${text}]` : text))
    .join('')

test.each([
  ['数字经济产业园', '经济', '数字[经济]产业园'],
  ['350504-SY-0012', 'sy-00', '350504-[SY-00]12'],
  ['老厂房 老', '老', '[老]厂房 [老]'],
  ['双阳社区', '社区 双阳', '[双阳][社区]'],
  ['abc', 'a ab', '[ab]c'],
  ['数字经济产业园', 'szjj', '数字经济产业园'],
  ['全角 A', 'Ａ', '全角 [A]'],
  ['anything', '  ', 'anything'],
])('%s, asked %s', (name, asked, marked) => {
  expect(shown(name, asked)).toBe(marked)
})
