const zh = {
  close: '关闭',
  cancel: '取消',
  save: '保存',
  sending: '正在保存…',
  reason: '原因',
  reasonHint: '必填，记入变更历史',
  reasonIfAny: '选填，记入变更历史',
  restored: '已恢复上次没有提交的内容。',
  discard: '放弃，按现在的记录重新填',
  at: (field: string, complaint: string) => `${field}：${complaint}`,
  guards: '条件未满足：',
  keptHere: '填写的内容已保存在本机，连通后再提交即可，不会重复执行。',
  keptSignedOut: '登录已失效。填写的内容已保存在本机，登录后打开同一张表即可继续。',
  signIn: '重新登录',
  field: '字段',
  mine: '我的',
  theirs: '对方的',
  empty: '未填',
  untouched: '没有改',
  goOn: '按所选继续编辑',
}

const en: typeof zh = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  sending: 'Saving…',
  reason: 'Reason',
  reasonHint: 'Required; kept in the history',
  reasonIfAny: 'If there is more to say; kept in the history',
  restored: 'What you had not sent was restored.',
  discard: 'Drop it and start from the record as it is',
  at: (field, complaint) => `${field}: ${complaint}`,
  guards: 'Conditions that do not hold yet:',
  keptHere:
    'What you filled in is kept on this device; send it again once connected. It is done only once.',
  keptSignedOut:
    'The session has ended. What you filled in is kept on this device; open the same form after signing in.',
  signIn: 'Sign in again',
  field: 'Field',
  mine: 'Mine',
  theirs: 'Theirs',
  empty: 'Not filled',
  untouched: 'not changed',
  goOn: 'Go on with what is chosen',
}

export const changeWords = { zh, en }
