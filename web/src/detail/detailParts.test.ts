import { maySee, roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { describe, expect, it } from 'vitest'
import { detailKinds } from './detailKinds.ts'
import { shownParts } from './detailParts.ts'

describe.each(Object.entries(detailKinds))('the sheet of %s', (_, kind) => {
  it.each(valuesOf(roles))('shows %s every field that the role may see, once', (role) => {
    const shown = shownParts(kind, role).flatMap((part) => part.fields.map(({ name }) => name))
    const expected = Object.entries(kind.fields)
      .filter(([name, field]) => !['code', 'name'].includes(name) && maySee(role, field))
      .map(([name]) => name)
    expect([...shown].sort()).toEqual(expected.sort())
  })
})

it('puts fields that no part names under "Other"', () => {
  const kind = detailKinds.parks
  const extended = {
    ...kind,
    fields: { ...kind.fields, height: { zh: '高度', en: 'Height', type: 'number', access: 'P' } },
  } as const
  const titles = shownParts(extended, 'GUEST').map((part) => part.title.en)
  expect(titles).toEqual(['Overview', 'Other', 'Record'])
})
