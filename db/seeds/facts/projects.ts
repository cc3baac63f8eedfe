import type { Position } from '@panhuo/shared/geography/position'
import { gridPosition } from '@panhuo/shared/geography/streetGrid'
import { streets } from '@panhuo/shared/geography/streets'
import type { ProjectKind, ProjectStage } from '@panhuo/shared/project/project'
import type { Geometry } from 'geojson'
import { SHUANGYANG } from './areas.ts'
import { line, point } from './geometry.ts'

export interface ProjectFact {
  readonly code: string
  readonly name: string
  readonly kind: ProjectKind
  /** Only what the source says; 加快实施 does not tell whether a project has started. */
  readonly stage: ProjectStage | null
  /** The source's own short term. */
  readonly stageAsStated: string
  readonly town: string | null
  readonly park: string | null
  readonly zone: string | null
  readonly sources: readonly string[]
  readonly geometry: Geometry | null
  readonly accuracyM: number | null
  readonly note: string | null
}

type Given = Pick<ProjectFact, 'name' | 'kind' | 'stage' | 'stageAsStated'> & Partial<ProjectFact>

const given: readonly Given[] = [
  {
    ...{ name: '中部功能区新阳片区城市更新改造项目', kind: 'RENEWAL', stage: null },
    stageAsStated: '加快实施',
    zone: '350504-ZN-02',
    ...near(gridPosition(-1130, 175), 2500),
  },
  {
    ...{ name: '中关村(泉州)信息科技产业园项目', kind: 'INDUSTRY', stage: null },
    stageAsStated: '加快实施',
    park: '350504-PK-04',
    ...near(gridPosition(-440, -720), 3000),
  },
  {
    ...{ name: '洛江区医药健康产业园', kind: 'INDUSTRY', stage: null },
    stageAsStated: '加快实施',
    park: '350504-PK-05',
    ...near(gridPosition(-1500, -420), 3000),
  },
  {
    ...{ name: '洛丰高速', kind: 'ROAD', stage: null, stageAsStated: '加快实施' },
    town: null,
    note: '没有公开的线位，只列名称',
  },
  {
    ...{ name: '阳新街西拓', kind: 'ROAD', stage: null, stageAsStated: '加快实施' },
    ...road('yangxin-west'),
  },
  {
    ...{ name: '金秋家园颐养中心扩建项目', kind: 'LIVELIHOOD', stage: 'SIGNED' },
    stageAsStated: '已签约',
    ...near([118.6268, 24.9769], 3000),
  },
  {
    ...{ name: '美裕蓝山墅', kind: 'HOUSING', stage: 'SIGNED', stageAsStated: '已签约' },
    ...near([118.6207, 24.9727], 3000),
  },
  {
    ...{ name: '阳江新城片区二期', kind: 'RENEWAL', stage: 'PLANNED' },
    stageAsStated: '精心谋划',
    zone: '350504-ZN-05',
    ...near(gridPosition(520, 1300), 1500),
  },
  {
    ...{ name: '数字经济产业园二期', kind: 'INDUSTRY', stage: 'PLANNED' },
    stageAsStated: '精心谋划',
    park: '350504-PK-02',
    ...near(gridPosition(-1140, -735), 2500),
  },
  {
    ...{ name: '嘉泰数控三期', kind: 'INDUSTRY', stage: 'PLANNED', stageAsStated: '精心谋划' },
    ...near([118.6294, 24.9797], 3000),
  },
  {
    ...{ name: '阳光路提级改造', kind: 'ROAD', stage: 'PLANNED', stageAsStated: '精心谋划' },
    ...road('yangguang'),
  },
  {
    ...{ name: '阳江新城污水处理厂', kind: 'LIVELIHOOD', stage: null, stageAsStated: '加快' },
    zone: '350504-ZN-03',
    ...near([118.632, 24.996], 2000),
  },
  {
    ...{ name: '新岭社区洪厝、下辽小组一户一表给水工程', kind: 'LIVELIHOOD', stage: null },
    stageAsStated: '加快',
    ...near([118.615, 24.99], 3000),
  },
]

/** The projects of the street's plan for 2024, in the order in which it names them. */
export const projects: readonly ProjectFact[] = given.map((fact, index) => ({
  code: `350504-XM-${String(index + 1).padStart(2, '0')}`,
  town: SHUANGYANG,
  park: null,
  zone: null,
  geometry: null,
  accuracyM: null,
  note: fact.geometry ? '位置为示意' : null,
  ...fact,
  sources: fact.geometry ? ['S1', 'DRAWING'] : ['S1'],
}))

function near(position: Position, accuracyM: number) {
  return { geometry: point(position), accuracyM }
}

function road(id: string) {
  const street = streets.find((one) => one.id === id)
  if (!street) throw new Error(`no street ${id} is drawn`)
  return { geometry: line(street.line), accuracyM: street.accuracyM }
}
