import { type ParcelFieldName, parcelFields } from '@panhuo/shared/parcel/parcelFields'
import { parkFields } from '@panhuo/shared/park/parkFields'
import { projectFields } from '@panhuo/shared/project/projectFields'
import type { TileLayer } from '@panhuo/shared/tile/layers'
import type { Attributes } from '@panhuo/shared/words/attribute'
import type { Label } from '@panhuo/shared/words/label'
import { zoneFields } from '@panhuo/shared/zone/zoneFields'

/** A titled part of the sheet; fields that no part names come before the last one. */
export interface DetailPart {
  readonly title: Label
  readonly fields: readonly string[]
}

export interface DetailKind {
  readonly noun: Label
  /** Field of Query that reads one by code. */
  readonly root: string
  readonly fields: Attributes
  readonly parts: readonly DetailPart[]
  /** Records that this one points to: field → layer that it stands on, null where it has none. */
  readonly pointers: Readonly<Record<string, { label: Label; layer: TileLayer | null }>>
  /** Filter field of plots and projects that names this record; null for plots and projects. */
  readonly holds: 'park' | 'zone' | null
}

const park = { label: { zh: '园区', en: 'Park' }, layer: 'parks' } as const
const zone = { label: { zh: '片区', en: 'Zone' }, layer: 'zones' } as const
const town = { label: { zh: '镇街', en: 'Town' }, layer: null } as const

const parcelParts: readonly { title: Label; fields: readonly ParcelFieldName[] }[] = [
  {
    title: { zh: '盘活', en: 'Revitalization' },
    fields: [
      'stage',
      'method',
      'inefficiencyType',
      'inefficiencyReasons',
      'condition',
      'progressNote',
    ],
  },
  {
    title: { zh: '面积与强度', en: 'Area and intensity' },
    fields: [
      'areaMu',
      'areaM2',
      'computedAreaM2',
      'areaMismatch',
      'plotRatio',
      'buildingDensity',
      'buildingCoefficient',
    ],
  },
  {
    title: { zh: '用途', en: 'Use' },
    fields: ['landUse', 'currentUse', 'landUseScheme', 'industry', 'blockLineLevel'],
  },
  {
    title: { zh: '供应条件', en: 'Terms of offer' },
    fields: [
      'offers',
      'planRatioMin',
      'planRatioMax',
      'heightLimitM',
      'powerKva',
      'waterTd',
      'discharge',
      'priceGuide',
      'deliverableOn',
    ],
  },
  {
    title: { zh: '权利与年限', en: 'Right and tenure' },
    fields: ['rightType', 'tenureEnd', 'tenureYears', 'titleNumber', 'rightHolder'],
  },
  { title: { zh: '效益', en: 'Performance' }, fields: ['taxPerMu', 'outputPerMu', 'outputYear'] },
  { title: { zh: '登记', en: 'Record' }, fields: ['provenance', 'version', 'updatedAt'] },
]

const placeParts: readonly DetailPart[] = [
  { title: { zh: '概况', en: 'Overview' }, fields: ['kind', 'stage', 'stageAsStated', 'note'] },
  {
    title: { zh: '登记', en: 'Record' },
    fields: ['provenance', 'accuracyM', 'version', 'updatedAt'],
  },
]

/** How each of the four kinds of record is read and laid out. */
export const detailKinds: Readonly<Record<TileLayer, DetailKind>> = {
  parcels: {
    noun: { zh: '地块', en: 'Plot' },
    root: 'parcel',
    fields: parcelFields,
    parts: parcelParts,
    pointers: { community: { label: { zh: '社区', en: 'Community' }, layer: null }, park, zone },
    holds: null,
  },
  parks: {
    noun: { zh: '产业园区', en: 'Industrial park' },
    root: 'industrialPark',
    fields: parkFields,
    parts: placeParts,
    pointers: { town },
    holds: 'park',
  },
  zones: {
    noun: { zh: '更新片区', en: 'Renewal zone' },
    root: 'renewalZone',
    fields: zoneFields,
    parts: placeParts,
    pointers: { town, parent: { label: { zh: '所属片区', en: 'Part of' }, layer: 'zones' } },
    holds: 'zone',
  },
  projects: {
    noun: { zh: '项目', en: 'Project' },
    root: 'project',
    fields: projectFields,
    parts: placeParts,
    pointers: { town, park, zone },
    holds: null,
  },
}
