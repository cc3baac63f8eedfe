import type { ObstacleKind } from '@panhuo/shared/obstacle/obstacle'
import type { RevitalizationMethod } from '@panhuo/shared/parcel/parcel'

/** What typically holds a plot up, who leads and what is done about it; all made up. */
export interface ObstacleStory {
  readonly kind: ObstacleKind
  readonly text: string
  readonly leadUnit: string
  readonly measure: string
}

const story = (
  kind: ObstacleKind,
  text: string,
  leadUnit: string,
  measure: string,
): ObstacleStory => ({ kind, text, leadUnit, measure })

const building = [
  story('PLAN', '控规容积率低于方案所需', '区自然资源局', '启动控规局部调整论证'),
  story('ILLEGAL', '加建部分未补办手续', '街道办事处', '先行整改，逐栋核对'),
  story('FUNDS', '企业自有资金不足', '区工信局', '对接银行技改贷款'),
  story('SAFETY', '厂房消防间距不足', '区住建局', '调整平面布置后复核'),
]
const court = [
  story('SEIZURE', '多家法院轮候查封', '区法院', '协调首封法院处置'),
  story('TENANT', '尚有租户未清退', '街道办事处', '逐户协商腾退时间'),
  story('DEBT', '抵押债权金额未确认', '区法院', '债权人会议核对'),
]
const buying = [
  story('PRICE', '补偿价格分歧', '储备中心', '重新评估并会商'),
  story('TENANT', '租户腾退未完成', '街道办事处', '签订腾退协议'),
  story('FUNDS', '收储资金未到位', '区财政局', '申报专项债'),
]
const early = [
  story('TITLE', '相邻界线存在争议', '区自然资源局', '组织指界'),
  story('WILL', '权利人暂无改造意愿', '街道办事处', '上门宣讲政策'),
]

/** Stories that fit a way of revitalization; without one, those of a plot still being verified. */
export function obstacleStories(method: RevitalizationMethod | null): readonly ObstacleStory[] {
  if (method === null) return early
  if (method === 'JUDICIAL_RESTRUCTURING') return court
  return ['GOVERNMENT_ACQUISITION', 'SOE_PURCHASE', 'TAKE_BACK'].includes(method)
    ? buying
    : building
}
