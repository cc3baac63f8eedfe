import { SHARE_HEADER, SHARE_PASS_HEADER, VISIT_HEADER } from '@panhuo/shared/share/share'
import type { Locale } from '@panhuo/shared/words/label'
import type { SheetBrief } from '../brief/briefQuery.ts'
import { AskError } from '../graphql/askError.ts'
import { askWords } from '../graphql/askWords.ts'
import { newId } from '../graphql/newId.ts'
import { type Site, type SitesAnswer, sitesQuery } from '../site/siteQuery.ts'
import { languageTags } from '../words/locale.tsx'
import { shareWords } from './shareWords.ts'

/** What opens a link: its token, and what a right password gave. */
export interface ShareKey {
  readonly token: string
  readonly pass: string | null
}

export interface SharedSet {
  readonly title: string
  readonly locale: 'ZH' | 'EN'
  readonly codes: readonly string[]
  readonly watermark: string | null
  readonly expiresAt: string
  readonly briefs: readonly SharedBriefLine[]
}

/** An issued brief of what a link shows, as far as its list tells. */
export interface SharedBriefLine {
  readonly number: string
  readonly edition: number
  readonly subjectName: string | null
  readonly released: boolean
}

/** All that its sheet shows of a brief. */
export type SharedBrief = SheetBrief

export interface Shared {
  readonly set: SharedSet
  readonly sites: readonly Site[]
}

const query = sitesQuery.replace(
  'query Sites {',
  'query Shared { sharedSet { title locale codes watermark expiresAt briefs { number edition subjectName released } }',
)

/** This opening of the page, told so that it is written down once, and the next one anew. */
const visit = newId()

/** Headers of every question behind a link. */
export function shareHeaders({ token, pass }: ShareKey, locale: Locale): Record<string, string> {
  return {
    'accept-language': languageTags[locale],
    [SHARE_HEADER]: token,
    [VISIT_HEADER]: visit,
    ...(pass ? { [SHARE_PASS_HEADER]: pass } : {}),
  }
}

/** The set behind a link and its sites. Throws AskError: SHARE_LOCKED, SHARE_REVOKED, NO_SHARE, … */
export async function askShare(key: ShareKey, locale: Locale): Promise<Shared> {
  const answer = await send<{ sharedSet: SharedSet | null } & SitesAnswer>(
    '/graphql',
    { query },
    { ...shareHeaders(key, locale), accept: 'application/json' },
    locale,
  )
  if (!answer.sharedSet) throw new AskError('NO_SHARE', askWords[locale].noAnswer(200))
  return { set: answer.sharedSet, sites: answer.parcels.nodes }
}

const briefQuery = `query SharedBrief { sharedSet { briefs { number edition state highlights terms
  policies { name document validFrom validTo } issuedAt content changed locale } } }`

/** One of the issued briefs behind a link. Throws AskError where it is no longer given. */
export async function askSharedBrief(
  key: ShareKey,
  number: string,
  locale: Locale,
): Promise<SharedBrief> {
  const headers = { ...shareHeaders(key, locale), accept: 'application/json' }
  const answer = await send<{ sharedSet: { briefs: readonly SharedBrief[] } | null }>(
    '/graphql',
    { query: briefQuery },
    headers,
    locale,
  )
  const found = answer.sharedSet?.briefs.find((brief) => brief.number === number)
  if (!found?.content) throw new AskError('NOT_RELEASED', shareWords[locale].noBrief)
  return found
}

/** Takes a file along that only the link may have. Throws AskError. */
export async function shareFile(
  key: ShareKey,
  locale: Locale,
  { path, name }: { readonly path: string; readonly name: string },
): Promise<void> {
  const response = await fetch(path, { headers: shareHeaders(key, locale) }).catch(() => {
    throw new AskError('NETWORK', askWords[locale].unreachable)
  })
  if (!response.ok) throw new AskError('UNAVAILABLE', askWords[locale].noAnswer(response.status))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** What a password gives, to be sent with every question. Throws AskError where it is wrong. */
export async function unlockShare(
  token: string,
  password: string,
  locale: Locale,
): Promise<string> {
  const headers = { 'accept-language': languageTags[locale] }
  const body = { token, password }
  return (await send<{ pass: string }>('/api/share/unlock', body, headers, locale)).pass
}

async function send<Answer>(
  path: string,
  body: object,
  headers: Record<string, string>,
  locale: Locale,
): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new AskError('NETWORK', askWords[locale].unreachable)
  })
  const answer = (await response.json().catch(() => ({}))) as {
    readonly data?: Answer | null
    readonly errors?: readonly { message: string; extensions?: { code?: string } }[]
    readonly error?: { readonly code: string; readonly message: string }
  }
  const error = answer.errors?.[0]
  if (error) throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message)
  if (answer.error) throw new AskError(answer.error.code, answer.error.message)
  if (!response.ok) throw new AskError('UNAVAILABLE', askWords[locale].noAnswer(response.status))
  return answer.data ?? (answer as unknown as Answer)
}
