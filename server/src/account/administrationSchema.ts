import { viewerRoles } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { auditActions } from '@panhuo/shared/account/auditActions'
import { builder } from '../schema/builder.ts'
import { WHOLE_SET } from '../schema/connection.ts'
import { codeType } from '../schema/enums.ts'
import { type AuditRow, brokenAudit, readAudit } from './auditQueries.ts'
import { readKeys } from './keyQueries.ts'
import { readPeople } from './personQueries.ts'
import { AccessKeyRef, PersonRef } from './personSchema.ts'

const MOST_LINES = 200

const AuditEventRef = builder.objectRef<AuditRow>('AuditEvent').implement({
  description: '审计日志的一行，只增不改 / A line of the audit log, which is only added to',
  fields: (t) => ({
    id: t.exposeInt('id', { description: '行号，连续 / Number, without gaps' }),
    at: t.expose('at', { type: 'DateTime', description: '时间 / When' }),
    action: t.field({
      type: codeType(auditActions) as 'String',
      description: '事项 / What',
      resolve: ({ action }) => action,
    }),
    personName: t.exposeString('personName', {
      nullable: true,
      description: '姓名；不明时为空 / Who; null where not known',
    }),
    role: t.field({
      type: codeType(viewerRoles) as 'String',
      nullable: true,
      description: '当时的角色 / Role at that time',
      resolve: ({ role }) => role,
    }),
    address: t.exposeString('address', { nullable: true, description: '来自何处 / From where' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: '对象：用户名、文件、记录类别 / To what: a user name, a file, a kind of record',
    }),
    detail: t.field({
      type: 'JSON',
      description: '细节 / Details',
      resolve: ({ detail }) => detail,
    }),
  }),
})

const AuditPageRef = builder.objectRef<{ rows: AuditRow[]; more: boolean }>('AuditPage').implement({
  description: '审计日志的一页，新的在前 / A page of the audit log, newest first',
  fields: (t) => ({
    nodes: t.field({
      type: [AuditEventRef],
      description: '各行 / Lines',
      resolve: ({ rows }) => rows,
    }),
    hasNextPage: t.boolean({
      description: '是否还有更早的 / Whether there are older ones',
      resolve: ({ more }) => more,
    }),
  }),
})

const AdministrationRef = builder.objectRef<object>('Administration').implement({
  description: '系统管理 / Administration',
  fields: (t) => ({
    people: t.field({
      type: [PersonRef],
      description: '全部账户 / All accounts',
      complexity: WHOLE_SET,
      resolve: (_root, _args, { db, accountRules }) => readPeople(db, accountRules),
    }),
    accessKeys: t.field({
      type: [AccessKeyRef],
      description: '全部访问密钥 / All access keys',
      complexity: WHOLE_SET,
      resolve: (_root, _args, { db }) => readKeys(db),
    }),
    auditEvents: t.field({
      type: AuditPageRef,
      description: '审计日志 / The audit log',
      args: {
        actions: t.arg({
          type: [codeType(auditActions)] as ['String'],
          description: '事项，空为全部 / What; everything when absent',
        }),
        text: t.arg.string({
          description: '姓名、对象或地址中的文字 / Part of a name, a subject or an address',
        }),
        from: t.arg({ type: 'DateTime', description: '从何时（含）/ From, included' }),
        to: t.arg({ type: 'DateTime', description: '到何时（不含）/ To, excluded' }),
        first: t.arg.int({
          required: true,
          defaultValue: 50,
          description: `行数，1 到 ${MOST_LINES} / Lines, 1 to ${MOST_LINES}`,
        }),
        before: t.arg.int({ description: '早于此行号 / Older than the line of this number' }),
      },
      complexity: WHOLE_SET,
      resolve: (_root, { first, ...asked }, { db }) =>
        readAudit(db, { ...asked, first: Math.min(Math.max(first, 1), MOST_LINES) }),
    }),
    auditBrokenAt: t.int({
      nullable: true,
      description:
        '校验日志链：第一处被改动的行号，完好为空 / Checks the chain of the log: the first line that was tampered with, null where none was',
      complexity: { field: 50, multiplier: 1 },
      resolve: (_root, _args, { db }) => brokenAudit(db),
    }),
  }),
})

builder.queryField('administration', (t) =>
  t.field({
    type: AdministrationRef,
    nullable: true,
    description: '系统管理，仅系统管理员可见，其他人为空 / For administrators, null for others',
    resolve: (_root, _args, { viewer }) =>
      mayDo(viewer.role, 'ADMINISTER') && !viewer.readOnly ? {} : null,
  }),
)

builder.queryField('myAccessKeys', (t) =>
  t.field({
    type: [AccessKeyRef],
    description: '自己的访问密钥 / One’s own access keys',
    complexity: WHOLE_SET,
    resolve: (_root, _args, { db, viewer }) =>
      viewer.person ? readKeys(db, viewer.person.id) : [],
  }),
)
