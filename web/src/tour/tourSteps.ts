import type { Label } from '@panhuo/shared/words/label'

/** One stop of the tour, pointing at the first of its anchors that is on the screen. */
export interface TourStep {
  readonly id: string
  /** CSS selectors, the best first; a phone shows one pane at a time and points at its tab. */
  readonly anchors: readonly string[]
  readonly title: Label
  readonly text: Label
}

/** What one should know to find land, read it and take it away; one screen, one minute. */
export const tourSteps: readonly TourStep[] = [
  {
    id: 'search',
    anchors: ['.search-opener'],
    title: { zh: '要找什么，先搜', en: 'Search first' },
    text: {
      zh: '地块编号、名称、园区、项目、社区都能搜，拼音和首字母也行。',
      en: 'By code, name, park, project or community; pinyin and initials work too.',
    },
  },
  {
    id: 'filter',
    anchors: ['.panel[data-side="left"]', '[data-pane="filter"]'],
    title: { zh: '不知道编号，就筛', en: 'Or narrow it down' },
    text: {
      zh: '每个选项后面写着选了它还剩几宗、几亩。什么都不选，就是全部地块。',
      en: 'Beside each choice stands how many plots and how much land (mu) it leaves. Nothing chosen means every plot.',
    },
  },
  {
    id: 'together',
    anchors: ['.panel[data-side="right"]', '[data-pane="list"]'],
    title: { zh: '地图和列表是同一批地', en: 'Map and list are one' },
    text: {
      zh: '条件一变，地图、列表和顶上的数字一起变；指着一行，图上那一宗就亮起来。',
      en: 'Change a condition, and map, list and the numbers on top follow. Point at a row, and its plot lights up.',
    },
  },
  {
    id: 'detail',
    anchors: ['tr[data-index="0"]', '[data-pane="map"]'],
    title: { zh: '点一宗，看详情', en: 'Open a plot' },
    text: {
      zh: '点列表里的一行，或图上的一宗：指标、园区片区、项目和资料来源都在里面，每项写明出处。',
      en: 'Click a row or a plot on the map: figures, park and zone, projects, and where each fact comes from.',
    },
  },
  {
    id: 'take',
    anchors: ['.results-tools', '[data-pane="list"]'],
    title: { zh: '把结果带走', en: 'Take it away' },
    text: {
      zh: '下载表格、复制到 Excel、打印成图，或直接把网址发给同事：对方看到同样的筛选。',
      en: 'Download a table, copy it into Excel, print a map, or just send the address: a colleague sees the same.',
    },
  },
  {
    id: 'keys',
    anchors: ['[data-tour="settings"]'],
    title: { zh: '全用键盘也行', en: 'All of it by keyboard' },
    text: {
      zh: '按 ? 看所有快捷键。使用说明和这段导览都在这个菜单里，随时可以再看。',
      en: 'Press ? for every key. Help and this tour are in this menu whenever you want them again.',
    },
  },
]
