import {
  type Attributes,
  code,
  codes,
  date,
  flag,
  identifying,
  integer,
  number,
  onMap,
  orderable,
  required,
  text,
} from '../words/attribute.ts'
import { keepingFields } from '../words/recordFields.ts'
import { industries, landUses, rightTypes } from './landCodes.ts'
import { discharges, offerKinds } from './offer.ts'
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
const metres = { zh: '米', en: 'm' }
const tonsPerDay = { zh: '吨/日', en: 't/d' }

/**
 * Every attribute of a plot: label, unit, type and access class, declared here and nowhere else.
 * The lifecycle stage is public as the notices of recognition are; what happens inside a way of
 * revitalization (progress) is for staff.
 */
export const parcelFields = {
  code: text('地块编号', 'Code', 'P', { required, orderable, onMap }),
  name: text('地块名称', 'Name', 'P', { required, onMap }),
  stage: code('阶段', 'Stage', 'P', parcelStages, { required, orderable, onMap }),
  method: code('盘活方式', 'Method', 'P', revitalizationMethods, { orderable, onMap }),
  inefficiencyType: code('低效类型', 'Inefficiency type', 'P', inefficiencyTypes, {
    required,
    onMap,
  }),
  inefficiencyReasons: codes('低效原因', 'Reasons', 'S', inefficiencyReasons),
  condition: code('使用状况', 'Condition', 'I', parcelConditions, { onMap }),
  areaMu: number('面积', 'Area', 'P', {
    unit: mu,
    decimals: 2,
    required,
    orderable,
    onMap,
    description: {
      zh: '登记面积折算，1 亩 = 10000/15 平方米',
      en: 'Recorded area; 1 mu = 10000/15 m²',
    },
  }),
  areaM2: number('面积(平方米)', 'Area (m²)', 'P', {
    unit: squareMetres,
    decimals: 1,
    required,
    description: { zh: '登记面积，报表以此为准', en: 'Recorded area, the one that reports use' },
  }),
  computedAreaM2: number('图形面积', 'Computed area', 'S', {
    unit: squareMetres,
    decimals: 1,
    description: { zh: '由界线在椭球面上计算', en: 'From the boundary, on the ellipsoid' },
  }),
  areaMismatch: flag('面积不符', 'Area mismatch', 'S', {
    description: {
      zh: '登记与图形面积相差超过 0.5% 或 10 平方米',
      en: 'Recorded and computed area differ by more than 0.5 % or 10 m²',
    },
  }),
  plotRatio: number('容积率', 'Plot ratio', 'I', {
    decimals: 2,
    orderable,
    onMap,
    description: { zh: '总建筑面积 / 用地面积', en: 'Total floor area / site area' },
  }),
  buildingDensity: number('建筑密度', 'Building coverage', 'I', {
    decimals: 2,
    description: {
      zh: '建筑基底面积 / 用地面积，0 到 1',
      en: 'Building footprint / site area, 0 to 1',
    },
  }),
  buildingCoefficient: number('建筑系数', 'Site occupancy', 'I', {
    decimals: 2,
    description: {
      zh: '建筑物、构筑物与露天堆场占地 / 用地面积，0 到 1',
      en: 'Buildings, structures and open storage / site area, 0 to 1',
    },
  }),
  landUse: code('规划用途', 'Planned use', 'P', landUses, { onMap }),
  landUseScheme: text('用途分类标准', 'Land-use scheme', 'P', {
    required,
    description: {
      zh: '规划与现状用途代码所属的分类标准',
      en: 'Classification that the use codes belong to',
    },
  }),
  currentUse: code('现状用途', 'Present use', 'S', landUses),
  industry: code('产业类型', 'Industry', 'I', industries),
  rightType: code('权利性质', 'Right', 'I', rightTypes),
  tenureEnd: date('使用权终止日期', 'Tenure ends', 'I', { orderable }),
  tenureYears: number('剩余年限', 'Tenure left', 'I', {
    unit: years,
    decimals: 1,
    onMap,
    description: {
      zh: '自今天(北京时间)起的剩余年数',
      en: 'Years left counted from today in Beijing time',
    },
  }),
  planRatioMin: number('规划容积率下限', 'Plot ratio, least', 'I', {
    decimals: 2,
    description: { zh: '规划条件，工业用地常有下限', en: 'By the plan; industry often has one' },
  }),
  planRatioMax: number('规划容积率上限', 'Plot ratio, most', 'I', {
    decimals: 2,
    description: { zh: '规划条件允许的最高容积率', en: 'The highest that the plan allows' },
  }),
  heightLimitM: number('限高', 'Height limit', 'I', { unit: metres, decimals: 1 }),
  powerKva: number('可供电力', 'Power', 'I', {
    unit: { zh: '千伏安', en: 'kVA' },
    decimals: 0,
    description: { zh: '可接入的用电容量', en: 'Capacity that can be connected' },
  }),
  waterTd: number('可供水', 'Water', 'I', { unit: tonsPerDay, decimals: 0 }),
  discharge: code('排水', 'Discharge', 'I', discharges),
  offers: codes('供应方式', 'Offered as', 'I', offerKinds),
  priceGuide: number('参考价', 'Guide price', 'I', {
    unit: yuanPerMu,
    decimals: 1,
    description: { zh: '每亩，以出让公告或合同为准', en: 'Per mu; notice or contract decides' },
  }),
  deliverableOn: date('可交地日期', 'Can be handed over on', 'I'),
  blockLineLevel: code('工业区块线', 'Industrial block line', 'P', blockLineLevels),
  taxPerMu: number('亩均税收', 'Tax per mu', 'R', { unit: yuanPerMu, decimals: 2, orderable }),
  outputPerMu: number('亩均产值', 'Output per mu', 'R', {
    unit: yuanPerMu,
    decimals: 1,
    orderable,
  }),
  outputYear: integer('税收产值年度', 'Year of tax and output', 'R'),
  titleNumber: text('不动产权证号', 'Title number', 'S', { identifying }),
  rightHolder: text('产权人', 'Right holder', 'R', { identifying }),
  progressNote: text('工作进展', 'Progress', 'S'),
  importBatch: text('导入批次', 'Import batch', 'S'),
  ...keepingFields,
} satisfies Attributes

export type ParcelFieldName = keyof typeof parcelFields
