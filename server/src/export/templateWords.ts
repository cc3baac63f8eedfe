const zh = {
  plots: '台账',
  notes: '填写说明',
  codes: '代码',
  title: '低效用地台账（空表）',
  example: '低效用地台账（填写示例，均为虚构，请勿照搬）',
  rules: [
    '一行一宗；深色表头为必填。没有的就空着，不要写“无”或“/”。',
    '面积按亩填写，导入后以平方米保存，1 亩 = 10000/15 平方米。',
    '编号与登记簿相同的，按修改处理；日期写成 2026-03-01。',
    '可以加列、换列的次序，导入时按表头对应。',
  ],
  field: '表头',
  needed: '必填',
  meaning: '说明',
  several: '可填多个，用顿号分开',
  notInList: '请从下拉列表里选',
  notANumber: '请填不小于 0 的数',
  notADay: '请填日期，如 2026-03-01',
  yes: '是',
  comma: '、',
  stop: '；',
}

const en: typeof zh = {
  plots: 'Ledger',
  notes: 'How to fill in',
  codes: 'Codes',
  title: 'Ledger of low-efficiency plots (empty)',
  example: 'Ledger of low-efficiency plots (an example, all made up, not to be copied)',
  rules: [
    'One row a plot; titles of a darker color are needed. Leave empty what is not there.',
    'Areas are in mu, and kept in m²: 1 mu = 10000/15 m².',
    'A code that the register has means a change of that plot; days as 2026-03-01.',
    'Columns may be added and moved: the import goes by their titles.',
  ],
  field: 'Title',
  needed: 'Needed',
  meaning: 'Meaning',
  several: 'several may be given, with commas between',
  notInList: 'Choose from the list',
  notANumber: 'A number of 0 or more is needed',
  notADay: 'A day such as 2026-03-01 is needed',
  yes: 'yes',
  comma: ', ',
  stop: '; ',
}

/** Words that stand in the templates of a ledger and nowhere else. */
export const templateWords = { zh, en }
