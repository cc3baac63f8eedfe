import type { Label } from '@panhuo/shared/words/label'

export interface Chapter {
  readonly id: string
  readonly title: Label
  readonly points: readonly Label[]
}

/** What an official needs to know, task by task. */
export const helpChapters: readonly Chapter[] = [
  {
    id: 'find',
    title: { zh: '找地块', en: 'Find plots' },
    points: [
      {
        zh: '什么都不选就是全部地块。左边勾选条件，地图、列表和顶上的宗数、亩数一起变。',
        en: 'Nothing chosen means every plot. Tick conditions on the left: map, list and the numbers on top follow together.',
      },
      {
        zh: '每个选项后面的数字，是选了它以后会剩下的宗数和亩数。',
        en: 'The numbers beside a choice say how many plots and how much land it would leave.',
      },
      {
        zh: '按 / 打开搜索，可输入编号、名称、园区、项目，也可输入拼音或首字母。',
        en: 'Press / to search by code, name, park or project; pinyin and initials work too.',
      },
      {
        zh: '条件都写在网址里，把网址发给同事，对方看到的是同样的筛选。',
        en: 'The address holds every condition: send it, and a colleague sees the same.',
      },
    ],
  },
  {
    id: 'place',
    title: { zh: '按地方筛选', en: 'Filter by place' },
    points: [
      {
        zh: '“空间范围”里可以选园区、片区，或取当前地图的范围；地图左上角可以画多边形、矩形和圆。',
        en: 'Pick a park, a zone or what the map shows; or draw a polygon, a rectangle or a circle at the upper left of the map.',
      },
      {
        zh: '没有地块符合时，列表会告诉您放宽哪一条能找回多少宗。',
        en: 'Where nothing matches, the list tells which condition to relax and how many plots that brings back.',
      },
    ],
  },
  {
    id: 'read',
    title: { zh: '看一宗地', en: 'Read a plot' },
    points: [
      {
        zh: '点地图或列表里的一宗，右边打开详情：指标、所在园区片区、项目、资料来源。',
        en: 'Click a plot on the map or in the list: its figures, park and zone, projects and sources open at the right.',
      },
      {
        zh: '“—”表示没有登记，不是零，也不是没有。',
        en: 'A dash means that nothing is recorded: neither zero nor none.',
      },
      {
        zh: '看不到的项目，是您的角色无权查看。',
        en: 'What is not shown is not open to your role.',
      },
    ],
  },
  {
    id: 'take',
    title: { zh: '把结果带走', en: 'Take it away' },
    points: [
      {
        zh: '勾选列表、按住 Ctrl 点地图、按住 Shift 拖出矩形，都能选地块；地图上方随时显示已选的宗、亩、公顷。',
        en: 'Tick rows, Ctrl click on the map, or drag a box with Shift: the bar on the map sums what is selected.',
      },
      {
        zh: '“下载”里有 CSV、GeoJSON、复制到 Excel、打印和图片；内容与当前筛选、当前的列一致。',
        en: 'Download offers CSV, GeoJSON, a table for Excel, print and picture: always this filter and these columns.',
      },
      {
        zh: '“列”里选要看的列，表头可以拖动次序和宽度，本机会记住。',
        en: 'Columns chooses what to show; drag headers for order and width. This browser remembers.',
      },
      {
        zh: '需要程序取数，用“GraphQL 查询”，它就是屏幕上这一问。',
        en: 'For a script, GraphQL query gives the very question of the screen.',
      },
    ],
  },
  {
    id: 'honest',
    title: { zh: '“样例”和“示意”', en: 'Sample and schematic' },
    points: [
      {
        zh: '样例：地块由系统生成，只供试用，边界、面积、权属都不能作依据。导入真实数据后自动消失。',
        en: 'Sample: made by the system for trial. Rely on none of its boundaries, areas or rights. It goes once real data is imported.',
      },
      {
        zh: '示意：名称来自公开资料，位置是大概的，误差写在详情里；底图不代表法定边界。',
        en: 'Schematic: the name comes from public sources, the place is approximate with its error stated; the base map shows no legal boundary.',
      },
    ],
  },
]
