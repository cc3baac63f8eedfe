import { parkKinds } from '@panhuo/shared/park/park'
import { zoneKinds } from '@panhuo/shared/zone/zone'
import type { SymbolLayerSpecification } from 'maplibre-gl'
import { nameSources } from '../ids.ts'
import { FONT, type Look, nameIn, visibility } from '../look.ts'
import { inked, kindColors } from '../marks.ts'
import { palette } from '../palette.ts'

/** From here on plots carry their own names, and those of parks and zones make room for them. */
const NEAR_FROM = 15

/**
 * Names of zones and parks. Far out they come before the names of plots, near by after them: the
 * two uses stand at different places of the style.
 */
export function areaLabels(look: Look, use: 'FAR' | 'NEAR'): SymbolLayerSpecification[] {
  return [areaNames('zones', look, use), areaNames('parks', look, use)]
}

const ink = {
  zones: kindColors(zoneKinds, (color) => inked(color)),
  parks: kindColors(parkKinds, (color) => inked(color)),
}

function areaNames(
  area: 'zones' | 'parks',
  { layers, locale }: Look,
  use: 'FAR' | 'NEAR',
): SymbolLayerSpecification {
  const near = use === 'NEAR'
  return {
    id: near ? `${area}-name-near` : `${area}-name`,
    type: 'symbol',
    source: nameSources[area],
    ...(near ? { minzoom: NEAR_FROM } : { minzoom: 12.5, maxzoom: NEAR_FROM }),
    layout: {
      ...visibility(layers[area]),
      'text-field': nameIn(locale),
      'text-font': FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 16, 14.5],
      // A word of English is longer than one of Chinese.
      'text-max-width': locale === 'zh' ? 8 : 9,
      'text-variable-anchor': near
        ? ['center', 'top', 'bottom', 'left', 'right']
        : area === 'parks'
          ? ['center', 'bottom', 'top']
          : ['center', 'top', 'bottom'],
      'text-radial-offset': near ? 2.4 : 1.4,
      'text-padding': 6,
      ...(area === 'zones' ? { 'text-letter-spacing': 0.12 } : {}),
    },
    paint: { 'text-color': ink[area], 'text-halo-color': palette.halo, 'text-halo-width': 2 },
  }
}
