import { exchangeName } from '../parcel/exchangeNames.ts'
import { LAND_USE_SCHEME } from '../parcel/landCodes.ts'
import { parcelStages } from '../parcel/parcel.ts'
import { parcelEdits, parcelPointers } from '../parcel/parcelEdit.ts'
import { parcelFields } from '../parcel/parcelFields.ts'
import { parkKinds } from '../park/park.ts'
import type { CodeList } from '../words/codeList.ts'
import type { Label } from '../words/label.ts'
import { zoneKinds } from '../zone/zone.ts'
import type { ImportTarget } from './importBatch.ts'
import { areaUnits, ownUnits, shareUnits, type Units, yuanUnits } from './units.ts'

/** What a column of a file can become. */
export interface ImportField extends Label {
  readonly type: 'code' | 'text' | 'number' | 'integer' | 'date' | 'choice' | 'choices' | 'place'
  /** Headers that mean it: field codes of surveys, Chinese names, the product's own words. */
  readonly aliases: readonly string[]
  readonly list?: CodeList
  /** What its numbers are kept in, where a column may state another unit. */
  readonly kind?: 'area' | 'yuanPerMu'
  /** Units that a cell may write behind its number. */
  readonly units?: Units
  /** A new record cannot be without it. */
  readonly needed?: boolean
}

/** Further headers, as survey layers (DCDYBH and the like) and offices write them. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  code: ['DCDYBH', 'DKBH', 'BH', '调查单元编号', '地块编码', '编码'],
  name: ['DKMC', 'MC', 'NAME', '名称', '坐落', '地块坐落', '单元名称', '项目名称', '低效用地名称'],
  stage: ['JD', '当前阶段'],
  method: ['GZMS', '拟改造模式', '改造模式', '盘活模式', '处置方式', '改造方式'],
  inefficiencyType: ['DXLX', '类型', '低效用地类型', '用地类型'],
  inefficiencyReasons: ['DXYY', '原因', '认定依据'],
  condition: ['SYZK', '使用情况', '现状使用情况', '利用现状'],
  areaM2: [
    'MJ',
    'DKMJ',
    'DJMJ',
    'SHAPE_AREA',
    '地块面积',
    '用地面积',
    '登记面积',
    '占地面积',
    '宗地面积',
    '土地面积',
  ],
  plotRatio: ['RJL', '现状容积率'],
  buildingDensity: ['JZMD', '建筑覆盖率'],
  buildingCoefficient: ['JZXS'],
  landUse: ['GHYT', '规划用途代码', '规划地类', '地类编码', '地块用途', '土地用途'],
  landUseScheme: ['YTFL', '分类标准', '用途分类'],
  currentUse: ['XZYT', '现状用途代码', '实际用途', '现状地类'],
  industry: ['CYLX', '行业', '行业代码', '产业', '所属行业'],
  rightType: ['SYQLX', '使用权类型', '权利类型', '土地性质', '取得方式'],
  tenureEnd: ['ZZRQ', '终止日期', '土地使用权终止日期', '到期日期', '使用期限'],
  blockLineLevel: ['QKX', '区块线', '工业产业区块线'],
  taxPerMu: ['DJRKSJ', '亩均税收', '地均税收', '地均入库税金'],
  outputPerMu: ['亩均产值', '地均产值'],
  outputYear: ['NF', '年度', '统计年度', '数据年度'],
  titleNumber: ['BDCQZ', '权证号', '土地证号', '不动产权证', '产权证号'],
  rightHolder: ['CQR', '权利人', '土地使用权人', '使用权人', '企业名称', '业主', '单位名称'],
  progressNote: ['GZJZ', '进展', '进展情况', '目前进展', '推进情况'],
  community: ['SQ', '社区', '村居', '村(社区)', '村社区', '所属社区', '行政村'],
  park: ['YQ', '园区', '产业园区'],
  zone: ['PQ', '片区', '更新片区'],
}

const area = { kind: 'area', units: areaUnits } as const
const yuanPerMu = { kind: 'yuanPerMu', units: yuanUnits } as const
const share = { units: shareUnits }
const measures: Partial<Record<keyof typeof parcelEdits, Pick<ImportField, 'kind' | 'units'>>> = {
  ...{ areaM2: area, taxPerMu: yuanPerMu, outputPerMu: yuanPerMu, priceGuide: yuanPerMu },
  ...{ plotRatio: share, buildingDensity: share, buildingCoefficient: share },
  ...{ planRatioMin: share, planRatioMax: share },
  heightLimitM: { units: ownUnits.metres },
  powerKva: { units: ownUnits.kva },
  waterTd: { units: ownUnits.tonsPerDay },
  outputYear: { units: ownUnits.year },
}

function parcelField(name: keyof typeof parcelEdits): ImportField {
  const declared = parcelFields[name]
  const { zh, en } = declared
  // What surveys say goes before our own key: KML has a NAME of its own, which often holds the code.
  // The last is what our own shapefiles call it.
  const aliases = [zh, en, ...(otherNames[name] ?? []), name, exchangeName(name)]
  const needed = name === 'inefficiencyType'
  const list = 'list' in declared ? { list: declared.list as CodeList } : {}
  const type = { code: 'choice', codes: 'choices' }[declared.type as string] ?? declared.type
  return {
    ...{ zh, en, aliases, needed, ...list },
    type: type as ImportField['type'],
    ...measures[name],
    ...(name === 'areaM2' ? { zh: '面积', en: 'Area' } : {}),
  }
}

const editNames = Object.keys(parcelEdits) as (keyof typeof parcelEdits)[]
const pointer = (name: keyof typeof parcelPointers): ImportField => ({
  ...parcelPointers[name],
  type: 'place',
  aliases: [parcelPointers[name].zh, name, ...(otherNames[name] ?? [])],
})
const codeField: ImportField = {
  zh: '编号',
  en: 'Code',
  type: 'code',
  aliases: ['编号', '地块编号', 'code', ...(otherNames.code ?? [])],
}

const parcelColumns: Readonly<Record<string, ImportField>> = {
  code: codeField,
  ...Object.fromEntries(editNames.map((name) => [name, parcelField(name)])),
  stage: {
    ...{ zh: '阶段', en: 'Stage', type: 'choice', list: parcelStages },
    aliases: ['阶段', 'stage', ...(otherNames.stage ?? [])],
  },
  landUseScheme: {
    ...{ zh: '用途分类标准', en: `Land-use scheme (${LAND_USE_SCHEME})`, type: 'text' },
    aliases: [
      ...['用途分类标准', '用途分类', 'landUseScheme', 'Land-use scheme'],
      ...(otherNames.landUseScheme ?? []),
      exchangeName('landUseScheme'),
    ],
  },
  community: pointer('community'),
  park: pointer('park'),
  zone: pointer('zone'),
}

const areaColumns = (kinds: CodeList): Readonly<Record<string, ImportField>> => ({
  code: { ...codeField, aliases: [...codeField.aliases, '园区编号', '片区编号', 'YQBH', 'PQBH'] },
  name: {
    ...{ zh: '名称', en: 'Name', type: 'text', needed: true },
    aliases: ['名称', 'name', 'MC', 'YQMC', 'PQMC', '园区名称', '片区名称', '地块名称'],
  },
  kind: {
    zh: '类型',
    en: 'Kind',
    type: 'choice',
    list: kinds,
    needed: true,
    aliases: ['类型', 'kind', 'LX'],
  },
})

/** Fields of each target by name. */
export const importFields: Readonly<Record<ImportTarget, Readonly<Record<string, ImportField>>>> = {
  PARCEL: parcelColumns,
  PARK: areaColumns(parkKinds),
  ZONE: areaColumns(zoneKinds),
  DISTRICT: {},
}
