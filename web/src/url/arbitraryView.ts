import { maySee, type Role } from '@panhuo/shared/access/access'
import { arbitraryFilter, type Material } from '@panhuo/shared/filter/arbitraryFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import {
  classedColorings,
  codeColorings,
  coloredField,
  MAX_BREAKS,
} from '@panhuo/shared/parcel/parcelColoring'
import { parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import type { Attributes } from '@panhuo/shared/words/attribute'
import { locales } from '@panhuo/shared/words/label'
import fc from 'fast-check'
import { basemaps } from '../basemap/basemaps.ts'
import { unrepeated } from '../filter/pausing.ts'
import { inOrder } from './pickedText.ts'
import {
  type Camera,
  type Coloring,
  chartUnits,
  layerNames,
  resultsTabs,
  type View,
} from './view.ts'

/** What a random view is made from where the vocabulary does not say; for tests only. */
export interface ViewMaterial {
  readonly filter: Material
  readonly camera: fc.Arbitrary<Camera>
  /** Codes of plots that may be picked. */
  readonly picked: fc.Arbitrary<string>
  readonly selected: fc.Arbitrary<NonNullable<View['selected']>>
  /** Moments to show; the present alone where nothing is said. */
  readonly asOf?: fc.Arbitrary<View['asOf']>
}

/** Random views of all that a link carries, as far as the role may see it. */
export function arbitraryView(role: Role, material: ViewMaterial): fc.Arbitrary<View> {
  const visible = Object.fromEntries(
    Object.entries(parcelFilter).filter(([, field]) => maySee(role, field)),
  )
  const ordered = Object.entries(parcelFields as Attributes)
    .filter(([, field]) => field.orderable && maySee(role, field))
    .map(([name]) => name)
  const colorings = coloringsFor(role)
  const filters = arbitraryFilter(visible, material.filter).map((filter) =>
    checkFilter(parcelFilter, filter, role),
  )
  return fc
    .record({
      filter: filters,
      paused: filters,
      camera: fc.option(material.camera),
      selected: fc.option(material.selected),
      picked: fc.record({
        all: fc.boolean(),
        codes: fc.uniqueArray(material.picked, { maxLength: 12 }).map(inOrder),
      }),
      coloring: colorings,
      swipe: fc.option(colorings),
      base: fc.constantFrom(...basemaps),
      layers: fc.record({
        parcels: fc.boolean(),
        parks: fc.boolean(),
        zones: fc.boolean(),
        projects: fc.boolean(),
      }),
      sort: fc.option(fc.record({ field: fc.constantFrom(...ordered), descending: fc.boolean() })),
      tab: fc.constantFrom(...resultsTabs),
      unit: fc.constantFrom(...chartUnits),
      locale: fc.constantFrom(...locales, null),
      asOf: material.asOf ?? fc.constant(null),
    })
    .map(({ coloring, ...view }) => ({
      ...view,
      ...coloring,
      paused: checkFilter(parcelFilter, unrepeated(view), role),
    }))
}

function coloringsFor(role: Role): fc.Arbitrary<Coloring> {
  const breaks = fc
    .uniqueArray(fc.integer({ min: -9_000, max: 90_000 }), { minLength: 1, maxLength: MAX_BREAKS })
    .map((numbers) => numbers.sort((a, b) => a - b).map((number) => number / 100))
  const seen = <Name extends Coloring['colorBy']>(names: readonly Name[]) =>
    fc.constantFrom(...names.filter((name) => maySee(role, coloredField(name))))
  return fc.oneof(
    fc.record({ colorBy: seen(codeColorings), breaks: fc.constant(null) }),
    fc.record({ colorBy: seen(classedColorings), breaks: fc.option(breaks) }),
  )
}

/** Any camera that a link can say: zoom to 0.01, degrees to 0.00001. */
export const anyCamera: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.integer({ min: 0, max: 2_400 }).map((value) => value / 100),
  lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((value) => value / 100_000),
  lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000),
})

/** Any layer with any of the codes. */
export const selectionOf = (code: fc.Arbitrary<string>) =>
  fc.record({ layer: fc.constantFrom(...layerNames), code })
