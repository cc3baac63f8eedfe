import { sql } from 'drizzle-orm'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachDatabase } from '../support/database.ts'
import { inChange } from '../support/inChange.ts'

describe('the workbook', () => {
  eachDatabase((at) => {
    const open = async (query: string, role: 'GUEST' | 'LAND_OFFICIAL' = 'LAND_OFFICIAL') => {
      const response = await openDesk(at.database).fetch(role, `/export/parcels.xlsx?${query}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toContain('.xlsx"')
      const book = new exceljs.Workbook()
      await book.xlsx.load(await response.arrayBuffer())
      const [plots, notes] = book.worksheets
      if (!plots || !notes) throw new Error('a sheet is missing')
      const titles = (plots.getRow(5).values as string[]).slice(1)
      const cell = (row: number, title: string) =>
        plots.getRow(row).getCell(titles.findIndex((named) => named.startsWith(title)) + 1)
      return { plots, notes, titles, cell }
    }

    it('holds exactly the filtered set in its order, as typed cells under a head', async () => {
      const { plots, cell } = await open('lang=zh&filter=stage:COMPLETED&sort=-areaMu')
      expect(plots.getCell('A1').value).toBe('低效用地台账')
      expect(plots.getCell('A2').value).toBe('筛选：阶段：盘活完成')
      const desk = openDesk(at.database)
      const { parcels } = await desk.ask<{
        parcels: { nodes: { code: string; areaMu: number; tenureEnd: string | null }[] }
      }>(
        'LAND_OFFICIAL',
        '{ parcels(filter: { stage: { in: [COMPLETED] } }, orderBy: [{ field: AREA_MU, direction: DESC }]) { nodes { code areaMu tenureEnd } } }',
      )
      expect(parcels.nodes.length).toBeGreaterThan(0)
      expect(plots.rowCount).toBe(5 + parcels.nodes.length)
      parcels.nodes.forEach(({ code, areaMu, tenureEnd }, index) => {
        const row = 6 + index
        expect(cell(row, '地块编号').value).toBe(code)
        expect(cell(row, '面积（亩）').value).toBeCloseTo(areaMu, 6)
        expect(cell(row, '阶段').value).toBe('盘活完成')
        const end = cell(row, '使用权终止日期').value
        expect(end instanceof Date ? end.toISOString().slice(0, 10) : end).toBe(tenureEnd)
      })
    })

    it('says at its end how many, how much and where from', async () => {
      const { notes } = await open('lang=en')
      const said = notes.getSheetValues().map((row) => (row as unknown[] | undefined)?.slice(1, 3))
      expect(said).toContainEqual(['Plots', 143])
      expect(said).toContainEqual(['Sample', 143])
    })

    it('gives a guest public columns only, and never a formula', async () => {
      await inChange(at.database, (run) =>
        run(sql`update parcel set name = '=1+1' where code = '350504-SY-0001'`),
      )
      const { titles, cell } = await open('lang=en&filter=code:350504-SY-0001', 'GUEST')
      expect(titles).toContain('Stage')
      expect(titles.join()).not.toMatch(/Tax|Right holder|Condition/)
      expect(cell(6, 'Name')).toMatchObject({ value: '=1+1', type: exceljs.ValueType.String })
    })
  })
})
