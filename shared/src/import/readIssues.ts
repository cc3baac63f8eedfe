import { ofArchives, ofFiles, ofSystems } from './fileIssues.ts'
import type { IssueKind } from './issueKind.ts'
import { ofCells, ofShapes } from './rowIssues.ts'

/** Every issue that reading a file can raise, with its weight and its sentence. */
export const readIssues = {
  ...ofFiles,
  ...ofArchives,
  ...ofSystems,
  ...ofCells,
  ...ofShapes,
} satisfies Record<string, IssueKind>

export type ReadIssueCode = keyof typeof readIssues
