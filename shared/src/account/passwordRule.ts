import type { Label } from '../words/label.ts'
import type { AccountRules } from './accountRules.ts'

/** One demand on a password, and whether it is met. */
export interface PasswordDemand extends Label {
  readonly met: boolean
}

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]
/** Longer ones only cost time to hash. */
export const LONGEST_PASSWORD = 128

/** What a password for this user name has to be, for the form to tick off and the server to hold. */
export function passwordDemands(
  password: string,
  username: string,
  { passwordLength, passwordClasses }: AccountRules,
): PasswordDemand[] {
  const length = [...password].length
  const found = classes.filter((pattern) => pattern.test(password)).length
  return [
    {
      zh: `长度 ${passwordLength} 到 ${LONGEST_PASSWORD} 个字符`,
      en: `${passwordLength} to ${LONGEST_PASSWORD} characters`,
      met: length >= passwordLength && length <= LONGEST_PASSWORD,
    },
    {
      zh: `小写、大写、数字、符号中至少 ${passwordClasses} 类`,
      en: `at least ${passwordClasses} of lower case, upper case, digits, symbols`,
      met: found >= passwordClasses,
    },
    {
      zh: '不含用户名',
      en: 'without the user name',
      met: length > 0 && !(username && holds(password, username)),
    },
  ]
}

/** The demands that a password fails, in one sentence; undefined where it meets all. */
export function passwordFault(
  password: string,
  username: string,
  rules: AccountRules,
): Label | undefined {
  const failed = passwordDemands(password, username, rules).filter(({ met }) => !met)
  if (failed.length === 0) return undefined
  return {
    zh: `密码应：${failed.map(({ zh }) => zh).join('；')}`,
    en: `the password must be: ${failed.map(({ en }) => en).join('; ')}`,
  }
}

function holds(password: string, username: string): boolean {
  const lower = password.toLowerCase()
  const name = username.toLowerCase()
  return lower.includes(name) || lower.includes([...name].reverse().join(''))
}
