import { codeList, type ValueOf } from '../words/codeList.ts'

export const caseStatuses = codeList({
  name: 'CaseStatus',
  label: { zh: '案件状态', en: 'Case status' },
  source: 'Panhuo',
  codes: [
    { value: 'OPEN', zh: '办理中', en: 'Open', color: '#3b82c4' },
    { value: 'COMPLETED', zh: '已办结', en: 'Completed', color: '#228833' },
    { value: 'METHOD_CHANGED', zh: '变更方式', en: 'Method changed', color: '#bf812d' },
    { value: 'CANCELLED', zh: '已终止', en: 'Cancelled', color: '#8a8f98' },
  ],
})
export type CaseStatus = ValueOf<typeof caseStatuses>

/** The two courses of a judicial case. */
export const caseTracks = codeList({
  name: 'CaseTrack',
  label: { zh: '司法程序', en: 'Track' },
  source: '企业破产法; practice of enforcement courts',
  codes: [
    { value: 'REORGANIZATION', zh: '破产重整', en: 'Reorganization' },
    { value: 'AUCTION', zh: '执行拍卖', en: 'Auction' },
  ],
})
export type CaseTrack = ValueOf<typeof caseTracks>

export const partyKinds = codeList({
  name: 'PartyKind',
  label: { zh: '参与方', en: 'Party' },
  source: 'Panhuo, after current practice',
  codes: [
    { value: 'OWNER', zh: '产权人', en: 'Right-holder' },
    { value: 'TOWN', zh: '街道', en: 'Subdistrict office' },
    { value: 'DISTRICT', zh: '区政府', en: 'District government' },
    { value: 'LAND_BUREAU', zh: '自然资源局', en: 'Natural resources bureau' },
    { value: 'INDUSTRY_BUREAU', zh: '工信局', en: 'Industry bureau' },
    { value: 'HOUSING_BUREAU', zh: '住建局', en: 'Housing bureau' },
    { value: 'TAX_BUREAU', zh: '税务局', en: 'Tax bureau' },
    { value: 'ENVIRONMENT_BUREAU', zh: '生态环境局', en: 'Environment bureau' },
    { value: 'FINANCE_BUREAU', zh: '财政局', en: 'Finance bureau' },
    { value: 'LAND_BANK', zh: '储备中心', en: 'Land bank' },
    { value: 'COURT', zh: '法院', en: 'Court' },
    { value: 'TRUSTEE', zh: '管理人', en: 'Trustee in bankruptcy' },
    { value: 'CREDITOR', zh: '债权人', en: 'Creditor' },
    { value: 'BANK', zh: '银行', en: 'Bank' },
    { value: 'INVESTOR', zh: '投资人', en: 'Investor' },
    { value: 'TENANT', zh: '承租人', en: 'Tenant' },
    { value: 'APPRAISER', zh: '评估机构', en: 'Appraiser' },
    { value: 'STATE_FIRM', zh: '国有企业', en: 'State firm' },
    { value: 'OTHER', zh: '其他', en: 'Other' },
  ],
})
export type PartyKind = ValueOf<typeof partyKinds>

export const documentKinds = codeList({
  name: 'DocumentKind',
  label: { zh: '材料类别', en: 'Kind of document' },
  source: 'Panhuo',
  codes: [
    { value: 'RECOGNITION', zh: '认定批复', en: 'Recognition approval' },
    { value: 'TITLE', zh: '权属证明', en: 'Title' },
    { value: 'PLAN', zh: '规划与方案', en: 'Plan' },
    { value: 'AGREEMENT', zh: '协议合同', en: 'Agreement' },
    { value: 'PERMIT', zh: '许可批复', en: 'Permit' },
    { value: 'COURT', zh: '法院文书', en: 'Court document' },
    { value: 'APPRAISAL', zh: '评估报告', en: 'Appraisal' },
    { value: 'PAYMENT', zh: '付款凭证', en: 'Payment' },
    { value: 'ACCEPTANCE', zh: '验收材料', en: 'Acceptance' },
    { value: 'MINUTES', zh: '会议纪要', en: 'Minutes' },
    { value: 'PHOTO', zh: '现场照片', en: 'Photo' },
    { value: 'OTHER', zh: '其他', en: 'Other' },
  ],
})
export type DocumentKind = ValueOf<typeof documentKinds>

/** Why a plot leaves the register (调出). */
export const removalReasons = codeList({
  name: 'RemovalReason',
  label: { zh: '调出原因', en: 'Reason for removal' },
  source: 'Yearly update of the register',
  codes: [
    { value: 'DONE', zh: '盘活完成销号', en: 'Done' },
    { value: 'NO_LONGER_INEFFICIENT', zh: '不再低效', en: 'No longer inefficient' },
    { value: 'EXPROPRIATED', zh: '被征收', en: 'Expropriated' },
    { value: 'WRONG_ENTRY', zh: '误录', en: 'Entered by mistake' },
    { value: 'MERGED', zh: '合并', en: 'Merged' },
    { value: 'SPLIT', zh: '分割', en: 'Split' },
  ],
})
export type RemovalReason = ValueOf<typeof removalReasons>

/** Largest document, in bytes. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024

/** Types of document that are taken, by their content, with the ending that a download gets. */
export const documentTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const
export type DocumentType = keyof typeof documentTypes
