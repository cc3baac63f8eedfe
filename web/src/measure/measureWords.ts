const zh = {
  title: '测量',
  distance: '距离',
  area: '面积',
  mode: '测量内容',
  hint: '点图上各点；方向键移图后按回车，在十字处加点',
  undo: '撤销一点',
  clear: '清除',
  close: '关闭测量',
  perimeter: '周长',
  squareMetres: (n: string) => `${n} 平方米`,
  mu: (n: string) => `${n} 亩`,
  hectares: (n: string) => `${n} 公顷`,
  metres: (n: string) => `${n} 米`,
  kilometres: (n: string) => `${n} 公里`,
  points: (n: number) => `已有 ${n} 点`,
  crossing: '边线自相交，量不出面积；请撤销一点或清除。',
  onEllipsoid: 'CGCS2000 椭球面，非测绘成果',
}

const en: typeof zh = {
  title: 'Measure',
  distance: 'Distance',
  area: 'Area',
  mode: 'What to measure',
  hint: 'Click points on the map; or move the map by arrow keys and press Enter to add one at the cross',
  undo: 'Remove last point',
  clear: 'Clear',
  close: 'Stop measuring',
  perimeter: 'Circumference',
  squareMetres: (n) => `${n} m²`,
  mu: (n) => `${n} mu`,
  hectares: (n) => `${n} ha`,
  metres: (n) => `${n} m`,
  kilometres: (n) => `${n} km`,
  points: (n) => `${n} points`,
  crossing: 'The sides cross, so there is no area. Remove the last point or clear.',
  onEllipsoid: 'On the CGCS2000 ellipsoid; not a survey',
}

export type MeasureWords = typeof zh
export const measureWords = { zh, en }
