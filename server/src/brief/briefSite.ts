import { readAssembly, writeAssembly } from '@panhuo/shared/assembly/assemblyCode'
import type { BriefSite, BriefSubject } from '@panhuo/shared/brief/brief'
import { siteFieldNames } from '@panhuo/shared/brief/siteSheet'
import { fieldsTogether } from '@panhuo/shared/brief/together'
import { registeredMu } from '@panhuo/shared/measure/units'
import { joinedOutline, ownersReleased } from '../assembly/releasedTogether.ts'
import { shapeKey } from '../list/shapes.ts'
import { parcelByCode, parcelShapeById } from '../parcel/parcelQueries.ts'
import { parcelSumsOfPark } from '../parcel/parcelSums.ts'
import { parkByCode, parkById, parkShape } from '../park/parkQueries.ts'
import { placeById, sourceById } from '../place/placeQueries.ts'
import type { Context } from '../request/context.ts'
import { zoneById } from '../zone/zoneQueries.ts'

/** The same request, asked by an investor who holds a link to these plots. */
export function asInvestor(context: Context, codes: readonly string[]): Context {
  const { locale, towns, address } = context.viewer
  return {
    ...context,
    viewer: { role: 'INVESTOR', locale, towns, address, share: { codes } },
    loaders: new Map(),
  }
}

/**
 * What a brief may say of its subject today: asked as an investor asks, so that a brief can hold no
 * more than class P and what was released. Null where there is no such subject, or it is not released.
 */
export function briefSite(
  context: Context,
  subject: BriefSubject,
  code: string,
): Promise<BriefSite | null> {
  if (subject === 'ASSEMBLY') {
    const codes = readAssembly(code) ?? []
    return assemblySite(asInvestor(context, codes), codes)
  }
  const investor = asInvestor(context, [code])
  return subject === 'PARCEL' ? plotSite(investor, code) : parkSite(investor, code)
}

/** Plots side by side and together; null unless every one of them is released. */
async function assemblySite(context: Context, codes: readonly string[]): Promise<BriefSite | null> {
  const found = await Promise.all(codes.map((code) => plotSite(context, code)))
  const plots = found.filter((plot) => plot !== null)
  if (plots.length < 2 || plots.length < codes.length) return null
  const shapes = plots.flatMap(({ geometry }) => geometry ?? [])
  const [joined, owners] = await Promise.all([
    joinedOutline(context, shapes),
    ownersReleased(context, codes),
  ])
  const all = (name: 'park' | 'zone' | 'community') =>
    [...new Set(plots.flatMap((plot) => plot[name] ?? []))].join('、') || null
  const areaM2 = plots.reduce((sum, plot) => sum + (plot.areaM2 ?? 0), 0)
  return {
    kind: 'ASSEMBLY',
    code: writeAssembly(codes),
    name: plots.map(({ name }) => name).join(' + '),
    areaMu: registeredMu(areaM2),
    areaM2,
    ...{ community: all('community'), park: all('park'), zone: all('zone') },
    fields: fieldsTogether(plots.map(({ fields }) => fields)),
    provenance: plots.find(({ provenance }) => provenance === 'ILLUSTRATIVE')
      ? 'ILLUSTRATIVE'
      : (plots[0]?.provenance ?? ''),
    geometry: joined?.outline ?? null,
    middle: joined?.middle ?? null,
    sources: [...new Set(plots.flatMap(({ sources }) => sources))],
    members: plots.map(({ code, name, areaMu, fields, geometry, stage }) => {
      return { code, name, areaMu, fields, geometry, stage }
    }),
    owners,
  }
}

async function plotSite(
  context: Context,
  code: string,
): Promise<(BriefSite & { readonly stage: string }) | null> {
  const row = await parcelByCode(context, code)
  if (!row) return null
  const { communityId, parkId, zoneId } = row
  const [community, park, zone, shape, sources] = await Promise.all([
    communityId === null ? null : placeById(context, communityId),
    parkId === null ? null : parkById(context, parkId),
    zoneId === null ? null : zoneById(context, zoneId),
    parcelShapeById(context, shapeKey(row.id, 0)),
    sourceTitles(context, row.sourceIds),
  ])
  const values = row as unknown as Record<string, unknown>
  const told = siteFieldNames.filter((name) => {
    const value = values[name]
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  return {
    kind: 'PARCEL',
    code,
    name: row.name,
    areaMu: values.areaMu as number,
    areaM2: values.areaM2 as number,
    community: community?.name ?? null,
    park: park?.name ?? null,
    zone: zone?.name ?? null,
    fields: Object.fromEntries(told.map((name) => [name, values[name]])),
    provenance: String(values.provenance),
    geometry: shape?.geometry ?? null,
    middle: middleOf(shape?.centroid ?? null),
    sources,
    stage: String(values.stage),
  }
}

async function parkSite(context: Context, code: string): Promise<BriefSite | null> {
  const row = await parkByCode(context, code)
  if (!row) return null
  const [town, shape, sums, sources] = await Promise.all([
    row.townId === null ? null : placeById(context, row.townId),
    parkShape(context, shapeKey(row.id, 0)),
    parcelSumsOfPark({ ...context, viewer: { ...context.viewer, role: 'GUEST' } }, row.id),
    sourceTitles(context, row.sourceIds),
  ])
  const values = row as unknown as Record<string, unknown>
  return {
    kind: 'PARK',
    code,
    name: row.name,
    areaMu: null,
    areaM2: null,
    community: town?.name ?? null,
    park: null,
    zone: null,
    fields: { kind: values.kind, stageAsStated: values.stageAsStated, plots: sums?.count ?? 0 },
    provenance: String(values.provenance),
    geometry: shape?.geometry ?? null,
    middle: middleOf(shape?.centroid ?? null),
    sources,
  }
}

function middleOf(point: Shape['centroid']): BriefSite['middle'] {
  if (point?.type !== 'Point') return null
  const [lon = 0, lat = 0] = point.coordinates
  return [lon, lat]
}

type Shape = NonNullable<Awaited<ReturnType<typeof parkShape>>>

async function sourceTitles(context: Context, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => sourceById(context, id)))
  return found.flatMap((source) =>
    source ? [[source.title, source.publisher, source.publishedAt].filter(Boolean).join('，')] : [],
  )
}
