/** What the operator may set, each with its usual value. */
export interface AccountRules {
  /** Wrong passwords for one name until it is locked. */
  readonly lockAfter: number
  /** Minutes in which they count together. */
  readonly lockWindowMinutes: number
  readonly lockMinutes: number
  /** Wrong passwords from one address, for any name, until it has to wait as long. */
  readonly addressAfter: number
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number
  /** Hours after which a session ends however busy it was. */
  readonly longestHours: number
  readonly passwordLength: number
  /** Of lower case, upper case, digits and other characters. */
  readonly passwordClasses: number
  /** Former passwords that may not come back. */
  readonly passwordHistory: number
  /** Days after which a password has to be changed. */
  readonly passwordDays: number
  /** Longest life of an access key, days. */
  readonly keyDays: number
}

/**
 * Source: the points on identity, failed sign-in and session of GB/T 22239-2019 with the settings
 * that are usual for level 2; an operator of level 3 sets idleMinutes to 15.
 */
export const usualAccountRules: AccountRules = {
  lockAfter: 5,
  lockWindowMinutes: 15,
  lockMinutes: 20,
  addressAfter: 50,
  idleMinutes: 30,
  longestHours: 12,
  passwordLength: 10,
  passwordClasses: 3,
  passwordHistory: 5,
  passwordDays: 90,
  keyDays: 365,
}
