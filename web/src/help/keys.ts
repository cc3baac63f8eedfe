import type { Label } from '@panhuo/shared/words/label'

/** One thing that can be done by key. */
export interface KeyWords extends Label {
  /** Keys pressed together, one entry for each way. */
  readonly keys: readonly string[]
}

/** Every key of the product, in the order of how often it is needed. */
export const keyList: readonly KeyWords[] = [
  { keys: ['/', 'Ctrl K', '⌘ K'], zh: '打开搜索', en: 'Open the search' },
  { keys: ['?'], zh: '打开这张快捷键表', en: 'Open this list of keys' },
  { keys: ['Esc'], zh: '关闭详情、弹窗，取消框选', en: 'Close a detail or dialog, cancel a box' },
  { keys: ['↑', '↓'], zh: '列表里上下移动', en: 'Move up and down in the list' },
  {
    keys: ['Enter'],
    zh: '打开这一行或地图中心的地块',
    en: 'Open the row, or the plot at the cross',
  },
  { keys: ['Space'], zh: '选中或取消这一行', en: 'Select or drop the row' },
  { keys: ['Shift Space'], zh: '从上次选的一行连续选到这一行', en: 'Select every row up to here' },
  {
    keys: ['Ctrl 点击', '⌘ 点击'],
    zh: '在地图或列表上逐个选地块',
    en: 'Select plots one by one on map and list (Ctrl or ⌘ click)',
  },
  { keys: ['Shift 拖动'], zh: '在地图上框选', en: 'Select by a box on the map (Shift drag)' },
  { keys: ['Shift ←', 'Shift →'], zh: '移动表头所在的列', en: 'Move the column of a header' },
  { keys: ['← ↑ → ↓'], zh: '地图上平移', en: 'Pan the map' },
  { keys: ['+', '−'], zh: '地图上缩放', en: 'Zoom the map' },
]
