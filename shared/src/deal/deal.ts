import { codeList, type ValueOf } from '../words/codeList.ts'

/** Steps of a deal in their order; each has a day, who noted it and, from the contract on, evidence. */
export const dealStages = codeList({
  name: 'DealStage',
  label: { zh: '招商阶段', en: 'Deal stage' },
  source: 'Panhuo, after the words of the district’s yearly reports',
  codes: [
    { value: 'LEAD', zh: '线索', en: 'Lead', color: '#8c510a' },
    { value: 'CONTACT', zh: '对接考察', en: 'Contact', color: '#bf812d' },
    { value: 'NEGOTIATING', zh: '在谈', en: 'Negotiating', color: '#dfc27d' },
    { value: 'SIGNED', zh: '签约', en: 'Signed', color: '#80cdc1' },
    { value: 'FULFILLED', zh: '履约落地', en: 'Fulfilled', color: '#35978f' },
    { value: 'STARTED', zh: '开工', en: 'Started', color: '#3b82c4' },
    { value: 'PRODUCING', zh: '投产', en: 'Producing', color: '#2a5db0' },
    { value: 'IN_STATISTICS', zh: '纳统', en: 'In statistics', color: '#1d3f8f' },
  ],
})
export type DealStage = ValueOf<typeof dealStages>

/** Whether a deal goes on. It keeps the stage at which it was stopped. */
export const dealStandings = codeList({
  name: 'DealStanding',
  label: { zh: '去留', en: 'Standing' },
  source: 'Panhuo',
  codes: [
    { value: 'ACTIVE', zh: '推进中', en: 'Active', color: '#228833' },
    { value: 'ON_HOLD', zh: '暂停', en: 'On hold', color: '#bf812d' },
    { value: 'LOST', zh: '终止', en: 'Lost', color: '#8a8f98' },
    { value: 'CANCELLED', zh: '解约', en: 'Cancelled', color: '#b2182b' },
  ],
})
export type DealStanding = ValueOf<typeof dealStandings>

/** What was signed; only a contract counts as a signed contract project. */
export const contractKinds = codeList({
  name: 'ContractKind',
  label: { zh: '签约类型', en: 'What was signed' },
  source: 'Panhuo',
  codes: [
    { value: 'CONTRACT', zh: '合同', en: 'Contract' },
    { value: 'FRAMEWORK', zh: '框架协议', en: 'Framework agreement' },
    { value: 'INTENT', zh: '意向书', en: 'Letter of intent' },
  ],
})
export type ContractKind = ValueOf<typeof contractKinds>

export const leadSources = codeList({
  name: 'LeadSource',
  label: { zh: '线索来源', en: 'Source of the lead' },
  source: 'Panhuo, after the subdistrict’s plan for 2024',
  codes: [
    { value: 'FELLOW', zh: '客商乡贤', en: 'Merchants from the town' },
    { value: 'LOCAL_FIRM', zh: '辖区企业', en: 'Local firm' },
    { value: 'BY_FIRM', zh: '以商招商', en: 'Brought by a firm' },
    { value: 'EVENT', zh: '专题对接活动', en: 'Matchmaking event' },
    { value: 'TEAM', zh: '招商分队', en: 'Investment team' },
    { value: 'OTHER', zh: '其他', en: 'Other' },
  ],
})
export type LeadSource = ValueOf<typeof leadSources>

/** Place of a stage in the pipeline, from 0. */
export function stageRank(stage: DealStage): number {
  return dealStages.codes.findIndex(({ value }) => value === stage)
}

/** 20 亿元 in 万元: from here on projects are counted apart as well. */
export const LARGE_INVESTMENT = 200_000
