import type { Label } from '@panhuo/shared/words/label'

const known = new Map<string, Label>()

/** Says what each mutation of a room is called in a timeline. */
export function actionsAreCalled(words: Readonly<Record<string, Label>>): void {
  for (const [action, label] of Object.entries(words)) known.set(action, label)
}

/** What a mutation is called; its own name where nobody said. */
export function actionWords(action: string): Label {
  return known.get(action) ?? { zh: action, en: action }
}

actionsAreCalled({ undoChange: { zh: '撤销修改', en: 'Undid a change' } })
