import { geographySources } from '@panhuo/shared/geography/geographySources'

export interface SourceFact {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** YYYY-MM-DD; null where the source carries no date. */
  readonly publishedAt: string | null
  readonly licence: string | null
  readonly note: string | null
}

/** Everything that seeded records cite. */
export const sources: readonly SourceFact[] = [
  {
    id: 'S1',
    title: '2024年,洛江区双阳街道定下新目标!就这么干!',
    publisher: '中国网',
    publishedAt: '2024-03-10',
    licence: null,
    note: '双阳街道 2024 年工作计划的报道；只取其中的名称与数字',
  },
  {
    id: 'S2',
    title: '洛江区全方位推进高质量发展',
    publisher: '泉州经济网',
    publishedAt: '2023-01-06',
    licence: null,
    note: '洛江区 2022 年预计完成情况与 2023 年目标的报道；只取其中的名称与数字',
  },
  {
    id: 'DIVISIONS',
    title: '统计用区划代码和城乡划分代码(2023年)',
    publisher: '国家统计局',
    publishedAt: null,
    licence: null,
    note: '镇街与村居的名称和 12 位代码',
  },
  {
    id: 'TIANDITU',
    title: geographySources.TIANDITU.title,
    publisher: geographySources.TIANDITU.publisher,
    publishedAt: null,
    licence: null,
    note: '概括到约 300 米，不作为法定界线',
  },
  {
    id: 'OSM',
    title: geographySources.OSM.title,
    publisher: geographySources.OSM.publisher,
    publishedAt: null,
    licence: 'ODbL 1.0',
    note: geographySources.OSM.attribution,
  },
  {
    id: 'DRAWING',
    title: geographySources.DRAWING.title,
    publisher: geographySources.DRAWING.publisher,
    publishedAt: null,
    licence: null,
    note: '按公开的大致方位自绘的示意位置与范围，误差见各记录',
  },
  {
    id: 'SAMPLE',
    title: '盘活一张图样例地块生成器',
    publisher: 'Panhuo',
    publishedAt: null,
    licence: null,
    note: '143 宗样例地块由固定种子生成，供试用；不是真实地块',
  },
]
