import type { DatabaseError } from '@panhuo/db/databaseError'
import { InvalidInput } from './failures.ts'

const fields = new Map<string, string>()

/** Says which field of the input a constraint speaks about, where its name does not tell. */
export function constraintsSpeakOf(named: Readonly<Record<string, string>>): void {
  for (const [constraint, field] of Object.entries(named)) fields.set(constraint, field)
}

/**
 * What a person is told of a row that the database refused: InvalidInput naming the field. Anything
 * else (gone, too slow, lost to another three times) stays what it is.
 */
export function failureOf(error: DatabaseError): Error {
  const { code, sqlState, constraint } = error
  if (sqlState === '23505') {
    return because(
      error,
      new InvalidInput(fieldOf(constraint), { zh: '已被使用', en: 'is already in use' }),
    )
  }
  const refused = code === 'BAD_INPUT' || sqlState === '23503' || sqlState === '23P01'
  if (!refused) return error
  return because(
    error,
    new InvalidInput(fieldOf(constraint), {
      zh: '取值不符合登记要求',
      en: 'is not a value that the register takes',
    }),
  )
}

function because(cause: Error, failure: Error): Error {
  return Object.assign(failure, { cause })
}

/** `parcel_block_line_known` → `blockLine` where nobody said otherwise. */
function fieldOf(constraint: string | undefined): string {
  if (constraint === undefined) return 'input'
  const declared = fields.get(constraint)
  if (declared !== undefined) return declared
  const words = constraint.split('_').slice(1, -1)
  if (words.length === 0) return 'input'
  return words.join('_').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
