import { BadFilter } from '@panhuo/shared/filter/badFilter'
import { BadMoment, readAsOf } from '@panhuo/shared/time/asOf'
import { registerAsOf } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'

/** The register as `?asOf=` asks for it. Throws BadFilter that names the argument. */
export function registerAt(register: Register, text: string | undefined): Register {
  const moment = momentOf(text)
  return moment ? registerAsOf(register, moment) : register
}

function momentOf(text: string | undefined): Date | undefined {
  try {
    return readAsOf(text)
  } catch (error) {
    if (error instanceof BadMoment) throw new BadFilter(['asOf'], error.said)
    throw error
  }
}
