import { useWords } from '../words/locale.tsx'
import { changeWords } from './changeWords.ts'

/** What the mark at a field means; shown by the style sheet where a form has both kinds of fields. */
export function RequiredNote() {
  const words = useWords(changeWords)
  return <p className="form-hint form-required-note">{words.requiredNote}</p>
}
