const zh = {
  pointer: '指针',
  middle: '中心',
  copy: '复制坐标',
  copied: '已复制',
}

const en: typeof zh = {
  pointer: 'Pointer',
  middle: 'Middle',
  copy: 'Copy coordinates',
  copied: 'Copied',
}

export const positionWords = { zh, en }
