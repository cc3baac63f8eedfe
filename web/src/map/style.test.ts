import { describe, expect, it } from 'vitest'
import { emptyView } from '../url/view.ts'
import { pointed } from './ids.ts'
import type { Look } from './look.ts'
import { drawnLayers, mapStyle } from './style.ts'

const origin = 'http://127.0.0.1:4000'
const look = { colorBy: 'stage', breaks: null, layers: emptyView.layers, locale: 'zh' } as const
const style = mapStyle(look, {
  origin,
  filter: 'stage:SURVEYED',
  fontFaces: { 'Noto Sans SC': [] },
})
const ids = style.layers.map(({ id }) => id)

describe('the style', () => {
  it('names each layer once and draws from sources it has', () => {
    expect(new Set(ids).size).toBe(ids.length)
    for (const layer of style.layers) {
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source)
    }
  })

  it('asks no server but our own: no glyphs, no sprite, tiles of four layers', () => {
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"]+/g) ?? []
    expect(addresses).toHaveLength(4)
    expect(addresses.every((address) => address.startsWith(`${origin}/tiles/`))).toBe(true)
    expect(style.sources.parcels).toMatchObject({
      tiles: [`${origin}/tiles/parcels/{z}/{x}/{y}.mvt?filter=stage%3ASURVEYED`],
      promoteId: 'code',
    })
  })

  it('draws zones under parks under plots under projects', () => {
    const order = [
      pointed.zoneFills,
      pointed.parkFills,
      pointed.parcelFills,
      pointed.projectSymbols,
    ]
    const places = order.map((id) => ids.indexOf(id))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('hides the plot of a row under no name', () => {
    const names = style.layers.filter(({ type }) => type === 'symbol')
    const highest = Math.max(...names.map(({ id }) => ids.indexOf(id)))
    for (const id of ['spotlight-outline', 'spotlight-dot']) {
      expect(ids.indexOf(id)).toBeGreaterThan(highest)
    }
  })

  it('fetches the pattern of plots without a value only where one can be without', () => {
    const shown = (colorBy: Look['colorBy']) =>
      drawnLayers({ ...look, colorBy }).find(({ id }) => id === 'parcels-unset')?.layout?.visibility
    expect(shown('stage')).toBe('none')
    expect(shown('method')).toBe('visible')
    expect(shown('plotRatio')).toBe('visible')
  })

  it('has every layer that answers the pointer', () => {
    expect(ids).toEqual(expect.arrayContaining(Object.values(pointed)))
  })
})
