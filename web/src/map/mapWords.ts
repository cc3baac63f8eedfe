const zh = {
  canvas: '地图画面',
  keys: '方向键平移，加号和减号缩放，Shift 加左右键旋转，回车选中十字处的内容。结果表列出同样的地块。',
  controls: '地图操作',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '回到双阳街道全貌',
  north: '转回正北',
  metres: '米',
  kilometres: '公里',
  group: (plots: number) => `${plots.toLocaleString('en')} 宗地块`,
  groupHint: '合并显示，多数的颜色；点按放大',
  boundary: '区界概括自',
  tianditu: '天地图',
  railway: '铁路',
  schematic: '示意图 · 非法定边界',
  noWebglTitle: '这个浏览器画不了地图',
  noWebglText:
    '地图需要 WebGL 2。请开启浏览器的硬件加速，或换用新版 Chrome、Edge、Firefox。筛选、列表和详情照常可用。',
  tilesFailed: (layers: string) => `没有读到图层：${layers}`,
  comma: '、',
  answered: (status: number) => `服务返回 ${status}`,
  noAnswer: '服务没有应答',
  contextLost: '浏览器收回了绘图资源，地图画面已停住。筛选、列表和详情照常可用。',
  openAgain: '重新打开地图',
  retry: '重试',
}

const en: typeof zh = {
  canvas: 'Map view',
  keys: 'Arrow keys pan, plus and minus zoom, Shift with left and right turns, Enter selects what is at the cross. The table lists the same plots.',
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Back to all of Shuangyang',
  north: 'Turn back to north',
  metres: 'm',
  kilometres: 'km',
  group: (plots) => `${plots.toLocaleString('en')} plots`,
  groupHint: 'Shown as one, in the color of most; click to zoom in',
  boundary: 'District line after',
  tianditu: 'Tianditu',
  railway: 'railway',
  schematic: 'Schematic · not legal boundaries',
  noWebglTitle: 'This browser cannot draw the map',
  noWebglText:
    'The map needs WebGL 2. Turn on hardware acceleration, or use a current Chrome, Edge or Firefox. Filters, list and details work as usual.',
  tilesFailed: (layers) => `Layers that could not be read: ${layers}`,
  comma: ', ',
  answered: (status) => `The server answered ${status}`,
  noAnswer: 'The server gave no answer',
  contextLost:
    'The browser took back its drawing memory and the map stands still. Filters, list and details work as usual.',
  openAgain: 'Open the map again',
  retry: 'Try again',
}

export type MapWords = typeof zh
export const mapWords = { zh, en }
