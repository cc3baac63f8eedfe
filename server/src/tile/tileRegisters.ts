import type { Vocabulary } from '@panhuo/shared/filter/field'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import type { Register } from '../list/register.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import { parkRegister } from '../park/parkRegister.ts'
import { projectRegister } from '../project/projectRegister.ts'
import { zoneRegister } from '../zone/zoneRegister.ts'

/** The register behind each layer; a vocabulary known only at run time fits all of them. */
export const tileRegisters: Record<TileLayer, Register> = {
  parcels: anyVocabulary(parcelRegister),
  parks: anyVocabulary(parkRegister),
  zones: anyVocabulary(zoneRegister),
  projects: anyVocabulary(projectRegister),
}

function anyVocabulary<V extends Vocabulary>(register: Register<V>): Register {
  return register as unknown as Register
}
