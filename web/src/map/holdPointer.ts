import type { Map as MapLibreMap } from 'maplibre-gl'

/** A tap that ends the work of a tool is told as a click once more, this much later at most, ms. */
const LATE_CLICK = 400

/** How often each map was taken; who gives it back late must not take it from the next tool. */
const turns = new WeakMap<MapLibreMap, number>()

/**
 * Takes the pointer for a tool, such as measuring: until it is given back, nothing is selected or
 * lit up under it. Returns how to give it back.
 */
export function holdPointer(map: MapLibreMap, tool: string): () => void {
  const container = map.getContainer()
  const turn = (turns.get(map) ?? 0) + 1
  turns.set(map, turn)
  container.dataset.tool = tool
  return () => {
    setTimeout(() => {
      if (turns.get(map) === turn) delete container.dataset.tool
    }, LATE_CLICK)
  }
}

export function isPointerHeld(map: MapLibreMap): boolean {
  return map.getContainer().dataset.tool !== undefined
}
