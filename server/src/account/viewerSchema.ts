import { viewerRoles } from '@panhuo/shared/access/access'
import type { Viewer } from '../request/viewer.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'

const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: '当前访问者 / Who is asking',
  fields: (t) => ({
    role: t.field({
      type: codeType(viewerRoles) as 'String',
      description: '角色 / Role',
      resolve: ({ role }) => role,
    }),
    name: t.string({
      nullable: true,
      description: '姓名；访客为空 / Name; null for guests',
      resolve: ({ person }) => person?.name ?? null,
    }),
    demo: t.boolean({
      description: '演示模式，可切换角色 / DEMO: the role may be switched',
      resolve: (_viewer, _args, { demo }) => demo,
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    description: '当前访问者 / Who is asking',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
)
