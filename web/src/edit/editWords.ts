const zh = {
  acts: '操作',
  edit: '编辑属性',
  none: '未填',
}

const en: typeof zh = {
  acts: 'Actions',
  edit: 'Edit attributes',
  none: 'Not filled',
}

export const editWords = { zh, en }
