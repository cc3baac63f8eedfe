const zh = {
  tools: '按范围筛选',
  polygon: '画多边形',
  rectangle: '画矩形',
  circle: '画圆',
  edit: '编辑范围',
  clear: '去掉范围',
  done: '完成',
  cancel: '取消',
  metres: '半径（米）',
  fromCenter: '以地图中心为圆心',
  hintPolygon: '在图上逐点点击，点回起点或按“完成”结束。',
  hintRectangle: '在图上点两个对角，或按住拖出。',
  hintCircle: '先点圆心再点边缘，或从圆心拖出；也可填半径，以地图中心为圆心。',
  hintKeys: '用键盘：方向键移图，Enter 在十字处加点，Backspace 撤销，Esc 取消。',
  hintKeysClose: '同一处再按一次 Enter 完成。',
  undo: '撤销一点',
  cornerSet: (corners: number, area: string) =>
    area === '' ? `已设第 ${corners} 点` : `已设第 ${corners} 点，${area}`,
  cornerUndone: (corners: number) => `已撤销，还有 ${corners} 点`,
  tooFew: '至少要三个不同的点，请移动地图再加点。',
  hintEdit: {
    polygon: '拖动顶点或整个图形，点边上的小点加顶点，右键点顶点删去；Enter 完成，Esc 取消改动。',
    rectangle: '拖动角或整个图形；Enter 完成，Esc 取消改动。',
    circle: '拖动边缘或整个图形；Enter 完成，Esc 取消改动。',
  },
  moved: (area: string) => `已改，${area}`,
  area: (mu: string, hectares: string) => `约 ${mu} 亩（${hectares} 公顷）`,
  radius: (metres: string) => `半径 ${metres} 米`,
  crossing: '图形的边相交了。所画已保留：拖动顶点把边分开，再按“完成”。',
  tooSmall: '图形太小，请重画。',
  failed: '绘图工具没能加载，请检查网络后再试。',
  file: '用文件里的范围筛选（GeoJSON）',
  fileProblems: {
    lost: '这个文件没能打开，可能已被移走或占用，请重新选择。',
    unreadable: '这个文件不是 GeoJSON，读不懂。',
    noArea: '文件里没有面（Polygon 或 MultiPolygon）。',
    notDegrees: '坐标不是经纬度。请先转换为 EPSG:4326（WGS84 或 CGCS2000 经纬度）再导出。',
    tooManyCorners: '范围的顶点超过 300 个，链接会太长。请先简化图形。',
  },
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
  metres: 'Radius (m)',
  fromCenter: 'Around the center of the map',
  hintPolygon: 'Click the corners one by one; end with the first one again or with Done.',
  hintRectangle: 'Click two opposite corners, or drag from one to the other.',
  hintCircle:
    'Click the center, then the edge, or drag between them; or type a radius around the center of the map.',
  hintKeys:
    'By keyboard: arrows move the map, Enter sets a point at the cross, Backspace takes it back, Esc cancels.',
  hintKeysClose: 'Enter twice on the spot closes the shape.',
  undo: 'Undo last point',
  cornerSet: (corners, area) =>
    area === '' ? `Point ${corners} set` : `Point ${corners} set, ${area}`,
  cornerUndone: (corners) => `Taken back, ${corners} left`,
  tooFew: 'At least three different points are needed. Move the map and set another.',
  hintEdit: {
    polygon:
      'Drag a corner or the whole shape; a small dot on a side adds a corner, a right-click deletes one. Enter keeps, Esc drops the changes.',
    rectangle: 'Drag a corner or the whole shape; Enter keeps, Esc drops the changes.',
    circle: 'Drag the edge or the whole shape; Enter keeps, Esc drops the changes.',
  },
  moved: (area) => `Changed, ${area}`,
  area: (mu, hectares) => `about ${mu} mu (${hectares} ha)`,
  radius: (metres) => `radius ${metres} m`,
  crossing:
    'The sides cross each other. What you drew is kept: drag a corner until they part, then press Done.',
  tooSmall: 'The shape is too small. Draw it again.',
  failed: 'The drawing tools could not be loaded. Check the network and try again.',
  file: 'Filter by an area from a file (GeoJSON)',
  fileProblems: {
    lost: 'This file could not be opened, it may have been moved or locked. Choose it again.',
    unreadable: 'This file is no GeoJSON and cannot be read.',
    noArea: 'The file holds no area (Polygon or MultiPolygon).',
    notDegrees:
      'The coordinates are no degrees. Convert them to EPSG:4326 (WGS84 or CGCS2000) and export again.',
    tooManyCorners:
      'The area has more than 300 corners, and its link would be too long. Simplify it first.',
  },
  started: (tool) => `${tool}: started`,
  ended: 'Drawing ended',
}

export type DrawWords = typeof zh
export const drawWords = { zh, en }
