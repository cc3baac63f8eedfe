import { describe, expect, it } from 'vitest'
import { emptyView } from '../url/view.ts'
import { darkPalette } from './darkGround.ts'
import { palette } from './palette.ts'
import { changesBetween } from './restyle.ts'
import { drawnLayers } from './style.ts'

const look = { colorBy: 'stage', breaks: null, layers: emptyView.layers, locale: 'zh' } as const

describe('the ground by night', () => {
  const changes = changesBetween(drawnLayers(look), drawnLayers({ ...look, theme: 'dark' }))

  it('turns dark, and nothing that stands on it changes', () => {
    expect(changes).toContainEqual({
      layer: 'land-background',
      side: 'paint',
      name: 'background-color',
      value: darkPalette.paper,
    })
    const touched = new Set(changes.map(({ layer }) => layer.split('-')[0]))
    expect([...touched].sort()).toEqual(
      ['beyond', 'boundary', 'land', 'places', 'railway', 'spotlight', 'streets', 'water'].sort(),
    )
  })

  it('keeps no color of the day', () => {
    const left = JSON.stringify(changes.map(({ value }) => value))
    for (const name of Object.keys(darkPalette) as (keyof typeof darkPalette)[]) {
      expect(left).not.toContain(palette[name])
    }
  })
})
