const zh = {
  title: '卷帘对比',
  right: '右侧着色',
  divider: '卷帘分界，左右键移动',
  close: '结束对比',
  meaning: '颜色含义',
}

const en: typeof zh = {
  title: 'Swipe comparison',
  right: 'Right side by',
  divider: 'Swipe divider, moved by left and right keys',
  close: 'End comparison',
  meaning: 'What the colors mean',
}

export const swipeWords = { zh, en }
