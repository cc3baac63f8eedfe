import type { Position } from '@panhuo/shared/geography/position'
import { gridRing } from '@panhuo/shared/geography/streetGrid'
import type { ParkKind } from '@panhuo/shared/park/park'
import type { ZoneKind } from '@panhuo/shared/zone/zone'

/** A named park or zone: what the sources say of it, and our drawing of about where it is. */
interface AreaFact<Kind> {
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly sources: readonly string[]
  /** The source's own short term; null where it says nothing of progress. */
  readonly stageAsStated: string | null
  /** 12-digit code of the town; null where no source tells. */
  readonly town: string | null
  /** Schematic outline, closed and counterclockwise; null where no position is public. */
  readonly ring: readonly Position[] | null
  /** How far the drawing may be from the truth, metres; null without a drawing. */
  readonly accuracyM: number | null
  readonly note: string | null
}
export type ParkFact = AreaFact<ParkKind>
export interface ZoneFact extends AreaFact<ZoneKind> {
  readonly parent: string | null
}

export const SHUANGYANG = '350504002000'
const drawn = '范围为示意，按公开的大致方位画在示意路网上'

/** The seven parks that the two articles name. */
export const parks: readonly ParkFact[] = [
  {
    code: '350504-PK-01',
    name: '数字经济产业园(一期)',
    kind: 'DIGITAL',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '较为成熟的招商热土',
    town: SHUANGYANG,
    ring: gridRing([-960, -641], [-885, -611]),
    accuracyM: 2500,
    note: `来源称数字经济产业园，另有二期在谋划；${drawn}`,
  },
  {
    code: '350504-PK-02',
    name: '数字经济产业园二期',
    kind: 'DIGITAL',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '精心谋划',
    town: SHUANGYANG,
    ring: gridRing([-1295, -981], [-885, -611]),
    accuracyM: 2500,
    note: drawn,
  },
  {
    code: '350504-PK-03',
    name: '信兴汽车城',
    kind: 'VEHICLE',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '较为成熟的招商热土',
    town: SHUANGYANG,
    ring: gridRing([-290, -27], [-1595, -1260]),
    accuracyM: 2500,
    note: drawn,
  },
  {
    code: '350504-PK-04',
    name: '中关村(泉州)信息科技产业园',
    kind: 'DIGITAL',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '加快实施',
    town: SHUANGYANG,
    ring: gridRing([-600, -310], [-885, -611]),
    accuracyM: 3000,
    note: drawn,
  },
  {
    code: '350504-PK-05',
    name: '洛江区医药健康产业园',
    kind: 'MEDICINE',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '加快实施',
    town: SHUANGYANG,
    ring: gridRing([-1640, -1325], [-590, -300]),
    accuracyM: 3000,
    note: drawn,
  },
  {
    code: '350504-PK-06',
    name: '万洋众创城',
    kind: 'GENERAL',
    sources: ['S2', 'DRAWING'],
    stageAsStated: null,
    town: null,
    ring: gridRing([-620, -150], [4230, 4610]),
    accuracyM: 4000,
    note: `来源未说明所在镇街；${drawn}`,
  },
  {
    code: '350504-PK-07',
    name: '三一筑工建筑科技产业园',
    kind: 'CONSTRUCTION',
    sources: ['S2', 'DRAWING'],
    stageAsStated: '推动建成达产',
    town: null,
    ring: gridRing([120, 520], [3850, 4170]),
    accuracyM: 5000,
    note: `来源未说明所在镇街；${drawn}`,
  },
]

/** Renewal zones and the function area that one of them belongs to. */
export const zones: readonly ZoneFact[] = [
  {
    code: '350504-ZN-01',
    name: '中部功能区',
    kind: 'FUNCTION_AREA',
    parent: null,
    sources: ['S1'],
    stageAsStated: null,
    town: null,
    ring: null,
    accuracyM: null,
    note: '来源只给名称，没有公开的范围与位置',
  },
  {
    code: '350504-ZN-02',
    name: '新阳片区',
    kind: 'RENEWAL_AREA',
    parent: '350504-ZN-01',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '加快实施',
    town: SHUANGYANG,
    ring: gridRing([-1650, -620], [-280, 640]),
    accuracyM: 2500,
    note: drawn,
  },
  {
    code: '350504-ZN-03',
    name: '阳江新城片区',
    kind: 'NEW_TOWN',
    parent: null,
    sources: ['S1', 'DRAWING'],
    stageAsStated: null,
    town: SHUANGYANG,
    ring: gridRing([0, 1010], [330, 1640]),
    accuracyM: 1500,
    note: drawn,
  },
  {
    code: '350504-ZN-04',
    name: '阳江新城一期',
    kind: 'PHASE',
    parent: '350504-ZN-03',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '较为成熟的招商热土',
    town: SHUANGYANG,
    ring: gridRing([0, 1010], [330, 960]),
    accuracyM: 1500,
    note: drawn,
  },
  {
    code: '350504-ZN-05',
    name: '阳江新城二期',
    kind: 'PHASE',
    parent: '350504-ZN-03',
    sources: ['S1', 'DRAWING'],
    stageAsStated: '精心谋划',
    town: SHUANGYANG,
    ring: gridRing([0, 1010], [960, 1640]),
    accuracyM: 1500,
    note: `来源称阳江新城片区二期；${drawn}`,
  },
]
