import { codeList, type ValueOf } from '../words/codeList.ts'

/** Life of a plot in the register, in order; REMOVED ends it. Source: 1.3 认定 and 上图入库. */
export const parcelStages = codeList({
  name: 'ParcelStage',
  label: { zh: '阶段', en: 'Stage' },
  source: 'Panhuo, after the recognition procedure for low-efficiency land',
  codes: [
    { value: 'SURVEYED', zh: '摸排', en: 'Surveyed', color: '#8c510a' },
    { value: 'VERIFIED', zh: '核实', en: 'Verified', color: '#bf812d' },
    { value: 'RECOGNIZED', zh: '认定', en: 'Recognized', color: '#dfc27d' },
    { value: 'REGISTERED', zh: '上图入库', en: 'Registered', color: '#80cdc1' },
    { value: 'METHOD_SET', zh: '确定盘活方式', en: 'Method set', color: '#35978f' },
    { value: 'IN_PROGRESS', zh: '盘活中', en: 'In progress', color: '#3b82c4' },
    { value: 'COMPLETED', zh: '盘活完成', en: 'Completed', color: '#1d3f8f' },
    { value: 'REMOVED', zh: '调出', en: 'Removed', color: '#8a8f98' },
  ],
})
export type ParcelStage = ValueOf<typeof parcelStages>

/** Ways of revitalization; the first three are named by the street's plan, the list stays open. */
export const revitalizationMethods = codeList({
  name: 'RevitalizationMethod',
  label: { zh: '盘活方式', en: 'Method' },
  source: 'Street plan 2024 for the first three; current practice for the others',
  codes: [
    {
      value: 'ZERO_LAND_EXPANSION',
      zh: '企业零地增容',
      en: 'Zero-land expansion',
      color: '#4477aa',
    },
    {
      value: 'JUDICIAL_RESTRUCTURING',
      zh: '司法重整盘活',
      en: 'Judicial restructuring',
      color: '#aa3377',
    },
    {
      value: 'GOVERNMENT_ACQUISITION',
      zh: '政府收储收购',
      en: 'Government acquisition',
      color: '#228833',
    },
    { value: 'SELF_RENEW', zh: '自主改造', en: 'Self renewal', color: '#ccbb44' },
    { value: 'SWAP', zh: '协议置换', en: 'Agreed swap', color: '#66ccee' },
    { value: 'TECH_UPGRADE', zh: '增容技改', en: 'Technical upgrade', color: '#ee6677' },
    { value: 'TRANSFER', zh: '二级市场转让', en: 'Secondary transfer', color: '#882255' },
    { value: 'SPLIT_TRANSFER', zh: '分割转让', en: 'Split transfer', color: '#44aa99' },
    {
      value: 'SOE_PURCHASE',
      zh: '国企收购连片开发',
      en: 'Purchase by state firm',
      color: '#999933',
    },
    { value: 'LEASE_FIRST', zh: '先租后让', en: 'Lease before grant', color: '#ddcc77' },
    { value: 'MIXED_USE', zh: '复合利用', en: 'Mixed use', color: '#cc6677' },
    { value: 'TAKE_BACK', zh: '收回', en: 'Taking back', color: '#661100' },
    { value: 'RECLAIM', zh: '复垦', en: 'Reclamation', color: '#117733' },
  ],
})
export type RevitalizationMethod = ValueOf<typeof revitalizationMethods>

export const inefficiencyTypes = codeList({
  name: 'InefficiencyType',
  label: { zh: '低效类型', en: 'Inefficiency type' },
  source: 'Classes of low-efficiency land in current surveys',
  codes: [
    { value: 'OLD_INDUSTRY', zh: '旧厂矿(低效工业)', en: 'Old industry', color: '#4477aa' },
    { value: 'COMMERCE_STORAGE', zh: '低效商服仓储', en: 'Commerce or storage', color: '#ee7733' },
    { value: 'OLD_TOWN', zh: '旧城镇', en: 'Old town', color: '#aa3377' },
    { value: 'OLD_VILLAGE', zh: '旧村庄', en: 'Old village', color: '#228833' },
    { value: 'OTHER', zh: '其他', en: 'Other', color: '#8a8f98' },
  ],
})
export type InefficiencyType = ValueOf<typeof inefficiencyTypes>

export const inefficiencyReasons = codeList({
  name: 'InefficiencyReason',
  label: { zh: '低效原因', en: 'Reason' },
  source: '国土资发〔2016〕147号 for the first four; current surveys for the others',
  codes: [
    { value: 'SCATTERED', zh: '布局散乱', en: 'Scattered layout' },
    { value: 'EXTENSIVE', zh: '利用粗放', en: 'Extensive use' },
    { value: 'UNSUITABLE', zh: '用途不合理', en: 'Unsuitable use' },
    { value: 'DANGEROUS', zh: '建筑危旧', en: 'Old or dangerous buildings' },
    { value: 'PHASED_OUT', zh: '产业淘汰', en: 'Phased-out industry' },
    { value: 'UNSAFE', zh: '安全环保不达标', en: 'Safety or environment below standard' },
    { value: 'LOW_OUTPUT', zh: '亩均不达标', en: 'Output per mu below standard' },
  ],
})
export type InefficiencyReason = ValueOf<typeof inefficiencyReasons>

export const parcelConditions = codeList({
  name: 'ParcelCondition',
  label: { zh: '使用状况', en: 'Condition' },
  source: 'Field SYZK of current surveys',
  codes: [
    { value: 'IN_USE', zh: '在用', en: 'In use', color: '#228833' },
    { value: 'PARTLY_IDLE', zh: '部分闲置', en: 'Partly idle', color: '#ccbb44' },
    { value: 'HALF_STOPPED', zh: '半停产', en: 'Half stopped', color: '#ee7733' },
    { value: 'STOPPED', zh: '停产', en: 'Stopped', color: '#cc3311' },
    { value: 'VACANT', zh: '空置', en: 'Vacant', color: '#661150' },
    { value: 'UNFINISHED', zh: '在建停工', en: 'Building halted', color: '#4477aa' },
  ],
})
export type ParcelCondition = ValueOf<typeof parcelConditions>

/** Level of the industrial block line (工业产业区块线) that the plot lies in. */
export const blockLineLevels = codeList({
  name: 'BlockLineLevel',
  label: { zh: '工业区块线', en: 'Industrial block line' },
  source: '泉州市工业产业区块线',
  codes: [
    { value: 'LEVEL_1', zh: '一级', en: 'Level 1', color: '#1d3f8f' },
    { value: 'LEVEL_2', zh: '二级', en: 'Level 2', color: '#80b1d3' },
  ],
})
export type BlockLineLevel = ValueOf<typeof blockLineLevels>
