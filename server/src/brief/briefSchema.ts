import { mayDo } from '@panhuo/shared/access/duties'
import {
  type BriefPolicy,
  briefStates,
  briefSubjects,
  type ContactDesk,
} from '@panhuo/shared/brief/brief'
import { builder } from '../schema/builder.ts'
import { codeType, LocaleEnum } from '../schema/enums.ts'
import { changedOf, contentOf, isOpen, siteOf } from './briefContent.ts'
import { type BriefRow, briefByNumber, listedBriefs, presentDesk } from './briefQueries.ts'

const PolicyRef = builder.objectRef<BriefPolicy>('BriefPolicy').implement({
  description: '推介单引用的政策 / A policy that a brief names',
  fields: (t) => ({
    name: t.exposeString('name', { description: '政策 / What it gives' }),
    document: t.exposeString('document', { description: '文件 / Its document' }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: '生效日 / In force from',
      resolve: ({ validFrom }) => validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: '失效日 / In force to',
      resolve: ({ validTo }) => validTo,
    }),
  }),
})

/** What the office wrote on it, which ends for an investor with the release. */
const texts = {
  highlights: ['亮点', 'Highlights'],
  terms: ['准入条件', 'Terms of admission'],
} as const
/** Staff are named to the office alone. */
const people = {
  draftedBy: ['起草人', 'Drafted by'],
  checkedBy: ['核对人', 'Checked by'],
  issuedBy: ['签发人', 'Issued by'],
} as const

export const BriefRef = builder.objectRef<BriefRow>('Brief').implement({
  description: '用地推介单 / A brief of a site',
  fields: (t) => ({
    number: t.exposeString('number', { description: '编号 / Number' }),
    edition: t.exposeInt('edition', { description: '版次 / Edition' }),
    subject: t.field({
      type: codeType(briefSubjects) as 'String',
      description: '推介对象 / Kind of subject',
      resolve: ({ subject }) => subject,
    }),
    subjectCode: t.exposeString('subjectCode', { description: '对象编号 / Code of the subject' }),
    subjectName: t.string({
      nullable: true,
      description:
        '对象名称；不再发布时，草稿和投资人处为空 / Name; once no longer released null for a draft and for investors',
      resolve: async (row, _args, context) => {
        const frozen = (await isOpen(context, row)) ? row.content : null
        return frozen?.site.name ?? (await siteOf(context, row))?.name ?? null
      },
    }),
    locale: t.field({
      type: LocaleEnum,
      description: '语言 / Language',
      resolve: ({ locale }) => locale,
    }),
    state: t.field({
      type: codeType(briefStates) as 'String',
      description: '状态 / State',
      resolve: ({ state }) => state,
    }),
    ...Object.fromEntries(
      (Object.keys(texts) as (keyof typeof texts)[]).map((name) => [
        name,
        t.string({
          nullable: true,
          description: `${texts[name][0]}；对象不再发布后投资人为空 / ${texts[name][1]}; null for investors once the subject is no longer released`,
          resolve: async (row, _args, context) => ((await isOpen(context, row)) ? row[name] : null),
        }),
      ]),
    ),
    policies: t.field({
      type: [PolicyRef],
      description:
        '政策；对象不再发布后投资人得空列表 / Policies; none for investors once the subject is no longer released',
      resolve: async (row, _args, context) =>
        (await isOpen(context, row)) ? [...row.policies] : [],
    }),
    ...Object.fromEntries(
      (Object.keys(people) as (keyof typeof people)[]).map((name) => [
        name,
        t.string({
          nullable: true,
          description: `${people[name][0]}；投资人为空 / ${people[name][1]}; null for investors`,
          resolve: (row, _args, { viewer }) => (viewer.role === 'INVESTOR' ? null : row[name]),
        }),
      ]),
    ),
    mine: t.boolean({
      description: '由我起草，须由他人核对 / Drafted by the viewer, so checked by somebody else',
      resolve: ({ draftedById }, _args, { viewer }) => draftedById === viewer.person?.id,
    }),
    issuedAt: t.expose('issuedAt', {
      type: 'DateTime',
      nullable: true,
      description: '签发时间 / Issued at',
    }),
    content: t.field({
      type: 'JSON',
      nullable: true,
      description:
        '内容：签发后为冻结的副本，此前为今天可对外的内容；投资人只得仍发布的部分 / Content: the frozen copy once issued, before that what may be shown today; investors get what is still released',
      complexity: 5,
      resolve: (row, _args, context) => contentOf(context, row),
    }),
    changed: t.stringList({
      description: '签发后已变更的内容 / What has changed since it was issued',
      complexity: 5,
      resolve: async (row, _args, context) =>
        (await changedOf(context, row)).map((label) => label[context.viewer.locale]),
    }),
    released: t.boolean({
      description: '对象现在仍对外发布 / Its subject is released today',
      complexity: 5,
      resolve: async (row, _args, context) => (await siteOf(context, row)) !== null,
    }),
    version: t.exposeInt('version', { description: '版本 / Version' }),
  }),
})

export const DeskRef = builder.objectRef<ContactDesk>('ContactDesk').implement({
  description: '招商窗口 / The office that briefs name',
  fields: (t) => ({
    nameZh: t.exposeString('nameZh', { description: '名称 / Name in Chinese' }),
    nameEn: t.exposeString('nameEn', { description: '英文名称 / Name in English' }),
    phone: t.exposeString('phone', { description: '办公电话 / Office phone' }),
    address: t.exposeString('address', { nullable: true, description: '地址 / Address' }),
  }),
})

builder.queryFields((t) => ({
  briefs: t.field({
    type: [BriefRef],
    description: '推介单，各取最新一版，至多 200 / Briefs in their last edition, at most 200',
    complexity: { field: 2, multiplier: 20 },
    resolve: (_root, _args, context) => listedBriefs(context),
  }),
  brief: t.field({
    type: BriefRef,
    nullable: true,
    description: '按编号取推介单 / One brief by number',
    args: {
      number: t.arg.string({ required: true, description: '编号 / Number' }),
      edition: t.arg.int({ description: '版次，缺省最新 / Edition, the last when absent' }),
    },
    resolve: (_root, { number, edition }, context) => briefByNumber(context, number, edition),
  }),
  contactDesk: t.field({
    type: DeskRef,
    nullable: true,
    description: '招商窗口；未设为空 / The contact desk; null while none is set',
    resolve: (_root, _args, context) =>
      mayDo(context.viewer.role, 'BRIEF') ? presentDesk(context) : null,
  }),
}))
