import { codeList, type ValueOf } from '../words/codeList.ts'

export const shareStates = codeList({
  name: 'ShareState',
  label: { zh: '链接状态', en: 'State of the link' },
  source: 'Panhuo',
  codes: [
    { value: 'OPEN', zh: '有效', en: 'Open' },
    { value: 'EXPIRED', zh: '已到期', en: 'Ran out' },
    { value: 'REVOKED', zh: '已撤销', en: 'Revoked' },
  ],
})
export type ShareState = ValueOf<typeof shareStates>

/** Header that carries the token of a link, and the one of what a right password gave. */
export const SHARE_HEADER = 'x-share'
export const SHARE_PASS_HEADER = 'x-share-pass'
/** Where the page behind a link says which opening of it asks: each has an id of its own. */
export const VISIT_HEADER = 'x-visit'
export const visitForm = /^[0-9a-f-]{36}$/

/**
 * Header by which staff ask as an investor would who holds a link to these plots (codes, by comma):
 * for presentations and previews. It only takes rights away.
 */
export const INVESTOR_HEADER = 'x-as-investor'

/** 32 random bytes as base64url. */
export const shareTokenForm = /^[\w-]{43}$/

/** Longest life of a link, days. */
export const LONGEST_SHARE_DAYS = 90
/** More than anyone shows an investor at once. */
export const MOST_SHARED_PLOTS = 40
export const SHORTEST_SHARE_PASSWORD = 6
