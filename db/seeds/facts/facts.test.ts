import { districtOutline } from '@panhuo/shared/geography/districtOutline'
import { englishOf } from '@panhuo/shared/geography/englishNames'
import { toMetres } from '@panhuo/shared/geography/localFrame'
import type { Position } from '@panhuo/shared/geography/position'
import { streetOutline } from '@panhuo/shared/geography/streetOutline'
import {
  indicatorBounds,
  indicatorKinds,
  indicatorMeasures,
} from '@panhuo/shared/indicator/indicator'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { describe, expect, it } from 'vitest'
import { contains, distance, middle } from '../samplePlots/flatPolygon.ts'
import { parks, SHUANGYANG, zones } from './areas.ts'
import { divisions } from './divisions.ts'
import { entityCoverage } from './entityCoverage.ts'
import { indicators } from './indicators.ts'
import { places } from './places.ts'
import { projects } from './projects.ts'
import { sources } from './sources.ts'

const records = [...places, ...parks, ...zones, ...projects]
const codes = new Set(records.map(({ code }) => code))
const inside = (ring: readonly Position[], positions: readonly Position[]) => {
  const around = ring.slice(0, -1).map(toMetres)
  return positions.every((position) => contains(around, toMetres(position)))
}

describe('facts of the sources', () => {
  it('have an English name on the map', () => {
    for (const { name } of [...parks, ...zones, ...projects]) {
      expect(englishOf(name, 'en'), name).toBeDefined()
      expect(englishOf(name, 'zh')).toBeUndefined()
    }
  })

  it('give every record its own code and only sources that are listed', () => {
    expect(codes.size).toBe(records.length)
    const ids = new Set(sources.map(({ id }) => id))
    for (const { code, sources: cited } of records) {
      expect(cited.length, code).toBeGreaterThan(0)
      expect(
        cited.every((id) => ids.has(id)),
        code,
      ).toBe(true)
    }
    expect(indicators.every(({ source }) => ids.has(source))).toBe(true)
  })

  it('point only to places, parks and zones that exist, parents first', () => {
    const seen = new Set<string>()
    for (const { code, parent } of [...places, ...zones]) {
      if (parent !== null) expect(seen.has(parent), code).toBe(true)
      seen.add(code)
    }
    for (const { code, town, ...links } of [...parks, ...zones, ...projects]) {
      const all = [town, 'park' in links ? links.park : null, 'zone' in links ? links.zone : null]
      for (const link of all) if (link !== null) expect(codes.has(link), code).toBe(true)
    }
    expect(indicators.every(({ place }) => codes.has(place))).toBe(true)
  })

  it('hold six towns and 87 communities and villages, eleven of them in 双阳', () => {
    expect(divisions).toHaveLength(6)
    expect(divisions.flatMap(({ communities }) => communities)).toHaveLength(87)
    expect(divisions.find(({ code }) => code === SHUANGYANG)?.communities).toHaveLength(11)
    for (const { code, communities } of divisions) {
      expect(code).toMatch(/^350504\d{3}000$/)
      for (const one of communities) expect(one.code.slice(0, 9)).toBe(code.slice(0, 9))
    }
  })

  it('give no position to a community, since none is public', () => {
    const communities = places.filter(({ kind }) => kind === 'COMMUNITY')
    expect(communities.every(({ geometry }) => geometry === null)).toBe(true)
  })

  it('state how far off every drawn place may be, and nothing for places not drawn', () => {
    for (const { code, geometry, accuracyM } of [...places, ...projects]) {
      expect(accuracyM === null, code).toBe(geometry === null)
    }
    for (const { code, ring, accuracyM } of [...parks, ...zones]) {
      expect(accuracyM === null, code).toBe(ring === null)
    }
    expect(projects.find(({ name }) => name === '洛丰高速')?.geometry).toBeNull()
  })

  it('draw parks and zones of the street inside it and the others inside the district', () => {
    for (const { code, ring, town } of [...parks, ...zones]) {
      if (!ring) continue
      const around = town === SHUANGYANG ? streetOutline : districtOutline
      expect(inside(around.ring, ring), code).toBe(true)
    }
    const points = projects.flatMap(({ geometry }) =>
      geometry?.type === 'Point' ? [geometry.coordinates as unknown as Position] : [],
    )
    expect(inside(streetOutline.ring, points)).toBe(true)
    expect(new Set(points.map(String)).size).toBe(points.length)
  })

  it('draw every park and zone within its stated error of the public position', () => {
    const stated: Record<string, Position> = {
      '350504-PK-01': [118.622, 24.977],
      '350504-PK-02': [118.622, 24.977],
      '350504-PK-03': [118.633, 24.972],
      '350504-PK-04': [118.623, 24.979],
      '350504-PK-05': [118.623, 24.979],
      '350504-PK-06': [118.613, 25.025],
      '350504-PK-07': [118.613, 25.025],
      '350504-ZN-02': [118.617, 24.983],
      '350504-ZN-03': [118.628, 24.993],
      '350504-ZN-04': [118.628, 24.993],
      '350504-ZN-05': [118.628, 24.993],
    }
    for (const { code, ring, accuracyM } of [...parks, ...zones]) {
      if (!ring || accuracyM === null) continue
      const center = middle(ring.slice(0, -1).map(toMetres))
      const position = toMetres(stated[code] ?? [0, 0])
      expect(distance(center, position), code).toBeLessThan(accuracyM)
    }
  })

  it('give projects exactly the stage that the source states', () => {
    expect(projects.map(({ name, stage }) => [name, stage])).toEqual([
      ['中部功能区新阳片区城市更新改造项目', null],
      ['中关村(泉州)信息科技产业园项目', null],
      ['洛江区医药健康产业园', null],
      ['洛丰高速', null],
      ['阳新街西拓', null],
      ['金秋家园颐养中心扩建项目', 'SIGNED'],
      ['美裕蓝山墅', 'SIGNED'],
      ['阳江新城片区二期', 'PLANNED'],
      ['数字经济产业园二期', 'PLANNED'],
      ['嘉泰数控三期', 'PLANNED'],
      ['阳光路提级改造', 'PLANNED'],
      ['阳江新城污水处理厂', null],
      ['新岭社区洪厝、下辽小组一户一表给水工程', null],
    ])
  })

  it('hold all 98 indicators with known kinds, bounds and measures', () => {
    expect(indicators.map(({ code }) => code)).toEqual(
      Array.from({ length: 98 }, (_, index) => `I${String(index + 1).padStart(3, '0')}`),
    )
    for (const { code, kind, bound, measure, value, unit, name, nameEn } of indicators) {
      expect(valuesOf(indicatorKinds), code).toContain(kind)
      expect(valuesOf(indicatorBounds), code).toContain(bound)
      expect(valuesOf(indicatorMeasures), code).toContain(measure)
      expect(value === null, code).toBe(unit === null)
      expect(Number.isNaN(value), code).toBe(false)
      expect(name && nameEn, code).toBeTruthy()
    }
    const byKind = (kind: string) => indicators.filter((one) => one.kind === kind).length
    expect([byKind('TARGET'), byKind('STOCK'), byKind('ACTUAL')]).toEqual([32, 1, 65])
    expect(indicators.filter(({ value }) => value === null)).toHaveLength(5)
    expect(indicators.filter(({ bound }) => bound !== 'EXACT').map(({ code }) => code)).toEqual([
      'I034',
      'I048',
      'I059',
    ])
    expect(indicators[4]).toMatchObject({ code: 'I005', value: 143, unit: '宗', year: 2024 })
  })

  it('decide for every entity that touches the product whether it is held', () => {
    for (const { name, codes: held, leftOut } of entityCoverage) {
      expect(held.length > 0, name).toBe(leftOut === null)
      expect(
        held.every((code) => codes.has(code)),
        name,
      ).toBe(true)
    }
    expect(entityCoverage).toHaveLength(69)
  })
})
