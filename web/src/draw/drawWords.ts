const zh = {
  tools: '按范围筛选',
  polygon: '画多边形',
  rectangle: '画矩形',
  circle: '画圆',
  edit: '编辑范围',
  clear: '去掉范围',
  done: '完成',
  cancel: '取消',
  apply: '按此距离筛选',
  metres: '半径（米）',
  fromCenter: '以地图中心为圆心',
  hintPolygon: '逐点单击；单击起点或按 Enter 完成，Esc 取消。',
  hintRectangle: '单击两个对角；Esc 取消。键盘可用筛选栏的“当前地图范围”。',
  hintCircle: '单击圆心再单击边缘；或填半径，以地图中心为圆心。Esc 取消。',
  hintEdit: '拖动顶点或整个图形；Enter 完成，Esc 取消改动。',
  area: (mu: string, hectares: string) => `约 ${mu} 亩（${hectares} 公顷）`,
  radius: (metres: string) => `半径 ${metres} 米`,
  crossing: '图形的边相交了，请重画，让边不要交叉。',
  tooSmall: '图形太小，请重画。',
  failed: '绘图工具没能加载，请检查网络后再试。',
  started: (tool: string) => `已开始${tool}`,
  ended: '已结束绘制',
}

const en: typeof zh = {
  tools: 'Filter by area',
  polygon: 'Draw a polygon',
  rectangle: 'Draw a rectangle',
  circle: 'Draw a circle',
  edit: 'Edit the area',
  clear: 'Remove the area',
  done: 'Done',
  cancel: 'Cancel',
  apply: 'Filter by this distance',
  metres: 'Radius (m)',
  fromCenter: 'Around the center of the map',
  hintPolygon:
    'Click point by point; click the first point or press Enter to finish, Esc to cancel.',
  hintRectangle:
    'Click two opposite corners; Esc cancels. By keyboard: "Current map view" in the filters.',
  hintCircle:
    'Click the center, then the edge; or type a radius around the center of the map. Esc cancels.',
  hintEdit: 'Drag a corner or the whole shape; Enter keeps, Esc drops the changes.',
  area: (mu, hectares) => `about ${mu} mu (${hectares} ha)`,
  radius: (metres) => `radius ${metres} m`,
  crossing: 'The sides cross each other. Draw it again without crossings.',
  tooSmall: 'The shape is too small. Draw it again.',
  failed: 'The drawing tools could not be loaded. Check the network and try again.',
  started: (tool) => `${tool}: started`,
  ended: 'Drawing ended',
}

export type DrawWords = typeof zh
export const drawWords = { zh, en }
