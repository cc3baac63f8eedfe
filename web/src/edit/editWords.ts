/** Words of what is done with one plot. */
const zh = {
  acts: '操作',
  edit: '编辑属性',
  none: '未填',
  remove: '移出登记',
  removeHint: '地块移出地图、列表和汇总，历史保留；在变更历史里撤销即可恢复。',
  removeWhy: '移出原因',
  choose: '其他（在下面说明）',
  removeReasons: {
    mistake: '录入错误',
    double: '重复登记',
    efficient: '已不属于低效用地',
    acquired: '已征收或改为公共用途',
  },
  became: '此地块已分割或合并为',
  cameFrom: '由这些地块分割或合并而来',
}

const en: typeof zh = {
  acts: 'Actions',
  edit: 'Edit attributes',
  none: 'Not filled',
  remove: 'Remove',
  removeHint:
    'The plot leaves map, list and sums; its history stays. Undo the change in the history to bring it back.',
  removeWhy: 'Why it is removed',
  choose: 'Another reason, told below',
  removeReasons: {
    mistake: 'Entered by mistake',
    double: 'Registered twice',
    efficient: 'No longer inefficient land',
    acquired: 'Acquired, or turned to public use',
  },
  became: 'This plot was split or merged into',
  cameFrom: 'Split or merged from',
}

export const editWords = { zh, en }
