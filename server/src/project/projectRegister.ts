import { park } from '@panhuo/db/schema/park'
import { project } from '@panhuo/db/schema/project'
import { rankIn } from '@panhuo/db/schema/record'
import { zone } from '@panhuo/db/schema/zone'
import { projectStages } from '@panhuo/shared/project/project'
import { projectFields } from '@panhuo/shared/project/projectFields'
import { projectFilter } from '@panhuo/shared/project/projectFilter'
import { sql } from 'drizzle-orm'
import { findsIn } from '../filter/literal.ts'
import { meetsShape } from '../filter/shapeSql.ts'
import { dayAt } from '../list/asOf.ts'
import type { Register } from '../list/register.ts'
import { parkScope } from '../park/parkScope.ts'
import { zoneScope } from '../zone/zoneScope.ts'
import { lightOn } from './projectLight.ts'
import { projectScope } from './projectScope.ts'

/** Answers that follow from the light. */
function byLight(moment?: Date) {
  const light = lightOn(dayAt(moment), moment)
  return { light, lagging: sql`(${light} in ('RED', 'YELLOW'))` }
}

/** Projects, as the list engine knows them. */
export const projectRegister: Register<typeof projectFilter> = {
  type: 'Project',
  table: sql`${project}`,
  kept: project,
  vocabulary: projectFilter,
  answers: (viewer) => ({
    text: (words) => findsIn(project.search, words),
    stage: project.stage,
    kind: project.kind,
    park: {
      pointer: project.parkId,
      table: sql`${park}`,
      scope: viewer.towns && parkScope(viewer),
    },
    zone: {
      pointer: project.zoneId,
      table: sql`${zone}`,
      nested: true,
      scope: viewer.towns && zoneScope(viewer),
    },
    provenance: project.provenance,
    funding: project.funding,
    ...byLight(),
    within: (shape) => meetsShape(project.geom, shape, viewer),
  }),
  scope: projectScope,
  shape: () => ({ outline: project.geom, mercator: project.geomMercator }),
  fields: projectFields,
  columns: {
    code: project.code,
    name: project.name,
    kind: project.kind,
    stageAsStated: project.stageAsStated,
    funding: project.funding,
    totalInvestment: project.totalInvestment,
    plannedStart: project.plannedStart,
    plannedEnd: project.plannedEnd,
    startedOn: project.startedOn,
    finishedOn: project.finishedOn,
    planYear: project.planYear,
    yearPlan: project.yearPlan,
    accuracyM: project.accuracyM,
    provenance: project.provenance,
    version: project.version,
    updatedAt: project.updatedAt,
    id: project.id,
    note: project.note,
    townId: project.townId,
    sourceIds: project.sourceIds,
    stage: project.stage,
    parkId: project.parkId,
    zoneId: project.zoneId,
  },
  tileColumns: (moment) => ({ light: lightOn(dayAt(moment), moment) }),
  answersAt: (_viewer, moment) => byLight(moment),
  orders: {
    code: project.code,
    name: project.name,
    stage: rankIn(project.stage, projectStages),
    updatedAt: project.updatedAt,
  },
}
