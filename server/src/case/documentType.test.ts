import { expect, test } from 'vitest'
import { cleanName, documentType } from './documentType.ts'

const zip = (...names: string[]) =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from(names.join('\0'))])

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  [
    'a document of Office',
    zip('[Content_Types].xml', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'a workbook',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['any other zip', zip('a.exe'), undefined],
  ['a page', Buffer.from('<html>%PDF-1.7'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('%s is told by its bytes', (_, bytes, type) => {
  expect(documentType(bytes)).toBe(type)
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\a\\批复.pdf', '批复.pdf'],
  ['a\u202efdp.exe', 'afdp.exe'],
  ['  ', '未命名'],
])('the name %j becomes %j', (given, name) => {
  expect(cleanName(given)).toBe(name)
})
