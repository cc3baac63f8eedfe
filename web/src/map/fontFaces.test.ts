import { expect, it } from 'vitest'
import { fontFacesOf } from './fontFaces.ts'

const base = 'http://127.0.0.1:4000/assets/main.css'
const face = {
  family: '"Noto Sans SC Variable"',
  src: 'url("./noto-4.woff2") format("woff2-variations")',
  unicodeRange: 'U+1f1e9-1f1f5, u+4E00',
  base,
}

it('gives MapLibre each file with its ranges and an absolute address', () => {
  expect(fontFacesOf([face], 'Noto Sans SC Variable', 'Noto Sans SC')).toEqual({
    'Noto Sans SC': [
      {
        url: 'http://127.0.0.1:4000/assets/noto-4.woff2',
        'unicode-range': ['U+1F1E9-1F1F5', 'U+4E00'],
      },
    ],
  })
})

it('passes over other families and rules without a file', () => {
  const others = [
    { ...face, family: 'Icons' },
    { ...face, src: 'local("Noto Sans SC")' },
  ]
  expect(fontFacesOf(others, 'Noto Sans SC Variable', 'Noto Sans SC')).toEqual({
    'Noto Sans SC': [],
  })
})
