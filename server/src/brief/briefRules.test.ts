import type { BriefSite } from '@panhuo/shared/brief/brief'
import { expect, test } from 'vitest'
import { briefStepFault, changedSince, isPrivatePhone, stillReleased } from './briefRules.ts'

const site: BriefSite = {
  kind: 'PARCEL',
  code: '350504-SY-0001',
  name: '样例',
  areaMu: 20,
  areaM2: 13333.33,
  community: null,
  park: null,
  zone: null,
  fields: { landUse: '100102', priceGuide: 40, tenureYears: 30.2 },
  provenance: 'ILLUSTRATIVE',
  geometry: null,
  middle: null,
  sources: [],
}

test('a brief is checked by another, issued by those who release, and stays as it was', () => {
  const draft = { state: 'DRAFT', draftedById: 'a' } as const
  const issuer = { id: 'b', mayIssue: true }
  expect(briefStepFault(draft, 'CHECKED', { id: 'a', mayIssue: true })?.en).toContain('else')
  expect(briefStepFault(draft, 'CHECKED', { id: 'b', mayIssue: false })).toBeNull()
  expect(briefStepFault(draft, 'ISSUED', issuer)).not.toBeNull()
  const checked = { ...draft, state: 'CHECKED' } as const
  expect(briefStepFault(checked, 'ISSUED', { id: 'b', mayIssue: false })).not.toBeNull()
  expect(briefStepFault(checked, 'ISSUED', issuer)).toBeNull()
  expect(briefStepFault({ ...draft, state: 'ISSUED' }, 'DRAFT', issuer)).not.toBeNull()
})

test('what changed since is named; years that run down by themselves are not', () => {
  expect(changedSince(site, { ...site, fields: { ...site.fields, tenureYears: 30.1 } })).toEqual([])
  const changed = changedSince(site, {
    ...site,
    areaM2: 13000,
    fields: { ...site.fields, priceGuide: 45 },
  })
  expect(changed.map(({ en }) => en)).toEqual(['Area', 'Guide price'])
})

test('an investor is not told from the copy what is no longer released', () => {
  const { priceGuide, ...fields } = site.fields
  const content = { site, desk: null, day: '2026-11-22' }
  expect(priceGuide).toBe(40)
  expect(stillReleased(content, { ...site, fields }).site.fields).toEqual(fields)
})

test('an office has no mobile phone', () => {
  expect(['13805951234', '+86 138-0595-1234'].every(isPrivatePhone)).toBe(true)
  expect(['0595-22631234', '12345'].some(isPrivatePhone)).toBe(false)
})
