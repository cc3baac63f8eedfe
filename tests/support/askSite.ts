import { randomUUID } from 'node:crypto'
import type { Role } from '@panhuo/shared/access/access'
import type { Geometry } from 'geojson'

/** The running product asked without a browser: what the screen must agree with. */
export interface SiteAnswers {
  /** Data of a GraphQL answer; an error fails the test. */
  ask<Data>(query: string, variables?: object): Promise<Data>
  /** A path as text, such as `/export/parcels.csv?filter=…`. */
  read(path: string): Promise<string>
  /** Codes of the plots that match, ascending. */
  codes(filter?: object): Promise<string[]>
}

/** Signs in by the DEMO's role switch, as the page does. */
export async function askSite(site: string, role: Role): Promise<SiteAnswers> {
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const signedIn = await fetch(`${site}/api/demo/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ role }),
  })
  if (!signedIn.ok) throw new Error(`sign-in as ${role}: ${await signedIn.text()}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((part) => part.split(';')[0])
    .join('; ')

  async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(`${site}/graphql`, {
      method: 'POST',
      headers: { ...json, cookie },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown }
    if (errors || !data) throw new Error(`${query}: ${JSON.stringify(errors)}`)
    return data
  }

  return {
    ask,
    async read(path) {
      const response = await fetch(site + path, { headers: { cookie } })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      // Not text(): it would swallow the byte order mark.
      return Buffer.from(await response.arrayBuffer()).toString('utf8')
    },
    async codes(filter = {}) {
      const { parcels } = await ask<{ parcels: { nodes: { code: string }[] } }>(
        'query Codes($filter: ParcelFilter) { parcels(filter: $filter, first: 200) { nodes { code } } }',
        { filter },
      )
      return parcels.nodes.map(({ code }) => code).sort()
    },
  }
}

/** Registers a plot of this shape as a colleague at another desk would; returns its code. */
export async function registerPlot(
  site: SiteAnswers,
  name: string,
  geometry: Geometry,
): Promise<string> {
  const input = {
    ...{ geometry, patch: { name, inefficiencyType: 'OTHER' } },
    ...{ reason: '样例', requestId: randomUUID() },
  }
  const { made } = await site.ask<{ made: { code?: string } }>(
    'mutation ($input: CreateParcelInput!) { made: createParcel(input: $input) { ... on Parcel { code } ... on Error { message } } }',
    { input },
  )
  if (made.code === undefined) throw new Error(`${name}: ${JSON.stringify(made)}`)
  return made.code
}
