import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/ask.ts'
import { eachLent } from '../support/lentDatabase.ts'
import { openWorkbook } from '../support/workbook.ts'

describe('the workbook', () => {
  eachLent('seeds', (at) => {
    const open = (query: string) => openWorkbook(openDesk(at.database), query)

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
  })
})
