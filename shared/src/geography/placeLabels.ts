import type { Drawn, Position } from './position.ts'

export interface PlaceLabel extends Drawn {
  readonly zh: string
  readonly en: string
  readonly kind: 'DISTRICT' | 'TOWN' | 'OFFICE' | 'LANDMARK' | 'NEIGHBOR'
  /** 1 is drawn first and at every zoom, 4 only close up. */
  readonly importance: 1 | 2 | 3 | 4
  readonly position: Position
}

/** Names to orient by, with the estimated error of each position. */
export const placeLabels: readonly PlaceLabel[] = [
  label('洛江区', 'Luojiang District', 'DISTRICT', 1, [118.632, 25.118], 3000),
  label('双阳街道', 'Shuangyang Subdistrict', 'TOWN', 1, [118.625, 24.98], 2000),
  label('万安街道', 'Wanan Subdistrict', 'TOWN', 2, [118.66, 24.9455], 1500),
  label('河市镇', 'Heshi Town', 'TOWN', 2, [118.613, 25.025], 2500),
  label('马甲镇', 'Majia Town', 'TOWN', 2, [118.62, 25.075], 3000),
  label('罗溪镇', 'Luoxi Town', 'TOWN', 2, [118.62, 25.165], 3500),
  label('虹山乡', 'Hongshan Township', 'TOWN', 2, [118.5914, 25.2782], 1000),
  label('洛江区人民政府', 'Luojiang District Government', 'OFFICE', 3, [118.6656, 24.9432], 400),
  label('洛阳桥', 'Luoyang Bridge', 'LANDMARK', 3, [118.6757, 24.953], 500),
]

function label(
  zh: string,
  en: string,
  kind: PlaceLabel['kind'],
  importance: PlaceLabel['importance'],
  position: Position,
  accuracyM: number,
): PlaceLabel {
  return {
    ...{ zh, en, kind, importance, position, accuracyM },
    provenance: 'SCHEMATIC',
    sources: ['DRAWING'],
  }
}
