import type { ProjectFieldName } from './projectFields.ts'

/** Fields that people edit; the stage and the days of its moves go by a command of their own. */
export const projectEdits = [
  'name',
  'kind',
  'funding',
  'totalInvestment',
  'plannedStart',
  'plannedEnd',
  'planYear',
  'yearPlan',
  'stageAsStated',
  'note',
] as const satisfies readonly ProjectFieldName[]

export type ProjectEditName = (typeof projectEdits)[number]

/** Values to set; a field that is absent stays, null clears. */
export type ProjectPatch = { readonly [Name in ProjectEditName]?: unknown }
