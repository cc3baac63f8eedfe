import type { Label } from '@panhuo/shared/words/label'

export interface Topic extends Label {
  readonly id: string
  /** Codes of the figures, as numbers or as first and last of a run. */
  readonly holds: readonly (number | readonly [number, number])[]
}

/** What the published figures are about; a figure that no topic names comes last, under "Other". */
export const topics: readonly Topic[] = [
  { id: 'land', zh: '低效用地', en: 'Low-efficiency land', holds: [5] },
  {
    id: 'economy',
    zh: '经济与财税',
    en: 'Economy and revenue',
    holds: [1, [6, 11], 71, 74, 75, 76, 81],
  },
  {
    id: 'investment',
    zh: '投资与项目',
    en: 'Investment and projects',
    holds: [3, [12, 17], [42, 45], 79, 87, 88],
  },
  { id: 'promotion', zh: '招商与外资', en: 'Contracts and foreign capital', holds: [[18, 27], 77] },
  {
    id: 'industry',
    zh: '工业与企业',
    en: 'Industry and enterprises',
    holds: [2, [28, 37], 66, 67, 68, 73, [83, 86]],
  },
  {
    id: 'trade',
    zh: '消费、旅游与外贸',
    en: 'Consumption, tourism and trade',
    holds: [4, 38, 39, 69, 70, 78, 80],
  },
  {
    id: 'farming',
    zh: '农业与乡村',
    en: 'Farming and villages',
    holds: [40, 41, 46, 47, 72, [89, 95]],
  },
  {
    id: 'environment',
    zh: '生态环境',
    en: 'Environment',
    holds: [[48, 53], 82],
  },
  {
    id: 'livelihood',
    zh: '民生与治理',
    en: 'Livelihood and governance',
    holds: [
      [54, 65],
      [96, 98],
    ],
  },
]

const other: Topic = { id: 'other', zh: '其他', en: 'Other', holds: [] }

/** The topic of a figure by its code (`I001`). */
export function topicOf(code: string): Topic {
  const number = Number(code.replace(/^I0*/, ''))
  const holds = (held: number | readonly [number, number]) =>
    typeof held === 'number' ? held === number : held[0] <= number && number <= held[1]
  return topics.find((topic) => topic.holds.some(holds)) ?? other
}

/** Figures by topic, topics in their order, empty ones left out. */
export function byTopic<Figure extends { readonly code: string }>(figures: readonly Figure[]) {
  return [...topics, other]
    .map((topic) => ({
      topic,
      figures: figures.filter(({ code }) => topicOf(code).id === topic.id),
    }))
    .filter((group) => group.figures.length > 0)
}
