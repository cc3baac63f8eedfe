const zh = {
  title: '附近地块',
  action: (metres: string) => `看 ${metres} 米内的地块`,
  metres: '距离（米）',
  preset: (metres: string) => `${metres} 米`,
  apply: '应用',
}

const en: typeof zh = {
  title: 'Plots nearby',
  action: (metres) => `Show plots within ${metres} m`,
  metres: 'Distance (m)',
  preset: (metres) => `${metres} m`,
  apply: 'Apply',
}

export const nearWords = { zh, en }
