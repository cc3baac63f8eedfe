const zh = {
  list: '地块列表',
  place: '园区 / 片区',
  sortBy: (column: string) => `按${column}排序`,
  download: '下载',
  downloadCsv: 'CSV 表格',
  downloadGeojson: 'GeoJSON 图形',
  downloadHint: '与当前筛选完全一致',
  empty: '没有符合条件的地块',
  emptyHint: '去掉下面任一条件，就会有这些地块：',
  emptyAll: '登记簿里还没有地块。',
  emptyLast: '去掉全部条件',
  brings: (count: string) => `${count} 宗`,
  remove: '去掉',
  loadingMore: '正在读取更多',
  keys: '上下键移动，回车打开详情',
}

const en: typeof zh = {
  list: 'List of plots',
  place: 'Park / zone',
  sortBy: (column) => `Sort by ${column}`,
  download: 'Download',
  downloadCsv: 'CSV table',
  downloadGeojson: 'GeoJSON shapes',
  downloadHint: 'exactly what is filtered',
  empty: 'No plot matches',
  emptyHint: 'Without one of these conditions there would be:',
  emptyAll: 'The register holds no plots yet.',
  emptyLast: 'Clear all filters',
  brings: (count) => `${count} plots`,
  remove: 'Remove',
  loadingMore: 'Loading more',
  keys: 'Arrow keys move, Enter opens the detail',
}

export const parcelWords = { zh, en }
