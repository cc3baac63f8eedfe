const zh = {
  title: '提容增效准入',
  document: '依据',
  valid: (from: string, to: string | null) => `有效期 ${from} 至 ${to ?? '另行通知'}`,
  expired: '该文件今日不在有效期内，未据此判断。',
  verdict: '判断',
  missing: '缺少数据',
  inputs: {
    BENEFIT_PER_MU: '近三年亩均经济效益',
    LAND_USE: '规划用途',
    BLOCK_LINE: '工业区块线',
  },
  ratio: '容积率可到',
  above: '以上',
  benefit: '近三年亩均经济效益',
  benefitUnit: '万元/亩',
  benefitHint: '万元/亩，取近三年平均；计算口径以当地规定为准',
  last: '上次记录',
  extra: '可能增加的建筑面积',
  extraHint: '按面积档容积率与现状之差估算，不是许可',
  squareMetres: '平方米',
  record: '填写数据并记录判断',
}

const en: typeof zh = {
  title: 'May it expand',
  document: 'Document',
  valid: (from, to) => `in force ${from} to ${to ?? 'further notice'}`,
  expired: 'The document is not in force today and is not applied.',
  verdict: 'Verdict',
  missing: 'Not known',
  inputs: {
    BENEFIT_PER_MU: 'benefit per mu over three years',
    LAND_USE: 'planned use',
    BLOCK_LINE: 'industrial block line',
  },
  ratio: 'Plot ratio up to',
  above: 'and above',
  benefit: 'Benefit per mu, three years',
  benefitUnit: '10k CNY/mu',
  benefitHint: '10k CNY per mu, mean of three years, by the local formula',
  last: 'Last on record',
  extra: 'Possible extra floor area',
  extraHint: 'From the gap of plot ratios by area; no permission',
  squareMetres: 'm²',
  record: 'Enter figures and record a check',
}

export const thresholdWords = { zh, en }
