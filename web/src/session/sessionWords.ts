const zh = {
  actAs: '当前角色',
  demo: '演示模式：可切换角色，查看各自能看到的内容。',
}

const en: typeof zh = {
  actAs: 'Acting as',
  demo: 'Demo: switch roles to see what each may see.',
}

export const sessionWords = { zh, en }
