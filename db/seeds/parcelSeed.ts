import type { Industry, LandUse, RightType } from '@panhuo/shared/parcel/landCodes'
import type { Discharge, OfferKind } from '@panhuo/shared/parcel/offer'
import type {
  BlockLineLevel,
  InefficiencyReason,
  InefficiencyType,
  ParcelCondition,
  ParcelStage,
  RevitalizationMethod,
} from '@panhuo/shared/parcel/parcel'
import type { Provenance } from '@panhuo/shared/provenance/provenance'
import type { MultiPolygon } from 'geojson'

/** A plot before it has ids: places, park and zone are named by code, the boundary is GeoJSON. */
export interface ParcelSeed {
  readonly code: string
  readonly name: string
  readonly stage: ParcelStage
  readonly method: RevitalizationMethod | null
  readonly inefficiencyType: InefficiencyType
  readonly inefficiencyReasons: readonly InefficiencyReason[]
  readonly condition: ParcelCondition | null
  /** Recorded area in square metres. */
  readonly areaM2: number
  readonly plotRatio: number | null
  readonly buildingDensity: number | null
  readonly buildingCoefficient: number | null
  readonly landUse: LandUse | null
  readonly landUseScheme: string
  readonly currentUse: LandUse | null
  readonly industry: Industry | null
  readonly rightType: RightType | null
  /** YYYY-MM-DD. */
  readonly tenureEnd: string | null
  readonly blockLineLevel: BlockLineLevel | null
  /** 万元 per 亩 in `outputYear`, like `outputPerMu`. */
  readonly taxPerMu: number | null
  readonly outputPerMu: number | null
  readonly outputYear: number | null
  readonly progressNote: string | null
  readonly community: string | null
  readonly park: string | null
  readonly zone: string | null
  readonly provenance: Provenance
  readonly sources: readonly string[]
  readonly note: string | null
  readonly geometry: MultiPolygon
  /** On which terms it is offered; unknown where nothing is said. */
  readonly planRatioMin?: number | null
  readonly planRatioMax?: number | null
  readonly heightLimitM?: number | null
  readonly powerKva?: number | null
  readonly waterTd?: number | null
  readonly discharge?: Discharge | null
  readonly offers?: readonly OfferKind[]
  /** 万元 per 亩. */
  readonly priceGuide?: number | null
  readonly deliverableOn?: string | null
  /** Ready search text; made from code and name unless given. */
  readonly search?: string
}
