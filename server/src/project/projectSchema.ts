import { projectFields } from '@panhuo/shared/project/projectFields'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { parkById } from '../park/parkQueries.ts'
import { ParkRef } from '../park/parkSchema.ts'
import { townField } from '../place/townSchema.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { recordFields } from '../schema/recordFields.ts'
import { recordQueries } from '../schema/recordQueries.ts'
import { zoneById } from '../zone/zoneQueries.ts'
import { ZoneRef } from '../zone/zoneSchema.ts'
import {
  type ProjectRow,
  projectByCode,
  projectShape,
  projectsOfParcel,
  projectsOfPark,
  projectsOfZone,
} from './projectQueries.ts'
import { projectRegister } from './projectRegister.ts'

export const ProjectRef = builder.objectRef<ProjectRow>('Project')

builder.node(ProjectRef, {
  description: '项目 / Project',
  id: { resolve: ({ code }) => code },
  loadMany: (codes, context) => Promise.all(codes.map((code) => projectByCode(context, code))),
  fields: (t) => ({
    ...attributeFields(t, projectFields),
    ...recordFields(t, projectShape),
    town: townField(t),
    park: t.field({
      type: ParkRef,
      nullable: true,
      description: '所属园区 / Park',
      resolve: ({ parkId }, _args, context) => (parkId === null ? null : parkById(context, parkId)),
    }),
    zone: t.field({
      type: ZoneRef,
      nullable: true,
      description: '所属片区 / Renewal zone',
      resolve: ({ zoneId }, _args, context) => (zoneId === null ? null : zoneById(context, zoneId)),
    }),
  }),
})

recordQueries({
  ref: ProjectRef,
  register: projectRegister,
  many: 'projects',
  one: 'project',
  noun: { zh: '项目', en: 'project', plural: 'projects' },
  byCode: projectByCode,
})

// The right-hand room adds its field to the left-hand type.
builder.objectField(ParcelRef, 'projects', (t) =>
  t.field({
    type: [ProjectRef],
    description: '使用本地块的项目 / Projects that use the plot',
    complexity: { field: 1, multiplier: 5 },
    resolve: async (plot, _args, context) => (await projectsOfParcel(context, plot)) ?? [],
  }),
)
builder.objectField(ParkRef, 'projects', (t) =>
  t.field({
    type: [ProjectRef],
    description: '园区内的项目 / Projects of the park',
    complexity: { field: 1, multiplier: 5 },
    resolve: async ({ id }, _args, context) => (await projectsOfPark(context, id)) ?? [],
  }),
)
builder.objectField(ZoneRef, 'projects', (t) =>
  t.field({
    type: [ProjectRef],
    description: '片区内的项目 / Projects of the zone',
    complexity: { field: 1, multiplier: 5 },
    resolve: async ({ id }, _args, context) => (await projectsOfZone(context, id)) ?? [],
  }),
)
