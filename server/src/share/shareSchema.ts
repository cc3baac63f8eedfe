import { mayDo } from '@panhuo/shared/access/duties'
import { shareStates } from '@panhuo/shared/share/share'
import { issuedBriefs } from '../brief/briefQueries.ts'
import { BriefRef } from '../brief/briefSchema.ts'
import { changeInput } from '../change/changeInput.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotFound } from '../change/failures.ts'
import { type ParcelRow, parcelByCode } from '../parcel/parcelQueries.ts'
import { ParcelRef } from '../parcel/parcelSchema.ts'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { codeType, LocaleEnum } from '../schema/enums.ts'
import { createShare, type MadeShare, revokeShare } from './shareCommands.ts'
import {
  type ListedShare,
  listedShare,
  listedShares,
  ownShare,
  type ShareRow,
  type ShareViewRow,
  viewsOfShare,
} from './shareQueries.ts'
import { shareState } from './shareRules.ts'

const ViewRef = builder.objectRef<ShareViewRow>('ShareView').implement({
  description:
    '一次打开页面；不经页面的，同一地址半小时内算一次 / An opening of the page; without the page, from one address one in half an hour',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: '时间 / When' }),
    address: t.exposeString('address', { description: '来访地址 / From where' }),
    path: t.exposeString('path', { description: '从何处打开 / By which way' }),
  }),
})

const ShareRef = builder.objectRef<ListedShare>('Share').implement({
  description: '给投资人的链接 / A link for an investor',
  fields: (t) => ({
    shareId: t.exposeInt('id', { description: '编号 / Its number' }),
    title: t.exposeString('title', { description: '标题 / Title' }),
    locale: t.field({
      type: LocaleEnum,
      description: '打开时的语言 / Language in which it opens',
      resolve: ({ locale }) => locale,
    }),
    codes: t.exposeStringList('codes', { description: '固定下来的地块编号 / Codes of its plots' }),
    state: t.field({
      type: codeType(shareStates) as 'String',
      description: '状态 / State',
      resolve: (row) => shareState(row, new Date()),
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: '到期时间 / Runs out' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: '撤销时间 / Revoked at',
    }),
    hasPassword: t.exposeBoolean('hasPassword', { description: '有口令 / Has a password' }),
    watermark: t.exposeString('watermark', { nullable: true, description: '水印 / Watermark' }),
    by: t.exposeString('personName', { description: '建立人 / Who made it' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: '建立时间 / Made at' }),
    views: t.exposeInt('views', { description: '打开次数 / Visits' }),
    lastViewedAt: t.expose('lastViewedAt', {
      type: 'DateTime',
      nullable: true,
      description: '最近一次打开 / Last visit',
    }),
    withdrawn: t.exposeInt('withdrawn', {
      description: '已不再发布、因而不再显示的地块数 / Plots no longer released and so not shown',
    }),
    visits: t.field({
      type: [ViewRef],
      description: '最近的打开记录，至多 100 条 / The last visits, at most 100',
      complexity: { field: 2, multiplier: 10 },
      resolve: ({ id }, _args, context) => viewsOfShare(context, id),
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
  }),
})

const SharedSetRef = builder.objectRef<ShareRow>('SharedSet').implement({
  description: '当前链接展示的内容 / What the link at hand shows',
  fields: (t) => ({
    title: t.exposeString('title', { description: '标题 / Title' }),
    locale: t.field({
      type: LocaleEnum,
      description: '语言 / Language',
      resolve: ({ locale }) => locale,
    }),
    codes: t.exposeStringList('codes', {
      description:
        '所选地块的编号；不再发布的也在其中 / Codes that were chosen, also of plots no longer released',
    }),
    watermark: t.exposeString('watermark', { nullable: true, description: '水印 / Watermark' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: '到期时间 / Runs out' }),
    briefs: t.field({
      type: [BriefRef],
      description: '其中地块已签发的推介单 / Issued briefs of its plots',
      complexity: { field: 2, multiplier: 10 },
      resolve: ({ codes }, _args, context) => issuedBriefs(context, codes),
    }),
    parcels: t.field({
      type: [ParcelRef],
      description: '其中现在仍发布的地块，按所选次序 / Its plots that are released now, as chosen',
      complexity: { field: 2, multiplier: 20 },
      resolve: async ({ codes }, _args, context): Promise<ParcelRow[]> => {
        const rows = await Promise.all(codes.map((code) => parcelByCode(context, code)))
        return rows.filter((row) => row !== null)
      },
    }),
  }),
})

builder.queryFields((t) => ({
  shares: t.field({
    type: [ShareRef],
    description: '我建立的链接；可看受限内容的角色看到全部 / Links that I made; all for class R',
    complexity: { field: 2, multiplier: 50 },
    resolve: (_root, _args, context) =>
      mayDo(context.viewer.role, 'SHARE') ? listedShares(context) : [],
  }),
  sharedSet: t.field({
    type: SharedSetRef,
    nullable: true,
    description:
      '请求头 x-share 所带链接的内容；没有时为空 / What the link in the header x-share shows; null without one',
    resolve: (_root, _args, context) => ownShare(context),
  }),
}))

const CreateInput = builder.inputType('CreateShareInput', {
  description: '建立给投资人的链接 / Making a link for an investor',
  fields: (t) => ({
    ...changeInput(t),
    title: t.string({
      required: true,
      description: '标题，投资人看得到 / Title; investors see it',
    }),
    codes: t.stringList({
      required: true,
      description: '已发布的地块编号，1 到 40 个 / Codes of released plots, 1 to 40',
    }),
    locale: t.field({ type: LocaleEnum, required: true, description: '语言 / Language' }),
    days: t.int({ required: true, description: '有效天数，1 到 90 / Days it lives, 1 to 90' }),
    password: t.string({ description: '口令，可不设 / Password, if wanted' }),
    watermark: t.string({ description: '水印，可不设 / Watermark, if wanted' }),
  }),
})
const RevokeInput = builder.inputType('RevokeShareInput', {
  description: '撤销链接，立即失效 / Revoking a link, at once',
  fields: (t) => ({
    ...changeInput(t),
    shareId: t.int({ required: true, description: '链接编号 / Its number' }),
    expectedVersion: t.int({ required: true, description: '您看到的版本 / Version that you saw' }),
  }),
})

const MadeRef = builder.objectRef<MadeShare>('MadeShare').implement({
  description: '建好的链接 / A link that was made',
  fields: (t) => ({
    path: t.string({
      nullable: true,
      description:
        '地址，只在此时给出；重复的请求为空 / Its address, told this once; null for a request sent again',
      resolve: ({ token }) => (token === null ? null : `/s/${token}`),
    }),
    share: t.field({
      type: ShareRef,
      description: '链接 / The link',
      resolve: ({ id }, _args, context) => presentShare(context, id),
    }),
  }),
})

builder.mutationFields((t) => ({
  createShare: t.field({
    type: MadeRef,
    description: '建立链接 / Make a link',
    args: { input: t.arg({ type: CreateInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('CreateShareResult'),
    resolve: (_root, { input }, context) => createShare(context, input as never),
  }),
  revokeShare: t.field({
    type: ShareRef,
    description: '撤销链接 / Revoke a link',
    args: { input: t.arg({ type: RevokeInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('RevokeShareResult'),
    resolve: async (_root, { input }, context) =>
      presentShare(context, (await revokeShare(context, input)).id),
  }),
}))

async function presentShare(context: Context, id: number): Promise<ListedShare> {
  const row = await listedShare(context, id)
  if (!row) throw new NotFound('shareId', '分享链接')
  return row
}
