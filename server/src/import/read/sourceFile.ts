import type { FileChoice } from './reading.ts'

/** A file that a reader is given: on disk, with the files of the same name beside it. */
export interface SourceFile {
  /** As people know it, with its path inside an archive. */
  readonly file: string
  readonly path: string
  readonly bytes: number
  /** Paths of the parts by extension in lower case, itself among them: `dbf`, `prj`, `cpg`. */
  readonly parts: ReadonlyMap<string, string>
  readonly choice: FileChoice
}

/** The last part of a name without its extension. */
export function stemOf(file: string): string {
  return baseOf(file).replace(/\.[^.]*$/, '')
}

export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

export function baseOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file
}
