import type { Role } from '@panhuo/shared/access/access'
import { BadFilter } from '@panhuo/shared/filter/badFilter'
import { checkFilter } from '@panhuo/shared/filter/check'
import type { FilterOf, Vocabulary } from '@panhuo/shared/filter/field'
import { filterFromText, filterToText } from '@panhuo/shared/filter/text'
import { splitOutside } from '@panhuo/shared/filter/textParts'
import type { Label } from '@panhuo/shared/words/label'

export interface FilterRead<V extends Vocabulary> {
  readonly filter: FilterOf<V>
  /** One sentence for each condition that was left out. */
  readonly problems: readonly Label[]
}

/**
 * Reads the filter of a link as far as it can be read. A condition that cannot (an old field, a
 * field that this role may not see) is left out and told, the others stay in force.
 */
export function readFilter<V extends Vocabulary>(
  vocabulary: V,
  text: string,
  role: Role,
): FilterRead<V> {
  try {
    return { filter: checkFilter(vocabulary, filterFromText(vocabulary, text), role), problems: [] }
  } catch (error) {
    if (!(error instanceof BadFilter)) throw error
    if (text.trim().startsWith('{')) return { filter: {} as FilterOf<V>, problems: [told(error)] }
  }
  const kept: string[] = []
  const problems: Label[] = []
  for (const clause of splitOutside(text.trim(), ';')) {
    if (clause === '') continue
    try {
      // Read together with what is already kept, so that a field named twice is told as well.
      const together = [...kept, clause].join(';')
      checkFilter(vocabulary, filterFromText(vocabulary, together), role)
      kept.push(clause)
    } catch (error) {
      if (!(error instanceof BadFilter)) throw error
      problems.push(told(error))
    }
  }
  const filter = checkFilter(vocabulary, filterFromText(vocabulary, kept.join(';')), role)
  return { filter, problems }
}

/** The canonical text of any value of the vocabulary's shape: equal filters give equal text. */
export function canonicalText<V extends Vocabulary>(
  vocabulary: V,
  filter: FilterOf<V>,
  role: Role,
): string {
  return filterToText(vocabulary, checkFilter(vocabulary, filter, role))
}

function told(error: BadFilter): Label {
  return { zh: error.sentence('zh'), en: error.sentence('en') }
}
