const zh = {
  name: '盘活一张图',
  pages: '页面',
  menu: '打开页面菜单',
  map: '地图',
  morning: '今日',
  projects: '项目',
  demands: '需求与选址',
  deals: '招商项目',
  areas: '园区与片区',
  targets: '指标',
  import: '导入',
  promotion: '招商',
  skip: '跳到正文',
  language: 'English',
  languageLabel: '切换到英文',
  loading: '正在读取',
}

const en: typeof zh = {
  name: 'Panhuo',
  pages: 'Pages',
  menu: 'Open the menu of pages',
  map: 'Map',
  morning: 'Today',
  projects: 'Projects',
  demands: 'Demands and sites',
  deals: 'Deals',
  areas: 'Parks and zones',
  targets: 'Targets',
  import: 'Import',
  promotion: 'Investment',
  skip: 'Skip to the content',
  language: '中文',
  languageLabel: 'Switch to Chinese',
  loading: 'Loading',
}

export const pageWords = { zh, en }
