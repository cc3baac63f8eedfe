import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/ask.ts'
import { casesOf } from '../support/cases.ts'
import { eachDatabase } from '../support/database.ts'
import { importsOf } from '../support/importing.ts'
import { inChange } from '../support/inChange.ts'
import { mutate } from '../support/mutate.ts'

const PLOT = '350504-SY-0031'

eachDatabase((at) => {
  let desk: Desk
  beforeAll(() => {
    desk = openDesk(at.database)
  })
  /** Gives the newest record of the table the last number that fits its width. */
  const fill = (table: string, column: string, last: string) =>
    inChange(at.database, (run) => {
      const [name, code] = [sql.identifier(table), sql.identifier(column)]
      return run(
        sql`update ${name} set ${code} = regexp_replace(${code}, '[0-9]+$', ${last}) where id = (select max(id) from ${name})`,
      )
    })

  it('a case counts on where its code grows longer', async () => {
    const { openOne } = casesOf(at.database, desk)
    await fill('revitalization_case', 'code', '9999')
    expect((await openOne('SWAP')).code).toBe('350504-AJ-10000')
    expect((await openOne('SWAP')).code).toBe('350504-AJ-10001')
  })

  it('so does a deal', async () => {
    const made = { name: '测试线', investor: '甲公司' }
    const lead = () =>
      mutate<{ code: string }>(desk, 'INVESTMENT_STAFF', 'createDeal', made, '... on Deal { code }')
    await fill('deal', 'code', '9999')
    expect((await lead()).code).toBe('350504-ZS-10000')
    expect((await lead()).code).toBe('350504-ZS-10001')
  })

  it('so does a brief', async () => {
    const codes = [PLOT]
    await mutate(desk, 'LAND_OFFICIAL', 'releaseParcels', { codes, groups: ['TENURE'] }, '')
    const site = { subject: 'PARCEL', code: PLOT, locale: 'ZH' }
    const fields = '... on Brief { number }'
    const draft = () =>
      mutate<{ number: string }>(desk, 'INVESTMENT_STAFF', 'createBrief', site, fields)
    await draft()
    await fill('brief', 'number', '9999')
    expect((await draft()).number).toMatch(/^TJ-\d{4}-10000$/)
    expect((await draft()).number).toMatch(/^TJ-\d{4}-10001$/)
  })

  it('so does an import, from the hundredth of a day on', async () => {
    const { upload } = importsOf(desk)
    const bring = () => upload('甲.csv', '地块编号,地块名称\n350504-SY-7101,甲')
    expect(await bring()).toMatch(/^\d{8}-01$/)
    await at.database.transaction((run) =>
      run(sql`update import_batch set number = regexp_replace(number, '01$', '99')`),
    )
    expect(await bring()).toMatch(/^\d{8}-100$/)
    expect(await bring()).toMatch(/^\d{8}-101$/)
  })
})
