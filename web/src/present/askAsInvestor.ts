import { INVESTOR_HEADER } from '@panhuo/shared/share/share'
import { type AskOptions, askText } from '../graphql/ask.ts'
import { type Site, type SitesAnswer, sitesQuery } from '../site/siteQuery.ts'

/** The plots as an investor with a link to them would be given them: asked as one, not cut down here. */
export async function askAsInvestor(
  codes: readonly string[],
  options: AskOptions,
): Promise<readonly Site[]> {
  if (codes.length === 0) return []
  const headers = { [INVESTOR_HEADER]: codes.join(',') }
  const { parcels } = await askText<SitesAnswer>(sitesQuery, {}, { ...options, headers })
  return parcels.nodes
}
