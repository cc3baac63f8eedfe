import { mayDo } from '@panhuo/shared/access/duties'
import type { Day } from '@panhuo/shared/project/month'
import { projectLights } from '@panhuo/shared/project/progress'
import { type WorkList, workKinds, workRecords } from '@panhuo/shared/work/work'
import { actionWords } from '../change/actionWords.ts'
import { failuresOf } from '../change/failureSchema.ts'
import { NotAllowed } from '../change/failures.ts'
import type { Context } from '../request/context.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import { type News, type NewsRecord, newsSince } from './newsQueries.ts'
import { newsStart, noteVisit } from './visitCommands.ts'
import { workState } from './workQueries.ts'
import { type WorkItem, type WorkTarget, workOf } from './workRules.ts'

const TargetRef = builder.objectRef<WorkTarget | NewsRecord>('WorkTarget').implement({
  description: '事项所属的记录 / The record that a line leads to',
  fields: (t) => ({
    record: t.field({
      type: codeType(workRecords) as 'String',
      description: '对象种类 / Kind of record',
      resolve: ({ record }) => record,
    }),
    code: t.exposeString('code', { description: '编号 / Code' }),
    name: t.exposeString('name', { description: '名称 / Name' }),
    parcelCode: t.exposeString('parcelCode', {
      nullable: true,
      description:
        '可在图上打开的地块编号；项目为空 / A plot of it, to open on the map; null for projects',
    }),
  }),
})

const ItemRef = builder.objectRef<WorkItem>('WorkItem').implement({
  description: '今日事项的一行 / A line of the morning page',
  fields: (t) => ({
    kind: t.field({
      type: codeType(workKinds) as 'String',
      description: '事项 / What it is about',
      resolve: ({ kind }) => kind,
    }),
    target: t.field({
      type: TargetRef,
      description: '去办的地方 / Where to act',
      resolve: (item) => item,
    }),
    about: t.string({
      nullable: true,
      description: '节点、症结或审批的名称 / Name of the milestone, obstacle or approval',
      resolve: ({ about }, _args, { viewer }) => about?.[viewer.locale] ?? null,
    }),
    text: t.exposeString('text', { nullable: true, description: '具体情况 / What is the matter' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: '牵头或等待的单位 / Unit that leads, or whose answer is awaited',
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: '期限 / Due on',
      resolve: ({ dueOn }) => dueOn,
    }),
    days: t.exposeInt('days', {
      nullable: true,
      description:
        '逾期、受阻或等待的天数，负数为还剩 / Days late, held up or waiting; negative where still to come',
    }),
    light: t.field({
      type: codeType(projectLights) as 'String',
      nullable: true,
      description: '项目进度灯 / Light of the project',
      resolve: ({ light }) => light,
    }),
    points: t.exposeFloat('points', {
      nullable: true,
      description: '落后百分点 / Percentage points behind the plan',
    }),
    needsObstacle: t.exposeBoolean('needsObstacle', {
      description:
        '滞后而无人在办，须登记症结 / Lags and nobody deals with it: an obstacle must be written',
    }),
    sample: t.exposeBoolean('sample', {
      description: '出自样例数据，不是真实情况 / Follows from sample data and is not real',
    }),
  }),
})

const NewsRef = builder.objectRef<News>('WorkNews').implement({
  description: '他人的一次修改 / A change that somebody else made',
  fields: (t) => ({
    id: t.id({ description: '修改编号 / Id of the change', resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'DateTime', description: '时间 / When' }),
    by: t.exposeString('by', { description: '修改人 / Who' }),
    actionLabel: t.string({
      description: '做了什么 / What was done',
      resolve: ({ action }, _args, { viewer }) => actionWords(action)[viewer.locale],
    }),
    reason: t.exposeString('reason', { nullable: true, description: '原因 / Why' }),
    targets: t.field({
      type: [TargetRef],
      description: '涉及的记录 / Records that it touched',
      resolve: ({ records }) => [...records],
    }),
  }),
})

interface Work {
  readonly today: Day
  readonly since: Date
  readonly items: readonly WorkItem[]
}

const listed =
  (list: WorkList) =>
  ({ items }: Work): WorkItem[] =>
    items.filter((item) => item.list === list)

const WorkRef = builder.objectRef<Work>('MyWork').implement({
  description: '今日事项：逾期、受阻、等我办、上次之后的变化 / The work of the day',
  fields: (t) => ({
    today: t.field({
      type: 'Date',
      description: '截至日期（北京时间）/ As of, in Beijing',
      resolve: ({ today }) => today,
    }),
    since: t.expose('since', {
      type: 'DateTime',
      description: '变化从此刻算起 / News is told from here on',
    }),
    late: t.field({
      type: [ItemRef],
      description:
        '已逾期；滞后而未登记症结的项目在最前 / Late; lagging projects without an obstacle on top',
      resolve: listed('LATE'),
    }),
    blocked: t.field({
      type: [ItemRef],
      description: '有在办症结 / Held up by an open obstacle',
      resolve: listed('BLOCKED'),
    }),
    waitingForMe: t.field({
      type: [ItemRef],
      description: '等我办 / Waiting for me',
      resolve: listed('WAITING'),
    }),
    changed: t.field({
      type: [NewsRef],
      description: '上次到访之后他人的修改，至多 50 条 / What others changed since, at most 50',
      complexity: 5,
      resolve: ({ since }, _args, context) => newsSince(context, since),
    }),
  }),
})

async function workNow(context: Context): Promise<Work> {
  const [state, since] = await Promise.all([workState(context), newsStart(context)])
  return { today: state.today, since, items: workOf(state) }
}

builder.queryField('myWork', (t) =>
  t.field({
    type: WorkRef,
    nullable: true,
    description:
      '今日事项；没有办理职责的为空 / The work of the day; null for those who keep nothing',
    complexity: 30,
    resolve: (_root, _args, context) =>
      mayDo(context.viewer.role, 'READ_WORK') ? workNow(context) : null,
  }),
)

builder.mutationField('visitWork', (t) =>
  t.field({
    type: WorkRef,
    description: '记下到访，返回今日事项 / Note the visit and return the work of the day',
    args: {
      seenAll: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: '变化已全部看过 / Everything new has been seen',
      }),
    },
    errors: failuresOf('VisitWorkResult'),
    complexity: 30,
    resolve: async (_root, { seenAll }, context) => {
      const { role, person } = context.viewer
      if (!mayDo(role, 'READ_WORK')) throw new NotAllowed('READ_WORK', person !== undefined)
      await noteVisit(context, seenAll)
      return workNow(context)
    },
  }),
)
