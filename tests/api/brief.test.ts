import type { Role } from '@panhuo/shared/access/access'
import type { BriefContent } from '@panhuo/shared/brief/brief'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { mutate } from '../support/mutate.ts'

const FAILURES = '... on InvalidInput { field } ... on GuardNotMet { guards { code } }'
const PLOT = '350504-SY-0031'
const OTHER = '350504-SY-0032'

interface Told {
  readonly state: string
  readonly edition: number
  readonly version: number
  readonly content: BriefContent | null
  readonly changed: readonly string[]
  readonly released: boolean
  readonly mine: boolean
}

/** What is asked of a success, by the mutation. */
function made(name: string): string {
  if (name.endsWith('Brief')) return '... on Brief { number state edition version }'
  return name === 'createShare' ? '... on MadeShare { path }' : ''
}

eachDatabase((at) => {
  const send = (name: string, input: object, role: Role = 'INVESTMENT_STAFF') =>
    mutate(openDesk(at.database), role, name, input, `${FAILURES} ${made(name)}`)
  const told = async (number: string, role: Role = 'INVESTMENT_STAFF', edition?: number) => {
    const query =
      'query ($number: String!, $edition: Int) { brief(number: $number, edition: $edition) { mine state edition version content changed released } }'
    const desk = openDesk(at.database)
    return (await desk.ask<{ brief: Told | null }>(role, query, { number, edition })).brief
  }
  const release = (groups: string[]) =>
    send('releaseParcels', { codes: [PLOT], groups }, 'LAND_OFFICIAL')
  const draft = (more = {}) =>
    send('createBrief', { subject: 'PARCEL', code: PLOT, locale: 'ZH', ...more })
  const step = (number: string, expectedVersion: number, to: string, role: Role) =>
    send('moveBrief', { number, expectedVersion, to }, role)

  it('is drafted, checked by another, frozen when issued, and says what changed since', async () => {
    await send('withdrawReleases', { codes: [PLOT] }, 'LAND_OFFICIAL')
    expect(await draft()).toMatchObject({ field: 'code' })
    await release(['TENURE', 'OFFER'])
    expect(
      (await send('createBrief', { subject: 'PARCEL', code: PLOT, locale: 'ZH' }, 'ANALYST'))
        .__typename,
    ).toBe('NotAllowed')
    expect(await draft({ policies: [{ name: '免地价', document: ' ' }] })).toMatchObject({
      field: 'policies.0.document',
    })
    const { number = '' } = (await draft({ highlights: '临路' })) as { number?: string }
    expect(number).toMatch(/^TJ-\d{4}-\d{4}$/)
    const own = await step(number, 1, 'CHECKED', 'INVESTMENT_STAFF')
    expect(own).toMatchObject({ guards: [{ code: 'BRIEF_STEP' }] })
    const drafted = {
      mine: (await told(number))?.mine,
      official: (await told(number, 'LAND_OFFICIAL'))?.mine,
    }
    expect(drafted).toEqual({ mine: true, official: false })
    await step(number, 1, 'CHECKED', 'LAND_OFFICIAL')
    expect((await step(number, 2, 'ISSUED', 'INVESTMENT_STAFF')).__typename).toBe('GuardNotMet')
    expect(await step(number, 2, 'ISSUED', 'LAND_OFFICIAL')).toMatchObject({
      state: 'ISSUED',
    })
    const issued = await told(number)
    expect(issued).toMatchObject({ changed: [], released: true })
    const fields = Object.keys(issued?.content?.site.fields ?? {})
    expect(fields).toContain('rightType')
    expect(fields.filter((name) => ['condition', 'plotRatio', 'industry'].includes(name))).toEqual(
      [],
    )
    expect(JSON.stringify(issued)).not.toMatch(/rightHolder|titleNumber|taxPerMu/)
    const late = { number, expectedVersion: 3, highlights: '改写' }
    expect((await send('updateBrief', late)).__typename).toBe('GuardNotMet')

    const { parcel } = await openDesk(at.database).ask<{ parcel: { version: number } }>(
      'LAND_OFFICIAL',
      `{ parcel(code: "${PLOT}") { version } }`,
    )
    const edit = { code: PLOT, expectedVersion: parcel.version, patch: { priceGuide: 77.5 } }
    expect((await send('updateParcel', edit, 'LAND_OFFICIAL')).__typename).toBe('Parcel')
    const after = await told(number)
    expect(after?.changed).toEqual(['参考价'])
    expect(after?.content).toEqual(issued?.content)

    await send('reviseBrief', { number, expectedVersion: 3 })
    await step(number, 1, 'CHECKED', 'LAND_OFFICIAL')
    await step(number, 2, 'ISSUED', 'LAND_OFFICIAL')
    expect(await told(number)).toMatchObject({ edition: 2, state: 'ISSUED', changed: [] })
    expect(await told(number, 'LAND_OFFICIAL', 1)).toMatchObject({ state: 'REPLACED' })
    expect(await told(number, 'GUEST')).toBeNull()
    const rewriting = at.database.load((run) =>
      run(sql`update brief set highlights = 'x' where state = 'ISSUED'`),
    )
    await expect(rewriting).rejects.toThrow()
  })

  it('behind a link it tells no more than is released now', async () => {
    await release(['TENURE', 'OFFER'])
    await send('releaseParcels', { codes: [OTHER], groups: ['PLAN'] }, 'LAND_OFFICIAL')
    const made = await send('createShare', { title: '看地', codes: [PLOT], locale: 'ZH', days: 2 })
    const token = String((made as { path?: string }).path).replace('/s/', '')
    const nobody = { draftedBy: null, checkedBy: null, issuedBy: null }
    const behind = async () => {
      const response = await openDesk(at.database).fetch('GUEST', '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-share': token },
        body: JSON.stringify({
          query:
            '{ sharedSet { briefs { content released subjectName highlights terms policies { name } draftedBy checkedBy issuedBy } } briefs { number } }',
        }),
      })
      const { data } = (await response.json()) as {
        data: { sharedSet: { briefs: Told[] }; briefs: unknown[] }
      }
      expect(data.briefs).toEqual([])
      return data.sharedSet.briefs[0]
    }
    const open = await behind()
    expect(open?.content?.site.fields).toHaveProperty('priceGuide')
    expect(open).toMatchObject({
      ...{ highlights: '临路', subjectName: expect.any(String) },
      ...nobody,
    })
    const desk = openDesk(at.database)
    const paper = (name: string, role: Role = 'GUEST', own = token) =>
      desk.fetch(role, `/api/briefs/${name}`, own ? { headers: { 'x-share': own } } : {})
    const mine = at.database.query<{ number: string }>(
      sql`select number from brief where state = 'ISSUED' and subject_code = ${PLOT}`,
    )
    const [{ number = '' } = {}] = await mine
    const slide = await paper(`${number}.pdf?page=slide&lang=en&link=/s/${token}`)
    expect(slide.headers.get('content-type')).toBe('application/pdf')
    const file = Buffer.from(await slide.arrayBuffer()).toString('latin1')
    expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(file).toContain('/MediaBox [0 0 960 540]')
    const refused = async (...asked: Parameters<typeof paper>) => (await paper(...asked)).status
    expect(await refused(`${number}.pdf`, 'GUEST', '')).toBe(404)
    expect(await refused('TJ-2000-0001.pdf')).toBe(404)
    expect(await refused(`${number}.pdf?page=a0`)).toBe(400)
    expect(await refused(`${number}.pdf?link=https://elsewhere.cn/s/${token}`)).toBe(400)
    const others = await send('createShare', {
      ...{ title: '另一处', codes: [OTHER], locale: 'ZH', days: 2 },
    })
    const foreign = String((others as { path?: string }).path).replace('/s/', '')
    expect(await refused(`${number}.pdf`, 'GUEST', foreign)).toBe(404)
    await release(['TENURE'])
    const fields = (await behind())?.content?.site.fields
    expect(fields).toHaveProperty('rightType')
    expect(fields).not.toHaveProperty('priceGuide')
    await send('withdrawReleases', { codes: [PLOT] }, 'LAND_OFFICIAL')
    expect(await behind()).toEqual({
      ...{ content: null, released: false, subjectName: null },
      ...{ highlights: null, terms: null, policies: [], ...nobody },
    })
    expect(await refused(`${number}.pdf`)).toBe(410)
  })

  it('an assembly stands on one brief, its plots side by side, and ends with any of them', async () => {
    const both = { codes: [PLOT, OTHER] }
    await send('releaseParcels', { ...both, groups: ['PLAN', 'TENURE'] }, 'LAND_OFFICIAL')
    const named = (code: string) => send('createBrief', { subject: 'ASSEMBLY', code, locale: 'EN' })
    expect(await named(PLOT)).toMatchObject({ field: 'code' })
    expect(await named(`${PLOT}+9999`)).toMatchObject({ field: 'code' })
    const { number = '' } = (await named(`${OTHER}+0031`)) as { number?: string }
    await step(number, 1, 'CHECKED', 'LAND_OFFICIAL')
    await step(number, 2, 'ISSUED', 'LAND_OFFICIAL')
    const { content } = (await told(number)) ?? {}
    const site = content?.site
    const members = site?.members ?? []
    expect(site).toMatchObject({ kind: 'ASSEMBLY', code: `${PLOT}+0032` })
    expect(members.map(({ code }) => code)).toEqual([PLOT, OTHER])
    expect(site?.areaMu).toBeCloseTo(members.reduce((sum, { areaMu }) => sum + (areaMu ?? 0), 0))
    expect(site?.owners).toEqual({ known: expect.any(Number), unknown: expect.any(Number) })
    expect(JSON.stringify(content)).not.toMatch(/priceGuide|powerKva|rightHolder/)

    await send('releaseParcels', { codes: [OTHER], groups: ['PLAN'] }, 'LAND_OFFICIAL')
    const english = await told(number)
    expect(english?.changed.some((what) => what.includes(members[1]?.name ?? '?'))).toBe(true)
    expect(english?.content).toEqual(content)
    await send('withdrawReleases', { codes: [OTHER] }, 'LAND_OFFICIAL')
    expect(await told(number)).toMatchObject({ released: false })
  })

  it('names an office and no private person', async () => {
    const office = { nameZh: '招商办', nameEn: 'Investment Office', phone: '13805951234' }
    const set = (more = {}) => send('setContactDesk', { ...office, ...more }, 'ADMINISTRATOR')
    expect(await set()).toMatchObject({ field: 'phone' })
    expect((await set({ phone: '0595-22630000' })).__typename).toBe('ContactDesk')
    const query = '{ contactDesk { phone } }'
    const desk = openDesk(at.database)
    expect(await desk.ask('INVESTMENT_STAFF', query)).toEqual({
      contactDesk: { phone: '0595-22630000' },
    })
    expect(await desk.ask('GUEST', query)).toEqual({ contactDesk: null })
  })
})
