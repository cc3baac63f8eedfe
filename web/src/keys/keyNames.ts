import type { Locale } from '@panhuo/shared/words/label'

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Plus: '+',
  Minus: '−',
}
const gestures: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  click: { zh: '点击', en: 'click' },
  drag: { zh: '拖动', en: 'drag' },
}

/** A stroke as it stands on the keys and in sentences: `Shift ←`, `Ctrl 点击`. */
export function strokeName(stroke: string, locale: Locale, mac = isMac()): string {
  return stroke
    .split('+')
    .map((part) => {
      if (part === 'Mod') return mac ? '⌘' : 'Ctrl'
      return gestures[part]?.[locale] ?? signs[part] ?? part
    })
    .join(' ')
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
}
