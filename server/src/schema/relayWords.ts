import { DEFAULT_PAGE, MAX_PAGE } from '../list/page.ts'

const saying = (description: string) => ({ description })

/** What is said of the fields and arguments that Relay's forms bring along, as options of the plugin. */
export const relayWords = {
  idFieldOptions: saying(
    '全库唯一的标识，可用于 node / Id, unique among all records; node takes it',
  ),
  nodeTypeOptions: saying('有标识的记录 / A record that has an id'),
  nodeQueryOptions: {
    description:
      '按标识取一条记录；没有或不可见时为空 / A record by its id; null where none is seen',
    args: { id: saying('记录的标识 / Id of the record') },
  },
  pageInfoTypeOptions: saying('一页在列表中的位置 / Where a page stands in its list'),
  hasNextPageFieldOptions: saying('后面还有记录 / Whether records follow'),
  hasPreviousPageFieldOptions: saying('前面还有记录 / Whether records precede'),
  startCursorFieldOptions: saying(
    '本页第一条的游标，空页为空 / Cursor of the first record; null on an empty page',
  ),
  endCursorFieldOptions: saying(
    '本页最后一条的游标，空页为空 / Cursor of the last record; null on an empty page',
  ),
  firstArgOptions: saying(
    `取前几条，缺省 ${DEFAULT_PAGE}，至多 ${MAX_PAGE} / How many from the start, ${DEFAULT_PAGE} when absent, at most ${MAX_PAGE}`,
  ),
  afterArgOptions: saying(
    '从此游标之后取，与 first 连用 / Only what follows this cursor; with first',
  ),
  lastArgOptions: saying(`取末几条，至多 ${MAX_PAGE} / How many from the end, at most ${MAX_PAGE}`),
  beforeArgOptions: saying(
    '取到此游标之前，与 last 连用 / Only what precedes this cursor; with last',
  ),
}
