const zh = {
  views: '视图',
  title: '已存视图',
  nameLabel: '给当前视图起名',
  nameHint: '例如：待核实大地块',
  save: '保存',
  contents:
    '保存筛选、选中的地块、着色与卷帘对比、底图、图层、排序、图表、历史时点和地图位置，存在这台电脑上；打开的地块和语言不保存。',
  none: '还没有存过视图。',
  open: (name: string) => `打开“${name}”`,
  rename: (name: string) => `改名“${name}”`,
  newName: (name: string) => `“${name}”的新名称`,
  taken: '已有视图叫这个名称，请换一个。',
  remove: (name: string) => `删除“${name}”`,
  removed: (name: string) => `已删除“${name}”`,
  saved: (name: string) => `已保存“${name}”`,
  replaced: (name: string) => `已更新“${name}”`,
  undo: '撤销',
  recent: '最近筛选',
  noRecent: '用过的筛选会列在这里。',
  apply: (filter: string) => `使用筛选：${filter}`,
}

const en: typeof zh = {
  views: 'Views',
  title: 'Saved views',
  nameLabel: 'Name for this view',
  nameHint: 'e.g. Large plots to verify',
  save: 'Save',
  contents:
    'Keeps filter, selected plots, colors, swipe comparison, base map, layers, order, charts, moment and map position in this browser; not the plot that is open, nor the language.',
  none: 'No view has been saved yet.',
  open: (name) => `Open "${name}"`,
  rename: (name) => `Rename "${name}"`,
  newName: (name) => `New name for "${name}"`,
  taken: 'Another view has this name; please choose another one.',
  remove: (name) => `Delete "${name}"`,
  removed: (name) => `Deleted "${name}"`,
  saved: (name) => `Saved "${name}"`,
  replaced: (name) => `Updated "${name}"`,
  undo: 'Undo',
  recent: 'Recent filters',
  noRecent: 'Filters that you used are listed here.',
  apply: (filter) => `Use filter: ${filter}`,
}

export const savedWords = { zh, en }
