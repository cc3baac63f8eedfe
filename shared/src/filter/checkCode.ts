import { BadFilter } from './badFilter.ts'
import { codeFromId } from './recordId.ts'

/** Longest code or Relay id of a record that is looked up. */
const MAX_CODE = 80

/**
 * A code as it is stored, from a code or a Relay id of the type: full-width signs become plain ones
 * and blanks around it go. Throws BadFilter where nothing usable is left.
 */
export function checkCode(value: unknown, path: readonly string[], type?: string): string {
  const given = typeof value === 'string' && value.length <= MAX_CODE ? value : ''
  // Looked at once more after decoding: an id may hold what a code may not.
  const code = (type ? codeFromId(type, given.trim()) : given).normalize('NFKC').trim()
  if (code === '' || code.length > MAX_CODE || code.includes('\0')) {
    throw new BadFilter(path, { zh: '应为编号', en: 'must be a code or id' })
  }
  return code
}
