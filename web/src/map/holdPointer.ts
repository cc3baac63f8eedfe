import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Takes the pointer for a tool, such as measuring: until it is given back, nothing is selected or
 * lit up under it. Returns how to give it back.
 */
export function holdPointer(map: MapLibreMap, tool: string): () => void {
  const container = map.getContainer()
  container.dataset.tool = tool
  return () => {
    if (container.dataset.tool === tool) delete container.dataset.tool
  }
}

export function isPointerHeld(map: MapLibreMap): boolean {
  return map.getContainer().dataset.tool !== undefined
}
