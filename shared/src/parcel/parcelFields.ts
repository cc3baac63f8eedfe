import { provenances } from '../provenance/provenance.ts'
import type { Attributes } from '../words/attribute.ts'
import { industries, landUses, rightTypes } from './landCodes.ts'
import {
  blockLineLevels,
  inefficiencyReasons,
  inefficiencyTypes,
  parcelConditions,
  parcelStages,
  revitalizationMethods,
} from './parcel.ts'

const mu = { zh: '亩', en: 'mu' }
const squareMetres = { zh: '平方米', en: 'm²' }
const yuanPerMu = { zh: '万元/亩', en: '10k CNY/mu' }
const years = { zh: '年', en: 'years' }

/**
 * Every attribute of a plot: label, unit, type and access class, declared here and nowhere else.
 * The lifecycle stage is public as the notices of recognition are; what happens inside a way of
 * revitalization (progress) is for staff.
 */
export const parcelFields = {
  code: { zh: '地块编号', en: 'Code', type: 'text', access: 'P', required: true, orderable: true, onMap: true },
  name: { zh: '地块名称', en: 'Name', type: 'text', access: 'P', required: true, onMap: true },
  stage: { zh: '阶段', en: 'Stage', type: 'code', list: parcelStages, access: 'P', required: true, orderable: true, onMap: true },
  method: { zh: '盘活方式', en: 'Method', type: 'code', list: revitalizationMethods, access: 'P', orderable: true, onMap: true },
  inefficiencyType: { zh: '低效类型', en: 'Inefficiency type', type: 'code', list: inefficiencyTypes, access: 'P', required: true, onMap: true },
  inefficiencyReasons: { zh: '低效原因', en: 'Reasons', type: 'codes', list: inefficiencyReasons, access: 'S' },
  condition: { zh: '使用状况', en: 'Condition', type: 'code', list: parcelConditions, access: 'I', onMap: true },
  areaMu: { zh: '面积', en: 'Area', type: 'number', unit: mu, decimals: 2, access: 'P', required: true, orderable: true, onMap: true, description: { zh: '登记面积折算，1 亩 = 10000/15 平方米', en: 'Recorded area; 1 mu = 10000/15 m²' } },
  areaM2: { zh: '面积(平方米)', en: 'Area (m²)', type: 'number', unit: squareMetres, decimals: 1, access: 'P', required: true, description: { zh: '登记面积，报表以此为准', en: 'Recorded area, the one that reports use' } },
  computedAreaM2: { zh: '图形面积', en: 'Computed area', type: 'number', unit: squareMetres, decimals: 1, access: 'S', description: { zh: '由界线在椭球面上计算', en: 'From the boundary, on the ellipsoid' } },
  areaMismatch: { zh: '面积不符', en: 'Area mismatch', type: 'flag', access: 'S', description: { zh: '登记与图形面积相差超过 0.5% 或 10 平方米', en: 'Recorded and computed area differ by more than 0.5 % or 10 m²' } },
  plotRatio: { zh: '容积率', en: 'Plot ratio', type: 'number', decimals: 2, access: 'I', orderable: true, onMap: true, description: { zh: '总建筑面积 / 用地面积', en: 'Total floor area / site area' } },
  buildingDensity: { zh: '建筑密度', en: 'Building coverage', type: 'number', decimals: 2, access: 'I', description: { zh: '建筑基底面积 / 用地面积，0 到 1', en: 'Building footprint / site area, 0 to 1' } },
  buildingCoefficient: { zh: '建筑系数', en: 'Site occupancy', type: 'number', decimals: 2, access: 'I', description: { zh: '建筑物、构筑物与露天堆场占地 / 用地面积', en: 'Buildings, structures and open storage / site area, 0 to 1' } },
  landUse: { zh: '规划用途', en: 'Planned use', type: 'code', list: landUses, access: 'P', onMap: true },
  landUseScheme: { zh: '用途分类标准', en: 'Land-use scheme', type: 'text', access: 'P', required: true, description: { zh: '规划与现状用途代码所属的分类标准', en: 'Classification that the use codes belong to' } },
  currentUse: { zh: '现状用途', en: 'Present use', type: 'code', list: landUses, access: 'S' },
  industry: { zh: '产业类型', en: 'Industry', type: 'code', list: industries, access: 'I' },
  rightType: { zh: '权利性质', en: 'Right', type: 'code', list: rightTypes, access: 'I' },
  tenureEnd: { zh: '使用权终止日期', en: 'Tenure ends', type: 'date', access: 'I', orderable: true },
  tenureYears: { zh: '剩余年限', en: 'Tenure left', type: 'number', unit: years, decimals: 1, access: 'I', onMap: true, description: { zh: '自今天(北京时间)起的剩余年数', en: 'Years left counted from today in Beijing time' } },
  blockLineLevel: { zh: '工业区块线', en: 'Industrial block line', type: 'code', list: blockLineLevels, access: 'P' },
  taxPerMu: { zh: '亩均税收', en: 'Tax per mu', type: 'number', unit: yuanPerMu, decimals: 2, access: 'R', orderable: true },
  outputPerMu: { zh: '亩均产值', en: 'Output per mu', type: 'number', unit: yuanPerMu, decimals: 1, access: 'R', orderable: true },
  outputYear: { zh: '税收产值年度', en: 'Year of tax and output', type: 'integer', access: 'R' },
  titleNumber: { zh: '不动产权证号', en: 'Title number', type: 'text', access: 'S', identifying: true },
  rightHolder: { zh: '产权人', en: 'Right holder', type: 'text', access: 'R', identifying: true },
  progressNote: { zh: '工作进展', en: 'Progress', type: 'text', access: 'S' },
  provenance: { zh: '数据来历', en: 'Provenance', type: 'code', list: provenances, access: 'P', required: true },
  version: { zh: '版本', en: 'Version', type: 'integer', access: 'P', required: true },
  updatedAt: { zh: '更新时间', en: 'Updated', type: 'time', access: 'P', required: true, orderable: true },
} as const satisfies Attributes

export type ParcelFieldName = keyof typeof parcelFields
