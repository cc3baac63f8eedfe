import { closeSync, openSync, readSync } from 'node:fs'
import type { FileFormat } from './reading.ts'
import { extensionOf } from './sourceFile.ts'

/** What a file is by its first bytes; `ZIP` is an archive, `PART` belongs to a shapefile beside it. */
export type Content =
  | FileFormat
  | 'ZIP'
  | 'OLD_EXCEL'
  | 'OPEN_DOCUMENT'
  | 'PACKED'
  | 'PART'
  | 'UNKNOWN'

const START = 8192
/** RAR, 7z, gzip and bzip2. */
const packed = ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh']

/** Extensions by what they promise. */
const promised: Record<string, Content> = {
  shp: 'SHAPEFILE',
  dbf: 'PART',
  shx: 'PART',
  prj: 'PART',
  cpg: 'PART',
  sbn: 'PART',
  sbx: 'PART',
  qpj: 'PART',
  qix: 'PART',
  qmd: 'PART',
  geojson: 'GEOJSON',
  json: 'GEOJSON',
  gpkg: 'GEOPACKAGE',
  txt: 'BOUNDARY_POINTS',
  xlsx: 'EXCEL',
  xlsm: 'EXCEL',
  csv: 'CSV',
  tsv: 'CSV',
  kml: 'KML',
  kmz: 'KML',
  dxf: 'DXF',
  zip: 'ZIP',
}

export interface Recognized {
  readonly content: Content
  /** The extension, where it promises something else. */
  readonly wrong: string | null
}

/** What a file holds, by its content first and by its name where the content may be several things. */
export function recognize(file: string, path: string): Recognized {
  const extension = extensionOf(file)
  const byName = promised[extension]
  if (byName === 'PART' || extension === 'xml') return { content: 'PART', wrong: null }
  const content = contentOf(startOf(path), extension)
  const agrees = content === byName || content === 'UNKNOWN' || byTable(content, extension)
  return { content, wrong: agrees ? null : extension }
}

/** Plain text may be a table or boundary points, and both end in txt. */
const byTable = (content: Content, extension: string) => content === 'CSV' && extension === 'txt'

function contentOf(start: Buffer, extension: string): Content {
  const magic = start.toString('latin1', 0, 16)
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06'))
    return zipContent(start, extension)
  if (magic.startsWith('SQLite format 3')) return 'GEOPACKAGE'
  if (magic.startsWith('\xd0\xcf\x11\xe0')) return 'OLD_EXCEL'
  if (packed.some((mark) => magic.startsWith(mark))) return 'PACKED'
  if (start.length >= 100 && start.readInt32BE(0) === 9994) return 'SHAPEFILE'
  return textContent(start, extension)
}

/** A workbook tells itself by its first parts; other tools put a picture or a KML in front. */
function zipContent(start: Buffer, extension: string): Content {
  const names = start.toString('latin1')
  // Stands first in every such file, uncompressed.
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'OPEN_DOCUMENT'
  if (/\[Content_Types\]\.xml|xl\/|_rels\/\.rels|docProps\//.test(names)) return 'EXCEL'
  if (extension === 'xlsx') return 'EXCEL'
  return extension === 'kmz' || /\.kml/i.test(names.slice(0, 200)) ? 'KML' : 'ZIP'
}

function textContent(start: Buffer, extension: string): Content {
  const text = decoded(start).trimStart()
  if (/^\{|^\[\s*\{/.test(text)) return 'GEOJSON'
  if (text.startsWith('<'))
    return /<(?:\w+:)?kml[\s>]/.test(text) || extension === 'kml' ? 'KML' : 'UNKNOWN'
  if (/^(?:999\s+[^\n]*\s+)*0\s+SECTION\s/.test(text)) return 'DXF'
  if (/\[地块坐标\]|\[属性描述\]|@\s*,?\s*\r?\n\s*J?\d+,\d+,/.test(text)) return 'BOUNDARY_POINTS'
  const isText = !start.includes(0) || start[0] === 0xff || start[0] === 0xfe
  return isText && /csv|tsv|txt/.test(extension) ? 'CSV' : 'UNKNOWN'
}

function decoded(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return start.toString('utf16le', 2)
  const utf8 = start.toString('utf8').replace(/^\uFEFF/, '')
  return utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(start) : utf8
}

function startOf(path: string): Buffer {
  const start = Buffer.alloc(START)
  const file = openSync(path, 'r')
  try {
    return start.subarray(0, readSync(file, start, 0, START, 0))
  } finally {
    closeSync(file)
  }
}
