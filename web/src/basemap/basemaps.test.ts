import { describe, expect, it } from 'vitest'
import { isSetUp, tiandituDrawing } from './basemaps.ts'
import { pmtilesDrawing } from './pmtilesDrawing.ts'

describe('base maps of others', () => {
  it('are offered only where the server has them', () => {
    const setup = { tianditu: null, pmtiles: '/basemap/map.pmtiles' }
    expect(isSetUp('schematic', undefined)).toBe(true)
    expect(isSetUp('vector', setup)).toBe(false)
    expect(isSetUp('file', setup)).toBe(true)
    expect(isSetUp('file', undefined)).toBe(false)
  })

  it('ask Tianditu by WMTS in Web Mercator, with the key and nothing else of ours', () => {
    const { sources, layers } = tiandituDrawing('imagery', 'abc123')
    expect(layers.map(({ id }) => id)).toEqual(['tianditu-img', 'tianditu-cia'])
    expect(sources['tianditu-img']).toMatchObject({ type: 'raster', tileSize: 256, maxzoom: 18 })
    const { tiles } = sources['tianditu-img'] as { tiles: string[] }
    expect(tiles).toHaveLength(8)
    expect(tiles[3]).toBe(
      'https://t3.tianditu.gov.cn/img_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=abc123',
    )
  })

  it('draw a PMTiles file without glyphs and sprites that nobody here serves', () => {
    const { sources, layers } = pmtilesDrawing('http://127.0.0.1:4000/basemap/map.pmtiles', 'zh')
    expect(sources.pmtiles).toEqual({
      type: 'vector',
      url: 'pmtiles://http://127.0.0.1:4000/basemap/map.pmtiles',
    })
    expect(layers.length).toBeGreaterThan(20)
    const text = JSON.stringify(layers)
    expect(text).not.toContain('icon-image')
    expect(text).not.toContain('Noto Sans Regular')
    expect(layers.every((layer) => !('source' in layer) || layer.source === 'pmtiles')).toBe(true)
  })
})
