import { recordId } from '@panhuo/shared/filter/recordId'
import { builder } from '../schema/builder.ts'
import { changeInput } from './changeInput.ts'
import { failuresOf } from './failureSchema.ts'
import type { RecordName } from './failures.ts'
import { type Undone, undoChange } from './undoChange.ts'

export const ChangedRecordRef = builder.objectRef<RecordName>('ChangedRecord').implement({
  description: '一次修改涉及的记录 / A record that a change touched',
  fields: (t) => ({
    type: t.exposeString('type', { description: '类型，如 Parcel / Its type' }),
    code: t.exposeString('code', { description: '编号 / Its code' }),
    record: t.node({
      description: '现在的记录 / The record as it is now',
      id: ({ type, code }) => recordId(type, code),
    }),
  }),
})

const UndoneRef = builder.objectRef<Undone>('UndoneChange').implement({
  description: '撤销的结果 / What was undone',
  fields: (t) => ({
    changeId: t.id({
      description: '这次撤销本身的修改编号，可再撤销 / Id of the undoing, which can be undone too',
      resolve: ({ changeId }) => changeId,
    }),
    records: t.field({
      type: [ChangedRecordRef],
      description: '涉及的记录 / The records that it touched',
      resolve: ({ records }) => [...records],
    }),
  }),
})

const UndoChangeInput = builder.inputType('UndoChangeInput', {
  description: '撤销一次修改 / Undoing a change',
  fields: (t) => ({
    changeId: t.id({ required: true, description: '修改编号，见 Change.id / Its id' }),
    ...changeInput(t),
  }),
})

builder.mutationField('undoChange', (t) =>
  t.field({
    type: UndoneRef,
    description:
      '撤销一次修改：恢复修改前的值；若之后又改过则返回 WouldLose / Put back what a change changed; WouldLose where later changes would be lost',
    args: { input: t.arg({ type: UndoChangeInput, required: true, description: '内容 / What' }) },
    errors: failuresOf('UndoChangeResult'),
    resolve: (_root, { input }, context) => undoChange(context, input),
  }),
)
