import { describe, expect, it } from 'vitest'
import { usualAccountRules } from './accountRules.ts'
import { passwordDemands, passwordFault } from './passwordRule.ts'

const fault = (password: string, username = 'wang.li') =>
  passwordFault(password, username, usualAccountRules)

describe('a password', () => {
  it.each([
    'Tide-7 harbour',
    '双阳街道 2026 A',
    'aaaaaaaa1!',
    'x'.repeat(118) + 'Y1234567890'.slice(0, 10),
  ])('may be %s', (password) => expect(fault(password)).toBeUndefined())

  it.each([
    ['too short', 'Tide-7', 0],
    ['too long', `Aa1${'x'.repeat(126)}`, 0],
    ['of two classes', 'tideharbour77', 1],
    ['with the name in it', 'x1-WANG.LI-77', 2],
    ['with the name backwards in it', 'A1-il.gnaw-77', 2],
  ])('may not be %s', (_, password, demand) => {
    expect(fault(password)).toBeDefined()
    const met = passwordDemands(password, 'wang.li', usualAccountRules).map((one) => one.met)
    expect(met).toEqual([0, 1, 2].map((place) => place !== demand))
  })

  it('is told all that it lacks at once, in both languages', () => {
    expect(fault('')).toEqual({
      zh: '密码应：长度 10 到 128 个字符；小写、大写、数字、符号中至少 3 类；不含用户名',
      en: 'the password must be: 10 to 128 characters; at least 3 of lower case, upper case, digits, symbols; without the user name',
    })
  })
})
