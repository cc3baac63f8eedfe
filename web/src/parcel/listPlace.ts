/** How far each list of this visit was scrolled, pixels, by its filter and order. */
const places = new Map<string, number>()
const MOST = 20

/** Where a list was left; 0 where it was not open before. */
export function placeLeft(list: string): number {
  return places.get(list) ?? 0
}

/** Remembers where a list is left, for whoever comes back from another page. */
export function leavePlace(list: string, pixels: number): void {
  places.delete(list)
  places.set(list, pixels)
  const [oldest] = places.keys()
  if (places.size > MOST && oldest !== undefined) places.delete(oldest)
}

/** Who asks for another order reads it from its top, also one that was read before. */
export function forgetPlaces(): void {
  places.clear()
}
