import { expect, test } from 'vitest'
import { readAssembly, writeAssembly } from './assemblyCode.ts'

test('plots of one series share it, others keep their own', () => {
  const codes = ['350504-SY-0043', '350504-SY-0048', '350504-WA-0002']
  expect(writeAssembly([...codes].reverse())).toBe('350504-SY-0043+0048+350504-WA-0002')
  expect(readAssembly('350504-SY-0043+0048+350504-WA-0002')).toEqual(codes)
})

test('a single code is no assembly, and none is endless', () => {
  expect(readAssembly('350504-SY-0043')).toBeUndefined()
  expect(readAssembly(Array(40).fill('1').join('+'))).toBeUndefined()
})
