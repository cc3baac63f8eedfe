const zh = {
  titles: { PARCEL: '地块症结', CASE: '案件症结', PROJECT: '项目症结' },
  none: '没有登记的症结',
  add: '登记症结',
  edit: '办理',
  editTitle: '办理症结',
  overdue: '已过期限',
  due: (day: string) => `期限 ${day}`,
  noDue: '未定期限',
  noLead: '未定牵头单位',
  lead: '牵头',
  helpers: '配合',
  solved: (day: string) => `${day} 解决`,
}

const en: typeof zh = {
  titles: {
    PARCEL: 'Obstacles of the plot',
    CASE: 'Obstacles of the case',
    PROJECT: 'Obstacles of the project',
  },
  none: 'No obstacle on record',
  add: 'Add an obstacle',
  edit: 'Deal with it',
  editTitle: 'Obstacle',
  overdue: 'overdue',
  due: (day) => `due ${day}`,
  noDue: 'no due day',
  noLead: 'no lead unit',
  lead: 'lead:',
  helpers: 'with:',
  solved: (day) => `solved ${day}`,
}

export const obstacleWords = { zh, en }
