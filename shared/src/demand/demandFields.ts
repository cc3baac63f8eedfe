import { industries } from '../parcel/landCodes.ts'
import { discharges, offerKinds } from '../parcel/offer.ts'
import { type Attributes, code, date, number, required, text } from '../words/attribute.ts'
import { keepingFields } from '../words/recordFields.ts'

const mu = { zh: '亩', en: 'mu' }
const tenThousandYuan = { zh: '万元', en: '10k CNY' }

/**
 * What an investor asks for. Demands are seen by land officials and by those who keep them; who the
 * investor is, is class R and told to nobody else.
 */
export const demandFields = {
  code: text('编号', 'Code', 'S', { required }),
  name: text('需求', 'Demand', 'S', { required }),
  investor: text('投资人', 'Investor', 'R', {
    description: {
      zh: '仅经办人和有权的角色可见',
      en: 'Told to its keeper and to roles of class R alone',
    },
  }),
  keptBy: text('经办人', 'Kept by', 'S', {
    description: { zh: '空为招商人员共用', en: 'Null: shared by all investment staff' },
  }),
  industry: code('产业类型', 'Industry', 'S', industries),
  offer: code('需要', 'Wants', 'S', offerKinds),
  areaMuMin: number('面积下限', 'Area, from', 'S', { unit: mu, decimals: 1 }),
  areaMuMax: number('面积上限', 'Area, to', 'S', { unit: mu, decimals: 1 }),
  plotRatio: number('容积率不低于', 'Plot ratio, at least', 'S', {
    decimals: 2,
    description: {
      zh: '与规划容积率上限比较',
      en: 'Compared with the highest that the plan allows',
    },
  }),
  heightM: number('限高不低于', 'Height, at least', 'S', {
    unit: { zh: '米', en: 'm' },
    decimals: 1,
  }),
  powerKva: number('用电', 'Power', 'S', { unit: { zh: '千伏安', en: 'kVA' }, decimals: 0 }),
  waterTd: number('用水', 'Water', 'S', { unit: { zh: '吨/日', en: 't/d' }, decimals: 0 }),
  discharge: code('排水', 'Discharge', 'S', discharges),
  budget: number('预算', 'Budget', 'S', {
    unit: tenThousandYuan,
    decimals: 0,
    description: {
      zh: '土地或厂房总价，与参考价乘面积比较',
      en: 'For the land or plant; compared with guide price times area',
    },
  }),
  neededBy: date('需在此前交地', 'Needed by', 'S'),
  note: text('备注', 'Note', 'S'),
  ...keepingFields,
} satisfies Attributes
