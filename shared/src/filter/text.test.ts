import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parcelFilter } from '../parcel/parcelFilter.ts'
import { arbitraryFilter, awkwardCode, awkwardShape, awkwardText } from './arbitraryFilter.ts'
import { BadFilter } from './badFilter.ts'
import { checkFilter } from './check.ts'
import type { AnyFilter } from './field.ts'
import { filterFromText, filterToText } from './text.ts'

// Properties run hundreds of times, on machines that may be busy with a browser as well.
vi.setConfig({ testTimeout: 60_000 })

const randomFilter = arbitraryFilter(parcelFilter, {
  text: awkwardText,
  codes: () => awkwardCode,
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  shape: awkwardShape,
  depth: 2,
})

const checked = (value: unknown) =>
  checkFilter(parcelFilter, value, 'ADMINISTRATOR') as unknown as AnyFilter
const toText = (filter: AnyFilter) => filterToText(parcelFilter, filter)
const read = (text: string) => checked(filterFromText(parcelFilter, text))

describe('filter and text', () => {
  test('any filter comes back from its text as it was', () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const once = checked(filter)
        expect(read(toText(once))).toEqual(once)
      }),
      { numRuns: 400 },
    )
  })

  test('any filter comes back from its JSON as from its text', () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        expect(read(JSON.stringify(filter))).toEqual(checked(filter))
      }),
      { numRuns: 200 },
    )
  })

  test('text survives a URL parameter', () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const text = toText(checked(filter))
        const url = new URL(`http://a/?${new URLSearchParams({ filter: text })}`)
        expect(url.searchParams.get('filter')).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('a checked filter is canonical: checking it again changes nothing', () => {
    fc.assert(
      fc.property(randomFilter, (filter) => {
        const once = checked(filter)
        expect(checked(once)).toEqual(once)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['order of fields', { areaMu: { gte: 1 }, text: 'a' }, { text: 'a', areaMu: { gte: 1 } }],
    [
      'order and repetition of values',
      { stage: { in: ['VERIFIED', 'SURVEYED', 'VERIFIED'] }, park: { in: ['B', 'A', 'B'] } },
      { stage: { in: ['SURVEYED', 'VERIFIED'] }, park: { in: ['A', 'B'] } },
    ],
    ['what is left out', { text: null, or: [], not: {}, stage: { in: ['SWAP'].slice(1) } }, {}],
    [
      'known beside values',
      { method: { in: ['SWAP'], isNull: false } },
      { method: { in: ['SWAP'] } },
    ],
    ['known beside bounds', { plotRatio: { lt: 1, isNull: false } }, { plotRatio: { lt: 1 } }],
    ['full-width signs', { text: '３５０５０４　（Ａ）' }, { text: '350504 (A)' }],
    [
      'full-width codes',
      { code: { in: [' ３５０５０４－ＳＹ－０００１'] } },
      { code: { in: ['350504-SY-0001'] } },
    ],
    ['blanks', { text: '  a \t b ' }, { text: 'a b' }],
    ['minus zero', { areaMu: { gte: -0 } }, { areaMu: { gte: 0 } }],
  ])('equal filters have equal text: %s', (_, one, other) => {
    expect(toText(checked(one))).toBe(toText(checked(other)))
  })

  test.each([
    ['stage:SURVEYED,VERIFIED', { stage: { in: ['SURVEYED', 'VERIFIED'] } }],
    ['areaMu:20..50', { areaMu: { gte: 20, lt: 50 } }],
    ['areaMu:20..', { areaMu: { gte: 20 } }],
    ['plotRatio:..0.8,null', { plotRatio: { lt: 0.8, isNull: true } }],
    ['plotRatio:null', { plotRatio: { isNull: true } }],
    ['plotRatio:known', { plotRatio: { isNull: false } }],
    ['method:SWAP,null', { method: { in: ['SWAP'], isNull: true } }],
    ['code:%6eull', { code: { in: ['null'] } }],
    ['hasProject:no', { hasProject: false }],
    ['text:a%3Bb%25', { text: 'a;b%' }],
    ['within:bbox(118.6,24.9,118.7,25)', { within: { bbox: [118.6, 24.9, 118.7, 25] } }],
    ['within:zone(350504-PQ-01)', { within: { zone: '350504-PQ-01' } }],
    [
      'within:near(500,118.62 24.98)',
      {
        within: {
          near: { geometry: { type: 'Point', coordinates: [118.62, 24.98] }, metres: 500 },
        },
      },
    ],
    ['not(method:null)', { not: { method: { isNull: true } } }],
    [
      'or(park:A|stage:SURVEYED;not(park:A))',
      {
        or: [
          { park: { in: ['A'] } },
          { stage: { in: ['SURVEYED'] }, not: { park: { in: ['A'] } } },
        ],
      },
    ],
    ['and(park:A|park:B)', { and: [{ park: { in: ['A'] } }, { park: { in: ['B'] } }] }],
  ])('%s', (text, filter) => {
    expect(toText(checked(filter))).toBe(text)
    expect(read(text)).toEqual(filter)
  })

  test.each(['', '  ', ';', 'stage:', 'areaMu:', 'areaMu:..', 'text:', 'or()', 'not()', '{}'])(
    '%j asks for nothing',
    (text) => expect(read(text)).toEqual({}),
  )
})

describe('text that cannot be read names the field', () => {
  test.each([
    ['stages:SURVEYED', 'stages'],
    ['SURVEYED', 'SURVEYED'],
    ['stage:SURVEYED;stage:VERIFIED', 'stage'],
    ['areaMu:20', 'areaMu'],
    ['areaMu:20..50..60', 'areaMu'],
    ['areaMu:a..', 'areaMu.gte'],
    ['areaMu: ..5', 'areaMu.gte'],
    ['areaMu:..0x10', 'areaMu.lt'],
    ['areaMu:..Infinity', 'areaMu.lt'],
    ['areaMu:50..20', 'areaMu'],
    ['hasProject:true', 'hasProject'],
    ['within:circle(1)', 'within'],
    ['within:', 'within'],
    ['within:bbox(,,,)', 'within.bbox'],
    ['within:bbox(1,2,3)', 'within.bbox'],
    ['within:near(,118 24)', 'within.near.metres'],
    ['within:near(5)', 'within'],
    ['within:near(5,place(A))', 'within'],
    ['within:near(5,park(A),1 2)', 'within'],
    ['within:intersects(118 )', 'within.intersects'],
    ['within:intersects({)', 'within'],
    ['or(areaMu:1..2|areaMu:x..)', 'or.1.areaMu.gte'],
    ['not(a:1)', 'not.a'],
    ['or(stage:SURVEYED', 'or(stage'],
    ['not(not(not(not(not(not(not(not(not(not(text:a))))))))))', /^not\.not/],
    ['{"stage"', 'filter'],
    [`text:${'a'.repeat(200_001)}`, 'filter'],
  ])('%.60s', (text, path) => {
    const error = thrown(() => read(text))
    expect(error).toBeInstanceOf(BadFilter)
    const { at: found, problem } = error as BadFilter
    expect(found.join('.') || 'filter').toMatch(path)
    expect(problem.zh).toMatch(/\p{Script=Han}/u)
    expect(problem.en).toMatch(/[a-z]/)
  })

  test('whatever is written, the answer is a filter or a BadFilter', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            'stage:',
            'or(',
            'not(',
            ')',
            '|',
            ';',
            ',',
            'null',
            '..',
            '1',
            'text:',
            'within:',
            'near(',
            'bbox(',
            '%2',
            '{',
            ' ',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const error = thrown(() => read(text))
        expect(error === undefined || error instanceof BadFilter).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
