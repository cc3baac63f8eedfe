import type { BriefContent, BriefPolicy, BriefSubject } from '@panhuo/shared/brief/brief'
import { useQuery } from '@tanstack/react-query'
import { askText } from '../graphql/ask.ts'
import { useSession } from '../session/session.ts'
import { useLocale } from '../words/locale.tsx'

export interface BriefLine {
  readonly number: string
  readonly edition: number
  readonly subject: BriefSubject
  readonly subjectCode: string
  readonly subjectName: string | null
  readonly locale: 'ZH' | 'EN'
  readonly state: string
  readonly draftedBy: string
  readonly mine: boolean
  readonly checkedBy: string | null
  readonly issuedAt: string | null
}

/** What its sheet shows of a brief. */
export type SheetBrief = Pick<
  Brief,
  | ('number' | 'edition' | 'state' | 'locale' | 'issuedAt' | 'content' | 'changed')
  | ('highlights' | 'terms' | 'policies')
>

export interface Brief extends BriefLine {
  readonly highlights: string | null
  readonly terms: string | null
  readonly policies: readonly BriefPolicy[]
  readonly issuedBy: string | null
  /** Null for a draft whose subject is no longer released. */
  readonly content: BriefContent | null
  readonly changed: readonly string[]
  readonly released: boolean
  readonly version: number
}

const line =
  'number edition subject subjectCode subjectName locale state draftedBy mine checkedBy issuedAt'

export interface Desk {
  readonly nameZh: string
  readonly nameEn: string
  readonly phone: string
  readonly address: string | null
}

/** The briefs in their last editions, and the office that they name. */
export function useBriefs(may: boolean) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['briefs', role, locale],
    enabled: may,
    queryFn: ({ signal }) =>
      askText<{ briefs: readonly BriefLine[]; contactDesk: Desk | null }>(
        `{ briefs { ${line} } contactDesk { nameZh nameEn phone address } }`,
        {},
        { locale, signal },
      ),
  })
}

/** One edition of a brief, the last where none is named. */
export function useBrief(number: string, edition: number | null) {
  const { role } = useSession()
  const locale = useLocale()
  return useQuery({
    queryKey: ['brief', role, locale, number, edition],
    queryFn: ({ signal }) =>
      askText<{ brief: Brief | null }>(
        `query Brief($number: String!, $edition: Int) { brief(number: $number, edition: $edition) {
          ${line} highlights terms policies { name document validFrom validTo } issuedBy
          content changed released version
        } }`,
        { number, edition },
        { locale, signal },
      ),
  })
}
