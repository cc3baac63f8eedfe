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
  copy: '复制',
  copied: '已复制',
  notCopied: '浏览器不允许复制',
  graphiql: '在 GraphiQL 中打开',
  close: '关闭',
  asGuest: '命令里没有登录信息，看到的和访客一样；用密钥提问的是分析人员。',
  asRole: '演示环境：先按当前角色登录，再问同一个问题，答案与屏幕一致。',
  asHolder:
    '先用 export PANHUO_KEY=密钥 放好访问密钥，密钥在“密码与访问密钥”里发放；没有密钥只看得到公开内容。',
}

const en: typeof zh = {
  title: 'Show this view as GraphQL',
  open: 'GraphQL query',
  openHint: 'this filter and columns',
  lead: 'The question behind the screen: same filter, same order, same columns, same answer.',
  query: 'Query',
  variables: 'Variables',
  curl: 'Command line (curl)',
  links: 'Other ways to the same plots',
  csv: 'CSV table',
  geojson: 'GeoJSON shapes',
  tiles: 'Vector tiles',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying',
  graphiql: 'Open in GraphiQL',
  close: 'Close',
  asGuest: 'The command carries no sign-in and sees what a guest sees; analysts ask with a key.',
  asRole: 'Demo: it signs in as the present role, then asks; the answer is that of the screen.',
  asHolder:
    'Put your access key into it first: export PANHUO_KEY=…, made under Password and access keys. Without a key it sees what is public.',
}

export const queryWords = { zh, en }
