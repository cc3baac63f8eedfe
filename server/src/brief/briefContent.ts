import type { BriefContent, BriefSite, BriefSubject } from '@panhuo/shared/brief/brief'
import { todayInBeijing } from '@panhuo/shared/project/month'
import type { Label } from '@panhuo/shared/words/label'
import { batched } from '../list/records.ts'
import type { Context } from '../request/context.ts'
import { type BriefRow, briefByNumber, issuedBriefs, presentDesk } from './briefQueries.ts'
import { changedSince, stillReleased } from './briefRules.ts'
import { briefSite } from './briefSite.ts'

/** What of each brief's subject may be shown today, read once in a request. */
const presentSite = batched<string, BriefSite>(async (context, keys) => {
  const sites = await Promise.all(
    keys.map((key) => {
      const [subject = 'PARCEL', code = ''] = key.split(' ')
      return briefSite(context, subject as BriefSubject, code)
    }),
  )
  return new Map(keys.flatMap((key, index) => (sites[index] ? [[key, sites[index]]] : [])))
})

/** What of a brief's subject may be shown today; null where nothing may. */
export function siteOf(context: Context, { subject, subjectCode }: BriefRow) {
  return presentSite(context, `${subject} ${subjectCode}`)
}

/** Whether what a brief says is told: to the office always, to an investor while its subject is released. */
export async function isOpen(context: Context, row: BriefRow): Promise<boolean> {
  return context.viewer.role !== 'INVESTOR' || (await siteOf(context, row)) !== null
}

/** The frozen copy, for a draft what it would be today; for an investor only what is still released. */
export async function contentOf(context: Context, row: BriefRow): Promise<BriefContent | null> {
  const site = await siteOf(context, row)
  if (row.content) {
    if (context.viewer.role !== 'INVESTOR') return row.content
    return site && stillReleased(row.content, site)
  }
  return site && { site, desk: await presentDesk(context), day: todayInBeijing() }
}

/** What differs today from what was frozen. */
export async function changedOf(context: Context, row: BriefRow): Promise<readonly Label[]> {
  const site = row.content && (await siteOf(context, row))
  return row.content && site ? changedSince(row.content.site, site) : []
}

/** A brief for whoever asks: of the office, or an issued one of an investor's own plots. */
export async function briefAsked(
  context: Context,
  number: string,
  edition: number | null,
): Promise<BriefRow | null> {
  const { role, share } = context.viewer
  if (role !== 'INVESTOR') return briefByNumber(context, number, edition)
  const issued = await issuedBriefs(context, share?.codes ?? [])
  return issued.find((brief) => brief.number === number) ?? null
}
