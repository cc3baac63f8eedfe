import { maySee } from '@panhuo/shared/access/access'
import { BadArgument } from '@panhuo/shared/filter/badFilter'
import { siteKinds } from '@panhuo/shared/match/aspects'
import { parcelFields as f } from '@panhuo/shared/parcel/parcelFields'
import type { Attribute } from '@panhuo/shared/words/attribute'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { described, describedField } from '../schema/words.ts'
import { readSites, type SiteFacts } from './siteQueries.ts'

const MOST = 12

const SiteFactsRef = builder.objectRef<SiteFacts>('SiteFacts').implement({
  description:
    '地块、连片或园区作为一处选址；多宗合计，任一宗未知即为空 / A plot, assembly or park as one site; of several plots together, null where one of them is unknown',
  fields: (t) => {
    const codes = (name: keyof SiteFacts, field: Attribute) =>
      t.field({
        type: (field.list ? [codeType(field.list)] : ['String']) as unknown as ['String'],
        description: describedField(field),
        resolve: (row) => [...(row[name] as string[])],
      })
    const figure = (name: keyof SiteFacts, field: Attribute) =>
      t.float({
        nullable: true,
        description: describedField(field),
        resolve: (row) => row[name] as number | null,
      })
    return {
      kind: t.field({
        type: codeType(siteKinds) as 'String',
        description: described(siteKinds.label),
        resolve: ({ kind }) => kind,
      }),
      code: t.exposeString('code', { description: '编号 / Code' }),
      name: t.exposeString('name', { description: '名称 / Name' }),
      plots: t.stringList({
        description: '所含地块编号 / Codes of its plots',
        resolve: ({ plots }) => [...plots],
      }),
      areaMu: t.exposeFloat('areaMu', { description: '面积合计，亩 / Area together, mu' }),
      stages: codes('stages', f.stage),
      methods: codes('methods', f.method),
      conditions: codes('conditions', f.condition),
      landUses: codes('landUses', f.landUse),
      industries: codes('industries', f.industry),
      rightTypes: codes('rightTypes', f.rightType),
      offers: codes('offers', f.offers),
      plotRatio: figure('plotRatio', f.plotRatio),
      planRatioMin: figure('planRatioMin', f.planRatioMin),
      planRatioMax: figure('planRatioMax', f.planRatioMax),
      heightLimitM: figure('heightLimitM', f.heightLimitM),
      powerKva: figure('powerKva', f.powerKva),
      waterTd: figure('waterTd', f.waterTd),
      discharge: t.field({
        type: codeType(f.discharge.list) as 'String',
        nullable: true,
        description: describedField(f.discharge),
        resolve: ({ discharge }) => discharge as string,
      }),
      price: t.exposeFloat('price', {
        nullable: true,
        description: '参考总价，万元 / Guide price of the whole, 10k CNY',
      }),
      deliverableOn: t.field({
        type: 'Date',
        nullable: true,
        description: describedField(f.deliverableOn),
        resolve: ({ deliverableOn }) => deliverableOn,
      }),
      tenureYears: figure('tenureYears', f.tenureYears),
      roadM: t.exposeFloat('roadM', {
        description: '距万虹路，直线米 / From Wanhong Road, straight-line metres',
      }),
      railwayM: t.exposeFloat('railwayM', {
        description: '距铁路，直线米 / From the railway, straight-line metres',
      }),
      blocked: t.exposeBoolean('blocked', {
        description: '有未解决的症结 / Something is in the way',
      }),
      released: t.exposeBoolean('released', {
        description: '各宗均已发布 / All of it is released',
      }),
      bbox: t.field({
        type: ['Float'],
        description: '西、南、东、北，度 / West, south, east, north, degrees',
        resolve: ({ bbox }) => [...bbox],
      }),
      geometry: t.field({
        type: 'GeoJSON',
        description: '范围 / Outline',
        resolve: ({ geometry }) => geometry,
      }),
    }
  },
})

builder.queryField('sites', (t) =>
  t.field({
    type: [SiteFactsRef],
    nullable: true,
    description:
      '按编号并排的选址：地块、连片（350504-SY-0043+0048）或园区中已发布的地块 / Sites side by side: plots, assemblies, or what is released in a park [S]',
    complexity: { field: 10, multiplier: 2 },
    args: {
      codes: t.arg.stringList({
        required: true,
        description: `编号，1 到 ${MOST} 个 / Codes, 1 to ${MOST}`,
      }),
    },
    resolve: (_root, { codes }, context) => {
      if (codes.length === 0 || codes.length > MOST) {
        throw new BadArgument(['codes'], { zh: `应为 1 到 ${MOST} 个`, en: `from 1 to ${MOST}` })
      }
      if (!maySee(context.viewer.role, { access: 'S' })) return null
      return readSites(
        context,
        [...new Set(codes)].filter((code) => !code.includes('\0')),
      )
    },
  }),
)
