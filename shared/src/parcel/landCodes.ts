import { codeList, type ValueOf } from '../words/codeList.ts'

/** Planned and present use; the scheme travels with the code, since digits clash between schemes. */
export const LAND_USE_SCHEME = 'YDYH2023'

export const landUses = codeList({
  name: 'LandUse',
  label: { zh: '规划用途', en: 'Planned use' },
  source: '国土空间调查、规划、用途管制用地用海分类指南, 自然资发〔2023〕234号',
  codes: [
    { value: '100101', zh: '一类工业用地', en: 'Industry class 1', color: '#b39ddb' },
    { value: '100102', zh: '二类工业用地', en: 'Industry class 2', color: '#8f6bb8' },
    { value: '100103', zh: '三类工业用地', en: 'Industry class 3', color: '#5e3b8c' },
    { value: '110101', zh: '一类物流仓储用地', en: 'Storage class 1', color: '#7986cb' },
    { value: '0901', zh: '商业用地', en: 'Commerce', color: '#d1495b' },
    { value: '0902', zh: '商务金融用地', en: 'Business and finance', color: '#e07a5f' },
    { value: '0802', zh: '科研用地', en: 'Research', color: '#ec8fb0' },
    { value: '070102', zh: '二类城镇住宅用地', en: 'Urban housing class 2', color: '#edc948' },
    { value: '0703', zh: '农村宅基地', en: 'Rural housing', color: '#f2dc8f' },
    { value: '1401', zh: '公园绿地', en: 'Park green', color: '#59a14f' },
    { value: '16', zh: '留白用地', en: 'Reserved', color: '#b8b8b8' },
  ],
})
export type LandUse = ValueOf<typeof landUses>

/** Nature of the right (权利性质) as registered with real estate. */
export const rightTypes = codeList({
  name: 'RightType',
  label: { zh: '权利性质', en: 'Right' },
  source: '不动产登记 权利性质代码',
  codes: [
    { value: '101', zh: '国有划拨', en: 'State, allocated' },
    { value: '102', zh: '国有出让', en: 'State, granted' },
    { value: '104', zh: '国有租赁', en: 'State, leased' },
    { value: '200', zh: '集体土地', en: 'Collective' },
  ],
})
export type RightType = ValueOf<typeof rightTypes>

/** Industry classes met in the street; a plot without a confirmed class keeps null. */
export const industries = codeList({
  name: 'Industry',
  label: { zh: '产业类型', en: 'Industry' },
  source: 'GB/T 4754-2017',
  codes: [
    { value: 'C17', zh: '纺织业', en: 'Textiles' },
    { value: 'C18', zh: '纺织服装、服饰业', en: 'Clothing' },
    { value: 'C195', zh: '制鞋业', en: 'Footwear' },
    { value: 'C27', zh: '医药制造业', en: 'Medicine' },
    { value: 'C30', zh: '非金属矿物制品业', en: 'Mineral products' },
    { value: 'C3421', zh: '金属切削机床制造', en: 'Machine tools' },
    { value: 'C35', zh: '专用设备制造业', en: 'Special equipment' },
    { value: 'C367', zh: '汽车零部件及配件制造', en: 'Vehicle parts' },
    { value: 'C38', zh: '电气机械和器材制造业', en: 'Electrical machinery' },
    { value: 'C39', zh: '计算机、通信和其他电子设备制造业', en: 'Electronics' },
    { value: 'F5261', zh: '汽车新车零售', en: 'New car sales' },
    { value: 'G59', zh: '装卸搬运和仓储业', en: 'Storage' },
    { value: 'I65', zh: '软件和信息技术服务业', en: 'Software and IT services' },
    { value: 'O811', zh: '汽车、摩托车等修理与维护', en: 'Vehicle repair' },
  ],
})
export type Industry = ValueOf<typeof industries>
