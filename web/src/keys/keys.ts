import type { Label } from '@panhuo/shared/words/label'

/** Where an act works; the list of keys is told place by place. */
export const keyPlaces = {
  anywhere: { zh: '随处', en: 'Anywhere' },
  list: { zh: '列表', en: 'List' },
  detail: { zh: '详情', en: 'Detail' },
  map: { zh: '地图', en: 'Map' },
  tools: { zh: '测量与绘制', en: 'Measuring and drawing' },
  present: { zh: '演示', en: 'Presentation' },
  parts: { zh: '其他部件', en: 'Other parts' },
} as const satisfies Readonly<Record<string, Label>>

export type KeyPlace = keyof typeof keyPlaces

/** One thing that can be done by key, or by mouse with a key held. */
export interface Act extends Label {
  readonly place: KeyPlace
  /** Each way to do it: `Enter`, `Shift+Space`, `Mod+click`. `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly strokes: readonly string[]
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const
const act = (place: KeyPlace, strokes: readonly string[], zh: string, en: string): Act => ({
  place,
  strokes,
  zh,
  en,
})

/**
 * Every key of the product, in the order of the list that `?` opens. What handles a key asks this
 * table which one it is, so that the list cannot tell of keys that do not work or hide some that do.
 */
export const keys = {
  search: act('anywhere', ['/', 'Mod+K'], '打开搜索', 'Open the search'),
  keyList: act('anywhere', ['?'], '打开这张快捷键表', 'Open this list of keys'),
  close: act(
    'anywhere',
    ['Escape'],
    '关闭详情、弹窗，结束手头的工具',
    'Close a detail or dialog, end the tool in hand',
  ),
  step: act(
    'anywhere',
    ['[', ']'],
    '打开着详情时，看筛选里的上一宗、下一宗',
    'With a detail open: previous and next plot of the filter',
  ),
  rows: act(
    'list',
    ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'],
    '上下移动一行、十行，到头、到尾',
    'Move by a row, by ten, to the start, to the end',
  ),
  openRow: act('list', ['Enter'], '打开这一行', 'Open the row'),
  pickRow: act('list', ['Space'], '选中或取消这一行', 'Select or drop the row'),
  pickRows: act(
    'list',
    ['Shift+Space', 'Shift+click'],
    '从上次选的一行连续选到这一行',
    'Select every row up to here',
  ),
  moveColumn: act(
    'list',
    ['Shift+ArrowLeft', 'Shift+ArrowRight'],
    '移动表头所在的列',
    'Move the column of a header',
  ),
  filterColumn: act(
    'list',
    ['Alt+ArrowDown'],
    '焦点在表头上时，按这一列筛选',
    'On a header: filter by its column',
  ),
  stepHere: act(
    'detail',
    ['ArrowLeft', 'ArrowRight'],
    '焦点在详情里时，看上一宗、下一宗',
    'With the focus in the detail: previous and next',
  ),
  pan: act('map', arrows, '平移', 'Pan'),
  zoom: act('map', ['Plus', 'Minus'], '放大、缩小', 'Zoom in and out'),
  turn: act(
    'map',
    ['Shift+ArrowLeft', 'Shift+ArrowRight'],
    '旋转（罗盘按钮转回正北）',
    'Turn (the compass turns back to north)',
  ),
  openAtCross: act('map', ['Enter'], '打开十字处的内容', 'Open what is at the cross'),
  copyPosition: act('map', ['C'], '复制坐标', 'Copy the coordinates'),
  measure: act('map', ['M'], '测量距离和面积', 'Measure distance and area'),
  polygon: act('map', ['P'], '画多边形筛选', 'Filter by a drawn polygon'),
  swipe: act('map', ['S'], '卷帘对比', 'Swipe between two colorings'),
  pickOne: act('map', ['Mod+click'], '逐个选中或取消地块', 'Select or drop one plot'),
  pickBox: act('map', ['Shift+drag'], '框选地块', 'Select the plots in a box'),
  dropBox: act('map', ['Shift+Alt+drag'], '取消框内地块的选择', 'Drop the plots in a box'),
  addPoint: act(
    'tools',
    ['Enter'],
    '在十字处加一点；同一处再按一次即完成图形',
    'Add a point at the cross; once more on the spot closes the shape',
  ),
  undoPoint: act('tools', ['Backspace'], '撤销上一点', 'Take back the last point'),
  otherCorner: act(
    'tools',
    ['PageUp', 'PageDown'],
    '焦点在“用键盘改图形”上时，换上一个、下一个顶点或部位',
    'With the focus on “Change the shape by key”: the corner or part before and after',
  ),
  moveCorner: act(
    'tools',
    [
      ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
      ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
    ],
    '焦点在“用键盘改图形”上时，移动顶点：地块边界 0.5 米，筛选范围 10 米；加 Shift 为十倍',
    'With the focus on “Change the shape by key”: move the corner, 0.5 m of a boundary, 10 m of a filter’s area; with Shift ten times as far',
  ),
  addCorner: act(
    'tools',
    ['Insert', 'Plus'],
    '焦点在“用键盘改图形”上时，在后一条边上加一个顶点',
    'With the focus on “Change the shape by key”: add a corner on the side that follows',
  ),
  dropCorner: act(
    'tools',
    ['Delete', 'Minus'],
    '焦点在“用键盘改图形”上时，删去该顶点',
    'With the focus on “Change the shape by key”: delete the corner',
  ),
  undoStep: act('tools', ['Mod+Z'], '改边界时撤销一步', 'Editing a boundary: undo a step'),
  redoStep: act(
    'tools',
    ['Mod+Shift+Z', 'Mod+Y'],
    '改边界时重做一步',
    'Editing a boundary: redo a step',
  ),
  slide: act(
    'present',
    [
      ...['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+Space'],
      ...['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter'],
    ],
    '上一处、下一处（翻页笔也可）',
    'The site before and after (a clicker works too)',
  ),
  slideEnds: act('present', ['Home', 'End'], '回到总览、到最后一处', 'The overview, the last site'),
  laser: act('present', ['L'], '开关指示点', 'Show or hide the pointer'),
  leave: act('present', ['Escape'], '结束演示，回到原处', 'End it and go back'),
  divider: act(
    'parts',
    ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
    '移动卷帘的分界',
    'Move the divider of the swipe',
  ),
  filterGroups: act(
    'parts',
    ['ArrowUp', 'ArrowDown'],
    '焦点在筛选项的标题上时，到上一项、下一项',
    'On the heading of a filter: go to the one before or after',
  ),
  overview: act('parts', arrows, '在略图上移动地图', 'Move the map on the overview'),
  widen: act(
    'parts',
    ['ArrowLeft', 'ArrowRight'],
    '焦点在分隔条上时，调整列宽或栏宽',
    'On a separator: make a column or panel wider or narrower',
  ),
  tabs: act(
    'parts',
    ['ArrowLeft', 'ArrowRight'],
    '焦点在标签上时，换到另一个标签',
    'On a tab: go to the other one',
  ),
  choices: act(
    'parts',
    ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'],
    '在搜索结果里上下移动',
    'Move through what the search found',
  ),
  commit: act('parts', ['Enter'], '采用输入或选中的内容', 'Take what is typed or marked'),
  chooseFile: act('parts', ['Enter'], '选择要上传的文件', 'Choose a file to upload'),
  tour: act(
    'parts',
    ['ArrowLeft', 'ArrowRight'],
    '导览的上一步、下一步',
    'Back and on in the tour',
  ),
} satisfies Readonly<Record<string, Act>>

/** Acts that MapLibre itself carries out while its canvas has the focus; nothing of ours asks them. */
export const keysOfTheMap: readonly (keyof typeof keys)[] = ['pan', 'zoom', 'turn']
