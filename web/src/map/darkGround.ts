import { parkKinds } from '@panhuo/shared/park/park'
import { zoneKinds } from '@panhuo/shared/zone/zone'
import type { LayerSpecification } from 'maplibre-gl'
import { inked } from './marks.ts'
import { palette } from './palette.ts'

export type Theme = 'light' | 'dark'

type GroundColor = Exclude<keyof typeof palette, 'inkOnLight' | 'inkOnDark' | 'unset' | 'unsetDots'>

/**
 * The ground by night: quiet slate instead of paper. Plots, parks, zones and projects keep their
 * colors, so that legend, list and map say the same by day and by night; only their names, the
 * light edges that set them off from paper, and plots without a value turn: white, which is no
 * color on paper, would be the loudest of all.
 */
export const darkPalette: Readonly<Record<GroundColor, string>> = {
  paper: '#1f2523',
  beyond: '#151918',
  hill: '#26302a',
  hillShade: '#35443a',
  water: '#1d3742',
  bank: '#335a69',
  waterText: '#8dbacb',
  street: '#39413e',
  streetCasing: '#151918',
  trunk: '#6a5a36',
  trunkCasing: '#2b2517',
  rail: '#8c8a83',
  railGap: '#2a2f2d',
  beyondShadow: '#0b0d0c',
  borderText: '#d3bb98',
  border: '#a88f6b',
  borderBand: '#5a4a35',
  ink: '#ece9e0',
  inkMiddle: '#d4d2c9',
  inkSoft: '#b9b8b0',
  halo: '#161a19',
}

const ground =
  /^(land|water|streets|railway|beyond|boundary|places|projects)-|^(parks|zones)-(casing|name)|^parcels-(dots|groups|name)$|^spotlight-(veil|outline|dot)$/
const plots = /^parcels-(fill|dots|groups|name)$/
const UNSET_BY_NIGHT = '#3d4643'
const byNight = new Map<unknown, string>([
  ...Object.entries(darkPalette).map(([name, color]): [string, string] => [
    palette[name as GroundColor],
    color,
  ]),
  ['texture/hill', 'texture/night'],
  ...[...parkKinds.codes, ...zoneKinds.codes].flatMap(({ color }): [string, string][] =>
    color ? [[inked(color), inked(color, darkPalette.ink)]] : [],
  ),
])

/** The same layers with the ground in the colors of the theme. */
export function inTheme(
  layers: readonly LayerSpecification[],
  theme: Theme = 'light',
): LayerSpecification[] {
  if (theme === 'light') return [...layers]
  return layers.map((layer) => {
    const { id, paint } = layer
    const turned = ground.test(id) ? recolored(paint, (color) => byNight.get(color)) : paint
    const quiet = plots.test(id) ? recolored(turned, quietly) : turned
    return quiet === paint ? layer : { ...layer, paint: quiet as never }
  })
}

function quietly(value: unknown): string | undefined {
  return value === palette.unset ? UNSET_BY_NIGHT : undefined
}

function recolored(value: unknown, turn: (value: unknown) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => recolored(one, turn))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, recolored(one, turn)]),
    )
  }
  return turn(value) ?? value
}
