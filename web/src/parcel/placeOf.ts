import type { ParcelRow } from './parcelList.ts'

/** The park and the zone that a plot lies in; empty where it lies in neither. */
export function placeOf({ park, zone }: Pick<ParcelRow, 'park' | 'zone'>): string {
  return [park?.name, zone?.name].filter(Boolean).join(' / ')
}
