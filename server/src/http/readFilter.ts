import { checkFilter } from '@panhuo/shared/filter/check'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { filterFromText } from '@panhuo/shared/filter/text'
import type { Register } from '../list/register.ts'
import type { Viewer } from '../request/viewer.ts'

/**
 * The filter of an address, as text or as JSON. Throws BadFilter that names the field, HiddenField
 * where the viewer's role may not filter by it.
 */
export function readFilter(
  register: Register,
  text: string | undefined,
  viewer: Viewer,
): FilterOf<Vocabulary> {
  const given = filterFromText(register.vocabulary, text ?? '')
  return checkFilter(register.vocabulary, given, viewer.role)
}
