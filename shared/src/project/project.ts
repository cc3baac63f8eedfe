import { codeList, type ValueOf } from '../words/codeList.ts'

/** Stages of a project in order; null where the source does not tell. */
export const projectStages = codeList({
  name: 'ProjectStage',
  label: { zh: '项目阶段', en: 'Project stage' },
  source: 'Panhuo, after the city practice of project pipelines',
  codes: [
    { value: 'PLANNED', zh: '谋划', en: 'Planned', color: '#8c510a' },
    { value: 'SIGNED', zh: '签约', en: 'Signed', color: '#bf812d' },
    { value: 'APPROVAL', zh: '审批前期', en: 'Approval', color: '#dfc27d' },
    { value: 'STARTED', zh: '开工', en: 'Started', color: '#80cdc1' },
    { value: 'BUILDING', zh: '在建', en: 'Building', color: '#35978f' },
    { value: 'FINISHED', zh: '竣工', en: 'Finished', color: '#3b82c4' },
    { value: 'PRODUCING', zh: '投产', en: 'Producing', color: '#1d3f8f' },
  ],
})
export type ProjectStage = ValueOf<typeof projectStages>

export const projectKinds = codeList({
  name: 'ProjectKind',
  label: { zh: '项目类别', en: 'Project kind' },
  source: 'Panhuo',
  codes: [
    { value: 'INDUSTRY', zh: '产业', en: 'Industry', color: '#4477aa' },
    { value: 'RENEWAL', zh: '片区更新', en: 'Renewal', color: '#aa3377' },
    { value: 'ROAD', zh: '道路', en: 'Road', color: '#8a8f98' },
    { value: 'LIVELIHOOD', zh: '民生', en: 'Livelihood', color: '#228833' },
    { value: 'HOUSING', zh: '居住', en: 'Housing', color: '#ccbb44' },
  ],
})
export type ProjectKind = ValueOf<typeof projectKinds>
