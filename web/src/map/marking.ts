import type { Map as MapLibreMap } from 'maplibre-gl'
import { sameTarget, type Target } from './target.ts'

type State = 'hovered' | 'selected'

/** Moves a state from one feature to another; by code, so it holds across tiles and reloads. */
export function mark(map: MapLibreMap, state: State, from: Target | null, to: Target | null): void {
  if (sameTarget(from, to)) return
  if (from) map.setFeatureState(featureOf(from), { [state]: false })
  if (to) map.setFeatureState(featureOf(to), { [state]: true })
}

function featureOf({ layer, code }: Target) {
  return { source: layer, sourceLayer: layer, id: code }
}
