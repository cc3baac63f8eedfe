const zh = {
  kind: { PARCEL: '用地推介', ASSEMBLY: '连片用地推介', PARK: '园区推介' } as Readonly<
    Record<string, string>
  >,
  edition: (edition: number) => `第 ${edition} 版`,
  day: (day: string) => `${day} 的情况`,
  draft: '草稿，未签发',
  withdrawn: '已收回',
  replaced: '已有新版',
  mu: '亩',
  m2: '平方米',
  distances: '直线距离（示意位置，仅供参考）',
  km: (km: string) => `${km} 公里`,
  within: (km: string) => `${km} 公里以内`,
  off: (metres: string) => `±${metres} 米`,
  highlights: '亮点',
  terms: '准入条件',
  policies: '可用政策',
  valid: (from: string | null, to: string | null) =>
    from || to ? `${from ?? '…'} 至 ${to ?? '长期'}` : '有效期未注明',
  desk: '联系',
  sources: '出处',
  semicolon: '；',
  ownSource: '双阳街道低效用地台账',
  changed: (what: string) => `签发后有变更：${what}；以最新版为准。`,
  disclaimer: '本单仅供招商参考，以出让公告或合同为准。图为示意，非测绘成果，不作法定边界。',
  sample: '样例数据：地块为系统生成，不能用于任何决定。',
  map: (name: string) => `${name} 的位置示意图`,
  qr: '扫码查看',
  plots: '园区内低效用地',
  count: (count: number) => `${count} 宗`,
  stage: '来源表述',
  together: (count: number, place: string) => `${place} ${count} 宗连片用地`.trim(),
  whole: '合计',
  area: '面积',
  owners: '权利人',
  ownersCount: (known: number, unknown: number) =>
    known === 0 ? '均未登记' : unknown > 0 ? `${known} 个，另 ${unknown} 宗未登记` : `${known} 个`,
  wholeRule: '合计一列：规划限制取最严，容量相加，任一宗未公布即不列。',
}

const en: typeof zh = {
  kind: { PARCEL: 'Site brief', ASSEMBLY: 'Assembly brief', PARK: 'Park brief' },
  edition: (edition) => `edition ${edition}`,
  day: (day) => `as of ${day}`,
  draft: 'Draft, not issued',
  withdrawn: 'Withdrawn',
  replaced: 'Replaced',
  mu: 'mu',
  m2: 'm²',
  distances: 'Straight-line distances (schematic, for orientation)',
  km: (km) => `${km} km`,
  within: (km) => `within ${km} km`,
  off: (metres) => `±${metres} m`,
  highlights: 'Highlights',
  terms: 'Terms of admission',
  policies: 'Policies that apply',
  valid: (from, to) => (from || to ? `${from ?? '…'} to ${to ?? 'open'}` : 'validity not stated'),
  desk: 'Contact',
  sources: 'Sources',
  semicolon: '; ',
  ownSource: 'Register of low-efficiency land, Shuangyang Subdistrict',
  changed: (what) => `Changed since it was issued: ${what}. The latest edition counts.`,
  disclaimer:
    'For information; the notice of supply or the contract decides. The map is schematic: no survey, no legal boundary.',
  sample: 'Sample data: this plot was generated and must not be used for any decision.',
  map: (name) => `Sketch of where ${name} is`,
  qr: 'Scan to open',
  plots: 'Low-efficiency plots in the park',
  count: (count) => `${count}`,
  stage: 'As stated',
  together: (count, place) => [`${count} plots together`, place].filter(Boolean).join(', '),
  whole: 'Together',
  area: 'Area',
  owners: 'Right-holders',
  ownersCount: (known, unknown) =>
    known === 0
      ? 'not recorded'
      : unknown > 0
        ? `${known}; of ${unknown} plots not recorded`
        : `${known}`,
  wholeRule:
    'Together: the strictest limit holds and capacities add up; left out where one plot does not tell it.',
}

export const sheetWords = { zh, en }
