import { landUses } from '../parcel/landCodes.ts'

/** Codes of GB/T 21010-2017 that certificates carry and that mean something else elsewhere. */
const gb21010 = ['05', '0501', '0504', '0507', '06', '0601', '0602', '0603', '0604', '0701', '0702']
const gb50137 =
  /^(M[0-3]?|W[1-3]?|B[1-9]\d?|R[1-4]\d?|A\d{0,2}|U\d{0,2}|G[1-3]|S\d{0,2}|H\d{0,2})$/i

/** Another scheme that a planned-use code plainly belongs to; undefined where it is ours or none. */
export function schemeOf(code: string): 'GB/T 21010-2017' | 'GB 50137-2011' | undefined {
  if (landUses.codes.some(({ value }) => value === code)) return undefined
  if (gb21010.includes(code)) return 'GB/T 21010-2017'
  return gb50137.test(code) ? 'GB 50137-2011' : undefined
}
