const zh = {
  title: '备选清单',
  count: (count: string) => `${count} 处备选`,
  add: '加入备选',
  added: '已在备选',
  full: '最多 6 处',
  remove: (name: string) => `移出 ${name}`,
  earlier: (name: string) => `${name} 前移`,
  later: (name: string) => `${name} 后移`,
  clear: '清空',
  compare: '对比',
  link: '复制链接',
  copied: '链接已复制',
  notCopied: '未能复制，请从地址栏复制',
}

const en: typeof zh = {
  title: 'Shortlist',
  count: (count) => `${count} on the shortlist`,
  add: 'Shortlist',
  added: 'On the shortlist',
  full: 'At most 6',
  remove: (name) => `Take ${name} off`,
  earlier: (name) => `Move ${name} forward`,
  later: (name) => `Move ${name} back`,
  clear: 'Clear',
  compare: 'Compare',
  link: 'Copy link',
  copied: 'Link copied',
  notCopied: 'Not copied; take it from the address bar',
}

export const shortlistWords = { zh, en }
