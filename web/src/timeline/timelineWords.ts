import { counted } from '../words/counted.ts'

const zh = {
  title: '修改历史',
  none: '登记以来没有修改。',
  loading: '正在读取…',
  more: '更早的修改',
  before: '看修改前',
  undo: '撤销',
  undoing: '撤销这次修改',
  undoHint: (action: string, at: string) =>
    `将恢复“${action}”（${at}）之前的值。若之后又改过同样的字段，会说明是哪一次。`,
  undone: '已被撤销',
  isUndo: '撤销了之前的修改',
  empty: '未填',
  redrawn: '图形已改',
  made: '新增',
  ofImport: (number: string, records: number | null) =>
    records === null
      ? `属于导入 ${number}，只能整批撤销`
      : `属于导入 ${number}，全批 ${records} 条记录`,
  takeImportBack: '到导入页整批撤销',
  openImport: '打开这次导入',
}

const en: typeof zh = {
  title: 'History',
  none: 'Nothing was changed since it was registered.',
  loading: 'Reading…',
  more: 'Earlier changes',
  before: 'As it was before',
  undo: 'Undo',
  undoing: 'Undo this change',
  undoHint: (action, at) =>
    `Puts back what stood before “${action}” (${at}). If the same fields were changed later, you are told by which change.`,
  undone: 'Undone since',
  isUndo: 'Undid an earlier change',
  empty: 'not filled',
  redrawn: 'drawn anew',
  made: 'Added',
  ofImport: (number, records) =>
    records === null
      ? `Part of import ${number}, which is undone as a whole`
      : `Part of import ${number} of ${counted(records, 'record')}`,
  takeImportBack: 'Take the whole import back',
  openImport: 'Open the import',
}

export const timelineWords = { zh, en }
