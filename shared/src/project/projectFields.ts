import {
  type Attributes,
  code,
  date,
  integer,
  number,
  onMap,
  orderable,
  required,
  text,
} from '../words/attribute.ts'
import { keepingFields, placingFields } from '../words/recordFields.ts'
import { projectFundings, projectLights } from './progress.ts'
import { projectKinds, projectStages } from './project.ts'

const money = { unit: { zh: '万元', en: '10,000 CNY' }, decimals: 2 } as const

/** Every attribute of a project, declared once. */
export const projectFields = {
  code: text('项目编号', 'Code', 'P', { required, orderable, onMap }),
  name: text('项目名称', 'Name', 'P', { required, orderable, onMap }),
  kind: code('项目类别', 'Kind', 'P', projectKinds, { required, onMap }),
  stage: code('项目阶段', 'Stage', 'P', projectStages, {
    orderable,
    onMap,
    description: { zh: '来源未说明时为空', en: 'Null where the source does not tell' },
  }),
  stageAsStated: text('来源表述', 'As stated', 'P'),
  funding: code('投资性质', 'Funding', 'P', projectFundings, {
    description: {
      zh: '政府投资项目没有签约、投产两个阶段',
      en: 'Public works pass through no signing and no production',
    },
  }),
  totalInvestment: number('总投资', 'Total investment', 'P', money),
  plannedStart: date('计划开工', 'Planned start', 'S'),
  plannedEnd: date('计划竣工', 'Planned end', 'S'),
  startedOn: date('开工日期', 'Started on', 'S'),
  finishedOn: date('竣工日期', 'Finished on', 'S'),
  planYear: integer('计划年度', 'Plan year', 'S'),
  yearPlan: number('年度计划投资', 'Investment planned for the year', 'S', money),
  ...placingFields,
  ...keepingFields,
} satisfies Attributes

export type ProjectFieldName = keyof typeof projectFields

/** What tiles know of a project besides: its light of today, for staff. */
export const projectTileFields = {
  ...projectFields,
  light: code('进度灯', 'Progress light', 'S', projectLights, { onMap }),
} satisfies Attributes
