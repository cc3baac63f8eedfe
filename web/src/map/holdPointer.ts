import type { Map as MapLibreMap } from 'maplibre-gl'
import { useCallback, useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useLiveMap } from './liveMap.ts'

/** A tap that ends the work of a tool is told as a click once more, this much later at most, ms. */
const LATE_CLICK = 400

/** What takes the pointer: measuring, drawing an area to filter by, editing a plot, a box to pick in. */
export type PointerTool = 'measure' | 'draw' | 'edit' | 'pick'

interface Desk {
  /** Those who hold the pointer, the newest last; two may for as long as one gives way. */
  holders: readonly { readonly tool: PointerTool }[]
  readonly hearers: Set<() => void>
  late?: ReturnType<typeof setTimeout>
}

const desks = new WeakMap<MapLibreMap, Desk>()

function deskOf(map: MapLibreMap): Desk {
  const desk = desks.get(map) ?? { holders: [], hearers: new Set() }
  desks.set(map, desk)
  return desk
}

/**
 * Takes the pointer for a tool, such as measuring: until it is given back, nothing is selected or
 * lit up under it. Returns how to give it back.
 */
export function holdPointer(map: MapLibreMap, tool: PointerTool): () => void {
  const { dataset } = map.getContainer()
  const desk = deskOf(map)
  const holder = { tool }
  const change = (holders: Desk['holders']) => {
    desk.holders = holders
    clearTimeout(desk.late)
    const newest = holders.at(-1)
    if (newest) dataset.tool = newest.tool
    else {
      desk.late = setTimeout(() => {
        delete dataset.tool
      }, LATE_CLICK)
    }
    for (const hear of desk.hearers) hear()
  }
  change([...desk.holders, holder])
  return () => change(desk.holders.filter((one) => one !== holder))
}

/** Whether a tool has the pointer, other than the one that asks. */
export function isPointerHeld(map: MapLibreMap, own?: PointerTool): boolean {
  const { tool } = map.getContainer().dataset
  return tool !== undefined && tool !== own
}

/** The tool in hand on the map, and null again as soon as it is given back. */
export function useToolInHand(): PointerTool | null {
  const map = useLiveMap()
  const follow = useCallback(
    (hear: () => void) => {
      const hearers = map && deskOf(map).hearers.add(hear)
      return () => hearers?.delete(hear)
    },
    [map],
  )
  return useSyncExternalStore(follow, () => (map && deskOf(map).holders.at(-1)?.tool) ?? null)
}

/** Ends a tool when another takes the pointer, as editing does from a sheet: each click is for one. */
export function useGivingWay(own: PointerTool, end: () => void): void {
  const inHand = useToolInHand()
  const onTaken = useEffectEvent(end)
  useEffect(() => {
    if (inHand !== null && inHand !== own) onTaken()
  }, [inHand, own])
}
