import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { describe, expect, it } from 'vitest'
import {
  type Conditions,
  fieldResumed,
  paused,
  pausedExclusion,
  resumed,
  resumedExclusion,
  unrepeated,
  valuePressed,
} from './pausing.ts'

const stage = { stage: { in: ['SURVEYED'] } } satisfies ParcelFilter
const area = { areaMu: { gte: 20 } } satisfies ParcelFilter
const notPark = { park: { in: ['A'] } } satisfies ParcelFilter
const odd = { stage: { in: ['SURVEYED'] }, areaMu: { gte: 5 } } satisfies ParcelFilter
const of = (filter: ParcelFilter, kept: ParcelFilter = {}): Conditions => ({
  filter,
  paused: kept,
})

describe('a condition that is put aside', () => {
  it('is not asked, keeps its value and comes back as it was', () => {
    const all = of({ ...stage, ...area })
    const aside = paused(all, 'areaMu')
    expect(aside).toEqual(of(stage, area))
    expect(resumed(aside, 'areaMu')).toEqual(all)
    expect(paused(aside, 'method')).toEqual(aside)
  })

  it('may be one of what is left out, or all of a `not` that the form cannot show', () => {
    const left = of({ ...area, not: { or: [notPark, stage] } })
    const aside = pausedExclusion(left, 'park')
    expect(aside).toEqual(of({ ...area, not: stage }, { not: notPark }))
    expect(resumedExclusion(aside, 'park')).toEqual(of({ ...area, not: { or: [stage, notPark] } }))
    expect(paused(of({ not: odd }), 'not')).toEqual(of({}, { not: odd }))
  })

  it('never takes the place of another `not`', () => {
    expect(resumed(of({ not: notPark }, { not: odd }), 'not')).toEqual(
      of({ not: { or: [notPark, odd] } }),
    )
    expect(pausedExclusion(of({ not: notPark }, { not: odd }), 'park')).toEqual(
      of({}, { not: { or: [odd, notPark] } }),
    )
  })

  it('comes back whole before its field is changed', () => {
    const kept = of(area, { ...stage, not: { stage: { in: ['REMOVED'] } } })
    expect(fieldResumed(kept, 'stage')).toEqual(
      of({ ...area, ...stage, not: { stage: { in: ['REMOVED'] } } }),
    )
  })

  it('comes back with its values when a bar of its field is pressed', () => {
    const kept = of(area, { stage: { in: ['SURVEYED', 'REMOVED'] } })
    const asked = (value: string) => valuePressed(kept, 'stage', value)
    expect(asked('VERIFIED')).toEqual(
      of({ ...area, stage: { in: ['SURVEYED', 'REMOVED', 'VERIFIED'] } }),
    )
    expect(asked('SURVEYED')).toEqual(of({ ...area, stage: { in: ['SURVEYED', 'REMOVED'] } }))
    expect(valuePressed(asked('SURVEYED'), 'stage', 'SURVEYED')).toEqual(
      of({ ...area, stage: { in: ['REMOVED'] } }),
    )
    expect(valuePressed(of(stage), 'stage', 'SURVEYED')).toEqual(of({}))
    const leftOut = of({}, { not: { stage: { in: ['SURVEYED'] } } })
    expect(valuePressed(leftOut, 'stage', 'SURVEYED')).toEqual({ ...leftOut, filter: stage })
  })

  it('gives way to a newer condition of its field', () => {
    expect(unrepeated(of(area, { areaMu: { gte: 50 }, ...stage }))).toEqual(stage)
    expect(unrepeated(of({ not: notPark }, { not: { or: [notPark, stage] } }))).toEqual({
      not: stage,
    })
    expect(unrepeated(of({ not: notPark }, { not: odd, ...area }))).toEqual({ not: odd, ...area })
  })
})
