const zh = {
  overview: '洛江区略图',
  hint: '点击把地图移到那里',
  open: '展开略图',
  close: '收起略图',
}

const en: typeof zh = {
  overview: 'Overview of Luojiang',
  hint: 'Click to move the map there',
  open: 'Show overview',
  close: 'Hide overview',
}

export const overviewWords = { zh, en }
