import { type Attributes, code, onMap, orderable, required, text } from '../words/attribute.ts'
import { keepingFields, placingFields } from '../words/recordFields.ts'
import { projectKinds, projectStages } from './project.ts'

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
  ...placingFields,
  ...keepingFields,
} satisfies Attributes
