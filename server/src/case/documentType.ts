import type { DocumentType } from '@panhuo/shared/case/case'

const office = 'application/vnd.openxmlformats-officedocument'
/** First bytes of the types that are told by them alone. */
const signs: readonly [DocumentType, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]
const zipSign = [0x50, 0x4b, 0x03, 0x04]

/** The type of a file by its bytes, never by its name; undefined where it is none that is taken. */
export function documentType(bytes: Buffer): DocumentType | undefined {
  const sign = signs.find(([, first]) => startsWith(bytes, first))
  if (sign) return sign[0]
  if (!startsWith(bytes, zipSign)) return undefined
  // Names in a zip stand in it as they are; these two make it a document or a workbook of Office.
  if (!bytes.includes('[Content_Types].xml')) return undefined
  if (bytes.includes('word/document.xml')) return `${office}.wordprocessingml.document`
  if (bytes.includes('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`
  return undefined
}

function startsWith(bytes: Buffer, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte)
}

/** A file name as people gave it, without folders and signs that a system may trip over. */
export function cleanName(given: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? ''
  const safe = [...base.normalize('NFC')]
    .filter(
      (sign) =>
        sign >= ' ' && sign !== '\u007f' && !/[<>:"|?*\u200e\u200f\u202a-\u202e]/.test(sign),
    )
    .join('')
    .trim()
  return safe.slice(0, 120) || '未命名'
}
