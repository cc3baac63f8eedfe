const zh = {
  settings: '设置与帮助',
  theme: '外观',
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  help: '使用说明',
  keys: '快捷键',
  close: '关闭',
  contents: '目录',
  title: '使用说明',
  lead: '写给第一次打开的同事：五分钟看完，就能自己找地、看地、把结果带走。',
}

const en: typeof zh = {
  settings: 'Settings and help',
  theme: 'Appearance',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  help: 'Help',
  keys: 'Keys',
  close: 'Close',
  contents: 'Contents',
  title: 'Help',
  lead: 'For whoever opens it for the first time: five minutes to find land, read it and take it away.',
}

export const helpWords = { zh, en }
