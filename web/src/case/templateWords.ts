const zh = {
  title: '节点清单',
  lead: '各盘活方式的标准节点，带依据与有效期。修改只影响以后立的案件，已立案件保持原样。',
  valid: (from: string, to: string | null) => `${from} 起${to ? `至 ${to}` : ''}有效`,
  evidence: '须附依据',
  evidenceRequired: '是否须附依据',
  yes: '须附',
  no: '可不附',
  edit: '修改',
  nameZh: '中文名称',
  nameEn: '英文名称',
  source: '依据',
  validFrom: '生效日期',
  validTo: '失效日期',
}

const en: typeof zh = {
  title: 'Milestones of the ways',
  lead: 'The steps of each way with source and validity. Edits apply to cases opened later; open cases keep theirs.',
  valid: (from, to) => (to ? `in force ${from} to ${to}` : `in force from ${from}`),
  evidence: 'needs evidence',
  evidenceRequired: 'Evidence',
  yes: 'Needed',
  no: 'Not needed',
  edit: 'Edit',
  nameZh: 'Name in Chinese',
  nameEn: 'Name in English',
  source: 'Source',
  validFrom: 'In force from',
  validTo: 'In force until',
}

export const templateWords = { zh, en }
