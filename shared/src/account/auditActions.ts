import { codeList, type ValueOf } from '../words/codeList.ts'

/** What the audit log tells of. */
export const auditActions = codeList({
  name: 'AuditAction',
  label: { zh: '审计事项', en: 'Audited act' },
  source: 'GB/T 22239-2019, audit; Panhuo',
  codes: [
    { value: 'SIGN_IN', zh: '登录', en: 'Signed in' },
    { value: 'SIGN_IN_FAILED', zh: '登录失败', en: 'Failed to sign in' },
    { value: 'LOCKED', zh: '多次失败后锁定', en: 'Locked after failures' },
    { value: 'SIGN_OUT', zh: '退出', en: 'Signed out' },
    { value: 'PASSWORD_CHANGED', zh: '修改密码', en: 'Changed the password' },
    { value: 'PERSON_ADDED', zh: '新建账户', en: 'Added an account' },
    { value: 'PERSON_CHANGED', zh: '修改账户', en: 'Changed an account' },
    { value: 'ROLE_CHANGED', zh: '变更角色', en: 'Changed a role' },
    { value: 'PERSON_DISABLED', zh: '停用账户', en: 'Disabled an account' },
    { value: 'PERSON_UNLOCKED', zh: '启用或解锁', en: 'Enabled or unlocked' },
    { value: 'PASSWORD_RESET', zh: '重置密码', en: 'Reset a password' },
    { value: 'KEY_MADE', zh: '发放访问密钥', en: 'Made an access key' },
    { value: 'KEY_REVOKED', zh: '吊销访问密钥', en: 'Revoked an access key' },
    { value: 'RESTRICTED_READ', zh: '查看受限字段', en: 'Read restricted fields' },
    { value: 'SHARE_OPENED', zh: '打开分享链接', en: 'Opened a link' },
    { value: 'SHARE_REFUSED', zh: '分享口令错误', en: 'Wrong password of a link' },
    { value: 'EXPORT', zh: '导出', en: 'Exported' },
    { value: 'IMPORT_UPLOADED', zh: '上传导入文件', en: 'Uploaded files to import' },
    { value: 'IMPORT_ACCEPTED', zh: '导入入库', en: 'Accepted an import' },
    { value: 'IMPORT_UNDONE', zh: '撤销导入', en: 'Took an import back' },
  ],
})
export type AuditAction = ValueOf<typeof auditActions>
