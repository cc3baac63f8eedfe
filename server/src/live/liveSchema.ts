import { mayDo } from '@panhuo/shared/access/duties'
import { dutyToHear, liveRegisters } from '@panhuo/shared/live/registers'
import type { Viewer } from '../request/viewer.ts'
import { builder } from '../schema/builder.ts'
import { codeType } from '../schema/enums.ts'
import type { News } from './changeFeed.ts'

const NewsRef = builder.objectRef<News>('RegisterChange').implement({
  description: '登记内容有变 / Something in the register changed',
  fields: (t) => ({
    registers: t.field({
      type: [codeType(liveRegisters) as 'String'],
      description:
        '哪些内容需要重读；刚连上时为空 / What to read again; empty when the connection begins',
      resolve: ({ registers }) => [...registers],
    }),
    at: t.field({ type: 'DateTime', description: '时间 / When', resolve: ({ at }) => at }),
  }),
})

builder.subscriptionType({
  description: '订阅，以 SSE 推送 / Subscriptions, sent as server-sent events',
  fields: (t) => ({
    changes: t.field({
      type: NewsRef,
      description:
        '他人的修改提交后两秒内告知，不含内容 / Told within two seconds of a commit by anyone; carries no content',
      subscribe: (_root, _args, { feed, signal, stands, viewer }) =>
        whileStanding(feed.follow(signal), stands, viewer),
      resolve: (news) => news,
    }),
  }),
})

/** News until the session of whoever listens has ended, or lets them see something else. */
async function* whileStanding(
  news: AsyncGenerator<News>,
  stands: () => Promise<boolean>,
  { role }: Viewer,
): AsyncGenerator<News> {
  for await (const one of news) {
    if (!(await stands())) return
    const registers = one.registers.filter((register) => {
      const duty = dutyToHear[register]
      return duty === undefined || mayDo(role, duty)
    })
    // A word without a register wakes the sleepers, so that they look; people need not hear it.
    const begins = one.registers.length === 0 && !one.waking
    if (registers.length > 0 || begins) yield { ...one, registers }
  }
}
