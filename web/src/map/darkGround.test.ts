import { describe, expect, it } from 'vitest'
import { emptyView } from '../url/view.ts'
import { darkPalette } from './darkGround.ts'
import { palette } from './palette.ts'
import { changesBetween } from './restyle.ts'
import { drawnLayers } from './style.ts'

const look = { colorBy: 'stage', breaks: null, layers: emptyView.layers, locale: 'zh' } as const

describe('the ground by night', () => {
  const changes = changesBetween(drawnLayers(look), drawnLayers({ ...look, theme: 'dark' }))

  it('turns dark, and what stands on it keeps its colors', () => {
    expect(changes).toContainEqual({
      layer: 'land-background',
      side: 'paint',
      name: 'background-color',
      value: darkPalette.paper,
    })
    const touched = changes.map(({ layer, name }) => `${layer} ${name}`)
    for (const layer of ['parks', 'zones'])
      expect(touched).not.toContain(`${layer}-fill fill-color`)
    for (const layer of ['parcels', 'parks', 'zones']) {
      expect(touched).not.toContain(`${layer}-outline line-color`)
    }
    expect(touched).toEqual(
      expect.arrayContaining(['parks-name text-color', 'parcels-dots circle-stroke-color']),
    )
  })

  it('dims plots without a value, and them alone', () => {
    const fills = (theme: 'light' | 'dark') =>
      drawnLayers({ ...look, theme }).find(({ id }) => id === 'parcels-fill')?.paint
    const quiet = JSON.stringify(fills('light')).replaceAll(palette.unset, '#3d4643')
    expect(JSON.stringify(fills('dark'))).toBe(quiet)
  })

  it('keeps no color of the day', () => {
    const left = JSON.stringify(changes.map(({ value }) => value))
    for (const name of Object.keys(darkPalette) as (keyof typeof darkPalette)[]) {
      expect(left).not.toContain(palette[name])
    }
  })
})
