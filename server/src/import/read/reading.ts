import type { IssueDetail } from '@panhuo/shared/import/issueKind'
import type { ReadIssueCode } from '@panhuo/shared/import/readIssues'
import type { MultiPolygon, Polygon } from 'geojson'

/** A file as it was received: the name that the person gave it, and where it lies on disk. */
export interface UploadedFile {
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** The formats that are read, named by what they hold. */
export const fileFormats = [
  'SHAPEFILE',
  'GEOJSON',
  'GEOPACKAGE',
  'BOUNDARY_POINTS',
  'EXCEL',
  'CSV',
  'KML',
  'DXF',
] as const
export type FileFormat = (typeof fileFormats)[number]

/**
 * The coordinate system as the file states it; null where it says nothing, and then the person
 * chooses. Nothing is guessed from the coordinates here, and nothing is transformed.
 */
export type FileCrs =
  /** Known: PostGIS transforms from this EPSG code. `stated` is the file's own word for it. */
  | { readonly kind: 'EPSG'; readonly epsg: number; readonly stated: string }
  /** CGCS2000 or WGS 84 on an own meridian, which no code names: `proj4` is for ST_Transform. */
  | { readonly kind: 'PROJ4'; readonly proj4: string; readonly stated: string }
  /** Stated in words or parameters that are not known: the person chooses. */
  | { readonly kind: 'UNKNOWN'; readonly stated: string }
  /** 西安80 and 北京54: conversion needs classified parameters. */
  | { readonly kind: 'REFUSED'; readonly system: 'XIAN_80' | 'BEIJING_54'; readonly stated: string }

/** How the text encoding became known. */
export type EncodingFrom = 'FORMAT' | 'STATED' | 'CHOSEN' | 'CONTENT'

export type CellValue = string | number | boolean | null
export type ColumnKind = 'TEXT' | 'NUMBER' | 'FLAG' | 'DATE' | 'MIXED' | 'EMPTY'

export interface ReadColumn {
  /** As in the file; header rows over each other are joined with ` > `. Unique within the layer. */
  readonly name: string
  /** What the values of all rows are; DATE values are texts as `2024-03-01`. */
  readonly kind: ColumnKind
  /** The unit that the header names, as it stands there: 亩, 平方米, 公顷, 万元, m². */
  readonly unit: string | null
  /** The first different values, five at most. */
  readonly samples: readonly CellValue[]
  /** How many rows have a value. */
  readonly filled: number
}

/** One table of features: a shapefile, a sheet, a layer of a GeoPackage or drawing. */
export interface ReadLayer {
  /** Number of the layer within the upload, from 0; rows and issues name it. */
  readonly layer: number
  /** The file that it stands in, with its path inside an archive: `地块.zip/2024/宗地.shp`. */
  readonly file: string
  readonly name: string
  readonly format: FileFormat
  /** A WHATWG name such as `gb18030` or `utf-8`. */
  readonly encoding: string
  readonly encodingFrom: EncodingFrom
  /** As far as known before the first row; what ReadLayerEnd says counts. */
  readonly crs: FileCrs | null
  /** Whether rows can have a shape at all; false for sheets and CSV. */
  readonly hasShapes: boolean
}

/** What is known of a layer after its last row. */
export interface ReadLayerEnd {
  readonly layer: number
  readonly crs: FileCrs | null
  readonly columns: readonly ReadColumn[]
  readonly rows: number
}

export interface ReadRow {
  /** As a person counts: the sheet's own row number, else 1 for the first feature. */
  readonly row: number
  /** Line of a text file where the row begins. */
  readonly line?: number
  /**
   * By column name, on a null prototype; a column without a value is left out, and `/` and `无` in a
   * sheet count as none. Days are texts as `2024-03-01`, moments as
   * `2024-03-01T08:30:00` in the file's own time. A number written as text in a sheet is a
   * number only where the header names a unit; elsewhere codes would lose their zeros.
   */
  readonly values: Readonly<Record<string, CellValue>>
  /**
   * In the file's own coordinates, x to the east and y to the north, two numbers a point, rings
   * closed, one polygon per outer ring by containment; otherwise as drawn, so it may be invalid.
   */
  readonly geometry: Polygon | MultiPolygon | null
}

/** Something to tell about a file or row. The sentence: `issueSentence(readIssues[code], detail)`. */
export interface ReadIssue {
  readonly code: ReadIssueCode
  readonly detail: IssueDetail
  readonly file: string
  /** Absent where it concerns the whole file. */
  readonly layer?: number
  readonly row?: number
  readonly line?: number
  /** Name of the column. */
  readonly column?: string
}

/**
 * What reading tells, in this order for each layer: `LAYER`, then batches of `ROWS` and `ISSUES`,
 * then `LAYER_END`. A layer that breaks off in the middle has an issue of weight ERROR without a row
 * and still its end, unless the process was stopped (READING_TOO_LONG, READING_TOO_MUCH_MEMORY). After the last layer comes one `END`.
 */
export type ReadEvent =
  | { readonly kind: 'LAYER'; readonly layer: ReadLayer }
  | { readonly kind: 'ROWS'; readonly layer: number; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'ISSUES'; readonly issues: readonly ReadIssue[] }
  | { readonly kind: 'LAYER_END'; readonly end: ReadLayerEnd }
  /** `peakBytes` is the most memory that the reading process held. */
  | { readonly kind: 'END'; readonly rows: number; readonly peakBytes: number }

/** What the person chose after a first look, per file as named in `ReadLayer.file`. */
export interface FileChoice {
  /** A WHATWG encoding name. */
  readonly encoding?: string
  /** First and last header row of a sheet, as a person counts. */
  readonly header?: { readonly first: number; readonly last: number }
}

export interface ReadOptions {
  /** A folder of one's own for unpacked files; the reading empties it, also when it fails. */
  readonly scratch: string
  readonly choices?: Readonly<Record<string, FileChoice>>
  /** Ends the reading process at once. */
  readonly signal?: AbortSignal
  readonly limits?: Partial<ReadLimits>
}

export interface ReadLimits {
  /** Memory of the reading process. */
  readonly memoryMb: number
  readonly minutes: number
  /** One upload, all its files together. */
  readonly uploadMb: number
  /** An archive, unpacked. */
  readonly unpackedMb: number
  readonly archiveRatio: number
  readonly archiveFiles: number
  readonly rows: number
  readonly columns: number
  readonly cellLength: number
  /** Points of one shape. */
  readonly vertices: number
  /** Issues of one kind in one layer that are listed one by one. */
  readonly issuesOfAKind: number
}

export const readLimits: ReadLimits = {
  memoryMb: 512,
  minutes: 20,
  uploadMb: 500,
  unpackedMb: 2000,
  archiveRatio: 200,
  archiveFiles: 500,
  rows: 500_000,
  columns: 300,
  cellLength: 32_767,
  vertices: 100_000,
  issuesOfAKind: 200,
}

/**
 * Reads what was uploaded, files that belong together together (the parts of a shapefile), archives
 * unpacked. `readUpload` in `readUpload.ts` does it in a process of its own, so that neither a heavy
 * nor a hostile file can stop the server: rows come as they are read and no faster than they are
 * taken. What is wrong with the files is told as issues; it throws only when `signal` aborts, or for
 * a fault of ours. Receiving the upload, and keeping the original, is the import's, not the reader's.
 * Workbooks to fill in stand at `/export/templates/register.xlsx`.
 */
export type ReadUpload = (
  files: readonly UploadedFile[],
  options: ReadOptions,
) => AsyncGenerator<ReadEvent>
