import { sql } from 'drizzle-orm'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'
import { openWorkbook } from '../support/workbook.ts'

// What people write into the register, and how much of it, on its way out.
eachDatabase((at) => {
  it('carry words for codes, names for places, and harmless text', async () => {
    await inChange(at.database, (run) =>
      run(sql`update parcel set name = '=HYPERLINK("http://x")', progress_note = '　＝1+1'
        where code = '350504-SY-0001'`),
    )
    const desk = openDesk(at.database)
    const response = await desk.fetch(
      'LAND_OFFICIAL',
      '/export/parcels.csv?lang=zh&filter=code:350504-SY-0001',
    )
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="parcels_\d{4}-\d\d-\d\d\.csv"; filename\*=UTF-8''%E4%BD%8E/,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain('面积（亩）')
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(text).toContain(`'　＝1+1`)
    expect(text).not.toContain('SURVEYED')
    expect(text).toContain('样例')
  })

  it('give a guest a workbook of public columns only, and never a formula', async () => {
    await inChange(at.database, (run) =>
      run(sql`update parcel set name = '=1+1' where code = '350504-SY-0001'`),
    )
    const { titles, cell } = await openWorkbook(
      openDesk(at.database),
      'lang=en&filter=code:350504-SY-0001',
      'GUEST',
    )
    expect(titles).toContain('Stage')
    expect(titles.join()).not.toMatch(/Tax|Right holder|Condition/)
    expect(cell(6, 'Name')).toMatchObject({ value: '=1+1', type: exceljs.ValueType.String })
  })

  it('streams: a reader that stops gets no more, and the connection is free again', async () => {
    await at.database.transaction((run) =>
      run(sql`insert into parcel (code, name, search, provenance, stage, inefficiency_type, area_m2, geom)
        select '350504-SY-' || (10000 + i), 'more', 'more', 'ILLUSTRATIVE', 'SURVEYED', 'OTHER', 3000, geom
        from parcel, generate_series(1, 3000) i where code = '350504-SY-0001'`),
    )
    const desk = openDesk(at.database)
    for (let turn = 0; turn < 12; turn += 1) {
      const response = await desk.fetch('GUEST', '/export/parcels.geojson')
      const reader = response.body?.getReader()
      const part = await reader?.read()
      expect(part?.value?.byteLength).toBeLessThan(400_000)
      await reader?.cancel()
    }
    const all = await (await desk.fetch('GUEST', '/export/parcels.csv')).text()
    expect(all.trimEnd().split('\r\n')).toHaveLength(3144)
  })
})
