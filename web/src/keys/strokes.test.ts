import { describe, expect, it } from 'vitest'
import { strokeName } from './keyNames.ts'
import { held, type Press, pressed, strokeOf } from './strokes.ts'

type Modifier = 'Shift' | 'Ctrl' | 'Meta' | 'Alt'

/** Like an event of the browser: what it tells stands on its prototype, so no copy of it has any. */
const press = (key: string, ...down: readonly Modifier[]): Press =>
  Object.create({
    key,
    shiftKey: down.includes('Shift'),
    ctrlKey: down.includes('Ctrl'),
    metaKey: down.includes('Meta'),
    altKey: down.includes('Alt'),
  })

describe('strokes', () => {
  it('are a key and what is held with it, no more and no less', () => {
    const search = { strokes: ['/', 'Mod+K'] }
    expect(strokeOf(press('/'), search)).toBe(0)
    expect(strokeOf(press('k', 'Ctrl'), search)).toBe(1)
    expect(strokeOf(press('K', 'Meta'), search)).toBe(1)
    expect(strokeOf(press('k'), search)).toBe(-1)
    expect(strokeOf(press('k', 'Ctrl', 'Alt'), search)).toBe(-1)
    expect(pressed(press(' '), { strokes: ['Space'] })).toBe(true)
    expect(pressed(press(' ', 'Shift'), { strokes: ['Space'] })).toBe(false)
    expect(pressed(press('ArrowLeft', 'Shift'), { strokes: ['Shift+ArrowLeft'] })).toBe(true)
  })

  it('find a sign wherever the keyboard has it', () => {
    expect(pressed(press('?', 'Shift'), { strokes: ['?'] })).toBe(true)
    expect(pressed(press('/', 'Shift'), { strokes: ['/'] })).toBe(true)
    expect(pressed(press('='), { strokes: ['Plus'] })).toBe(true)
  })

  it('tell gestures by what is held', () => {
    const drop = { strokes: ['Shift+Alt+drag'] }
    expect(held(press('', 'Shift', 'Alt'), drop)).toBe(true)
    expect(held(press('', 'Shift'), drop)).toBe(false)
    expect(held(press('', 'Meta'), { strokes: ['Mod+click'] })).toBe(true)
  })

  it('are named as the keys are', () => {
    expect(strokeName('Shift+ArrowLeft', 'zh', false)).toBe('Shift ←')
    expect(strokeName('Mod+click', 'zh', false)).toBe('Ctrl 点击')
    expect(strokeName('Mod+K', 'en', true)).toBe('⌘ K')
  })
})
