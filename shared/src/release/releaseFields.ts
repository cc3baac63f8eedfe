import { type Attributes, codes, date, flag, integer, required, text } from '../words/attribute.ts'
import { releaseGroups } from './release.ts'

/** What is known of the release of a plot to investors; a matter of the office, class S. */
export const releaseFields = {
  standing: flag('发布中', 'In force', 'S', {
    description: {
      zh: '已到发布日期，未到期，未撤回',
      en: 'Its day has come, it has not ended and was not withdrawn',
    },
  }),
  groups: codes('发布范围', 'What is released', 'S', releaseGroups),
  releasedOn: date('发布日期', 'Released on', 'S'),
  endsOn: date('截止日期', 'Ends on', 'S', {
    description: { zh: '当日仍有效；空为不限', en: 'The last day on which it holds; null: open' },
  }),
  withdrawnOn: date('撤回日期', 'Withdrawn on', 'S'),
  releasedBy: text('发布人', 'Released by', 'S'),
  version: integer('版本', 'Version', 'S', { required }),
} satisfies Attributes
