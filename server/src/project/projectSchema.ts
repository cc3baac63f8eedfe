import { projectFields } from '@panhuo/shared/project/projectFields'
import { projectFilter } from '@panhuo/shared/project/projectFilter'
import { openListing } from '../list/listing.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import { parkById } from '../park/parkQueries.ts'
import { ParkRef } from '../park/parkSchema.ts'
import { placeById } from '../place/placeQueries.ts'
import { PlaceRef } from '../place/placeSchema.ts'
import { askedOfRecords } from '../schema/askedFields.ts'
import { attributeFields } from '../schema/attributeFields.ts'
import { builder } from '../schema/builder.ts'
import { connectionType, pageCost } from '../schema/connection.ts'
import { filterInput } from '../schema/filterInput.ts'
import { orderInput } from '../schema/orderInput.ts'
import { recordFields } from '../schema/recordFields.ts'
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
    town: t.field({
      type: PlaceRef,
      nullable: true,
      description: '所在镇街；来源未说明时为空 / Town; null where the source does not tell',
      resolve: ({ townId }, _args, context) =>
        townId === null ? null : placeById(context, townId),
    }),
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

const ProjectFilter = filterInput('ProjectFilter', projectFilter, '项目筛选 / Filter of projects')
const ProjectOrder = orderInput('ProjectOrder', projectRegister)
const ProjectConnection = connectionType('Project', ProjectRef, '项目')

builder.queryField('projects', (t) =>
  t.field({
    type: ProjectConnection,
    description: '项目列表 / Projects, Relay connection',
    args: {
      filter: t.arg({
        type: ProjectFilter,
        description: '筛选，缺省为全部 / Filter; everything when absent',
      }),
      orderBy: t.arg({
        type: [ProjectOrder],
        description: '排序，缺省按编号 / Order, by code when absent',
      }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      openListing<typeof projectFilter, ProjectRow>(
        context,
        projectRegister,
        args,
        askedOfRecords(info),
      ),
  }),
)

builder.queryField('project', (t) =>
  t.field({
    type: ProjectRef,
    nullable: true,
    description: '按编号取项目 / One project by code',
    args: { code: t.arg.string({ required: true, description: '编号 / Code' }) },
    resolve: (_root, { code }, context) => projectByCode(context, code),
  }),
)

// The right-hand room adds its field to the left-hand type.
builder.objectField(ParcelRef, 'projects', (t) =>
  t.field({
    type: [ProjectRef],
    description: '使用本地块的项目 / Projects that use the plot',
    complexity: { field: 1, multiplier: 5 },
    resolve: async ({ id }, _args, context) => (await projectsOfParcel(context, id)) ?? [],
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
