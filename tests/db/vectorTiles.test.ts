import { expect, test } from 'vitest'
import { onDatabase } from '../support/database.ts'

onDatabase('native', (at) => {
  test('a server with PostGIS encodes vector tiles itself', () => {
    expect(at.database.hasMvt).toBe(true)
  })
})

onDatabase('embedded', (at) => {
  test('the embedded PostGIS says that it cannot', () => {
    expect(at.database.hasMvt).toBe(false)
  })
})
