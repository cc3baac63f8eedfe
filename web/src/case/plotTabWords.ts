const zh = {
  facts: '概况',
  life: '办理',
  tabs: '地块内容',
  loading: '正在读取办理情况…',
}

const en: typeof zh = {
  facts: 'Facts',
  life: 'Work',
  tabs: 'Parts of the plot',
  loading: 'Reading the work on this plot…',
}

export const plotTabWords = { zh, en }
