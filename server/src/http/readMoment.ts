import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { BadMoment, readAsOf } from '@panhuo/shared/time/asOf'
import { registerAsOf } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'

/** The register as `?asOf=` asks for it. Throws BadArgument that names the argument. */
export function registerAt(register: Register, text: string | undefined): Register {
  const moment = momentOf(text, 'asOf')
  return moment ? registerAsOf(register, moment) : register
}

/** The moment in a text of the request. Throws BadArgument that names where it stood. */
export function momentOf(text: string | undefined, name: string): Date | undefined {
  try {
    return readAsOf(text)
  } catch (error) {
    if (error instanceof BadMoment) throw new BadArgument([name], error.said)
    throw error
  }
}
