const zh = {
  title: '适合哪些需求',
  loading: '正在比对需求',
  none: '还没有需求',
  score: (score: string) => `匹配 ${score}`,
  ruledOut: '不合',
  open: (count: string) => `${count} 项待明确`,
  against: (label: string, found: string, wanted: string) => `${label} ${found}，要求 ${wanted}`,
}

const en: typeof zh = {
  title: 'Which demands it suits',
  loading: 'Holding it against the demands',
  none: 'No demand yet',
  score: (score) => `Match ${score}`,
  ruledOut: 'Ruled out',
  open: (count) => `${count} to clear`,
  against: (label, found, wanted) => `${label} ${found}, wanted ${wanted}`,
}

export const suitsWords = { zh, en }
