const zh = {
  title: '同案的相邻地块',
  loading: '正在查找相邻地块…',
  none: (metres: number) => `${metres} 米之内没有别的地块。`,
  area: (mu: string) => `${mu} 亩`,
  apart: (metres: number) => (metres === 0 ? '相接' : `间隔 ${metres} 米`),
  inCase: (code: string) => `已在案件 ${code} 中，不能再选`,
  notYet: (stage: string) => `${stage}，尚不能立案`,
}

const en: typeof zh = {
  title: 'Adjoining plots in the same case',
  loading: 'Looking for plots beside it…',
  none: (metres) => `No other plot lies within ${metres} m.`,
  area: (mu) => `${mu} mu`,
  apart: (metres) => (metres === 0 ? 'touches it' : `${metres} m away`),
  inCase: (code) => `is in case ${code} already`,
  notYet: (stage) => `cannot begin a case: ${stage.toLowerCase()}`,
}

export const neighborWords = { zh, en }
