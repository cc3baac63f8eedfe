import type { Locale } from '@panhuo/shared/words/label'
import type { ReactNode } from 'react'
import { strokeName } from '../keys/keyNames.ts'
import { type Act, keys } from '../keys/keys.ts'

/** A text with its `{search}` and the like as the keys that the table of keys has for them. */
export function withKeys(text: string, locale: Locale): ReactNode[] {
  return text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part
    const { strokes } = keyOf(part)
    return strokes.map((stroke) => (
      <kbd key={`${index} ${stroke}`}>{strokeName(stroke, locale)}</kbd>
    ))
  })
}

/** The act of this name; a text that names another one is a mistake. */
export function keyOf(name: string): Act {
  const act = (keys as Readonly<Record<string, Act>>)[name]
  if (!act) throw new Error(`no key is called ${name}`)
  return act
}
