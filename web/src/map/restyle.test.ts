import { describe, expect, it, vi } from 'vitest'
import { emptyView } from '../url/view.ts'
import { changesBetween, restyle } from './restyle.ts'
import { drawnLayers } from './style.ts'

const look = { colorBy: 'stage', breaks: null, layers: emptyView.layers, locale: 'zh' } as const
const layers = drawnLayers(look)
const touched = (after: ReturnType<typeof drawnLayers>) =>
  changesBetween(layers, after).map(({ layer, name }) => `${layer} ${name}`)

describe('drawing the same map otherwise', () => {
  it('changes nothing when nothing changed', () => {
    expect(touched(drawnLayers({ ...look }))).toEqual([])
  })

  it('changes only plots when they are coloured otherwise', () => {
    expect(touched(drawnLayers({ ...look, colorBy: 'method' }))).toEqual([
      'parcels-fill fill-color',
      'parcels-unset visibility',
      'parcels-unset filter',
      'parcels-groups circle-color',
      'parcels-groups circle-stroke-color',
      'parcels-dots circle-color',
      'parcels-dots circle-stroke-color',
      'spotlight-fill fill-color',
      'parcels-name text-color',
      'parcels-name text-halo-color',
      'parcels-name text-field',
      'spotlight-dot circle-color',
    ])
  })

  it('changes only visibility when a layer is switched off', () => {
    const after = drawnLayers({ ...look, layers: { ...look.layers, zones: false } })
    const changes = changesBetween(layers, after)
    expect(new Set(changes.map(({ name, value }) => `${name} ${value}`))).toEqual(
      new Set(['visibility none']),
    )
    expect(changes.every(({ layer }) => layer.startsWith('zones-'))).toBe(true)
  })

  it('tells the map each change once', () => {
    const map = { setPaintProperty: vi.fn(), setLayoutProperty: vi.fn(), setFilter: vi.fn() }
    restyle(map, layers, drawnLayers({ ...look, colorBy: 'method' }))
    expect(map.setPaintProperty).toHaveBeenCalledTimes(9)
    expect(map.setLayoutProperty).toHaveBeenCalledTimes(2)
    expect(map.setFilter).toHaveBeenCalledTimes(1)
  })
})
