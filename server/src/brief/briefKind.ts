import { brief, contactDesk } from '@panhuo/db/schema/brief'
import { briefStates } from '@panhuo/shared/brief/brief'
import { actionsAreCalled } from '../change/actionWords.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { briefScope } from './briefScope.ts'

const staff = (zh: string, en: string, more: Partial<KeptField> = {}): KeptField => ({
  zh,
  en,
  access: 'S',
  type: 'text',
  ...more,
})

/** Briefs, as the change engine knows them. */
export const briefKind = recordKind({
  type: 'Brief',
  table: brief,
  noun: { zh: '推介单', en: 'brief' },
  scope: briefScope,
  fields: {
    state: staff('状态', 'State', { type: 'code', list: briefStates }),
    highlights: staff('亮点', 'Highlights'),
    terms: staff('准入条件', 'Terms of admission'),
    checkedBy: staff('核对人', 'Checked by'),
    issuedBy: staff('签发人', 'Issued by'),
  },
})

recordKind({
  type: 'ContactDesk',
  table: contactDesk,
  noun: { zh: '招商窗口', en: 'contact desk' },
  scope: briefScope,
  fields: {
    nameZh: staff('名称', 'Name in Chinese'),
    nameEn: staff('英文名称', 'Name in English'),
    phone: staff('电话', 'Phone'),
    address: staff('地址', 'Address'),
  },
})

actionsAreCalled({
  createBrief: { zh: '起草推介单', en: 'Drafted a brief' },
  updateBrief: { zh: '修改推介单', en: 'Edited a brief' },
  moveBrief: { zh: '核对、签发或收回推介单', en: 'Checked, issued or withdrew a brief' },
  reviseBrief: { zh: '起草推介单新版', en: 'Drafted a new edition of a brief' },
  setContactDesk: { zh: '设定招商窗口', en: 'Set the contact desk' },
})
