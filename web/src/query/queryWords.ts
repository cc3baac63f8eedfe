const zh = {
  title: '把此视图写成 GraphQL',
  open: 'GraphQL 查询',
  openHint: '当前筛选、排序与列的准确查询',
  lead: '这就是屏幕背后的问题：同样的筛选、同样的次序、同样的列，答案与屏幕一致。',
  query: '查询',
  variables: '变量',
  curl: '命令行 (curl)',
  links: '其他取用方式',
  csv: 'CSV 表格',
  geojson: 'GeoJSON 图形',
  tiles: '矢量瓦片',
  endpoint: '接口地址',
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制',
  graphiql: '在 GraphiQL 中打开',
  close: '关闭',
  rights: '命令行里没有登录信息，只能看到公开内容；要看到同样的字段，请带上自己的登录。',
}

const en: typeof zh = {
  title: 'Show this view as GraphQL',
  open: 'GraphQL query',
  openHint: 'exactly this filter, order and columns',
  lead: 'The question behind the screen: same filter, same order, same columns, same answer.',
  query: 'Query',
  variables: 'Variables',
  curl: 'Command line (curl)',
  links: 'Other ways to the same plots',
  csv: 'CSV table',
  geojson: 'GeoJSON shapes',
  tiles: 'Vector tiles',
  endpoint: 'Endpoint',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying',
  graphiql: 'Open in GraphiQL',
  close: 'Close',
  rights:
    'The command carries no sign-in and sees what is public; add your own to see the same fields.',
}

export const queryWords = { zh, en }
