/**
 * Names of plot fields in tables that allow ten letters, by the initials of the Chinese words, as
 * provincial survey layers have them (DCDYTB: MJ, SYZK, RJL, JZMD, GHYT, XZYT, CYLX, BDCQZ, CQR, GZJZ).
 */
const names: Readonly<Record<string, string>> = {
  code: 'DKBH',
  name: 'DKMC',
  stage: 'JD',
  method: 'PHFS',
  inefficiencyType: 'DXLX',
  inefficiencyReasons: 'DXYY',
  condition: 'SYZK',
  areaMu: 'MJ_MU',
  areaM2: 'MJ',
  computedAreaM2: 'TXMJ',
  areaMismatch: 'MJBF',
  plotRatio: 'RJL',
  buildingDensity: 'JZMD',
  buildingCoefficient: 'JZXS',
  landUse: 'GHYT',
  landUseScheme: 'YTFLBZ',
  currentUse: 'XZYT',
  industry: 'CYLX',
  rightType: 'QLXZ',
  tenureEnd: 'ZZRQ',
  tenureYears: 'SYNX',
  planRatioMin: 'RJLXX',
  planRatioMax: 'RJLSX',
  heightLimitM: 'XG',
  powerKva: 'KGDL',
  waterTd: 'KGS',
  discharge: 'PS',
  offers: 'GYFS',
  priceGuide: 'CKJ',
  deliverableOn: 'KJDRQ',
  blockLineLevel: 'QKX',
  taxPerMu: 'MJSS',
  outputPerMu: 'MJCZ',
  outputYear: 'SSCZND',
  titleNumber: 'BDCQZ',
  rightHolder: 'CQR',
  progressNote: 'GZJZ',
  importBatch: 'DRPC',
  provenance: 'SJLL',
  version: 'BB',
  updatedAt: 'GXSJ',
  community: 'SQ',
  park: 'YQ',
  zone: 'PQ',
}

/** The name of at most ten letters under which a plot field leaves and comes back. */
export function exchangeName(field: string): string {
  return names[field] ?? field.slice(0, 10).toUpperCase()
}
