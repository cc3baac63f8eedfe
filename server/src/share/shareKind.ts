import { share } from '@panhuo/db/schema/share'
import { actionsAreCalled } from '../change/actionWords.ts'
import type { KeptField } from '../change/fieldChange.ts'
import { recordKind } from '../change/recordKind.ts'
import { shareScope } from './shareScope.ts'

const staff = (zh: string, en: string, type: KeptField['type']): KeptField => ({
  zh,
  en,
  access: 'S',
  type,
})

/** Links, as the change engine knows them; what opens them is told to nobody. */
export const shareKind = recordKind({
  type: 'Share',
  table: share,
  noun: { zh: '分享链接', en: 'link' },
  scope: shareScope,
  fields: {
    title: staff('标题', 'Title', 'text'),
    expiresAt: staff('到期时间', 'Runs out', 'time'),
    watermark: staff('水印', 'Watermark', 'text'),
    revokedAt: staff('撤销时间', 'Revoked', 'time'),
  },
})

actionsAreCalled({
  createShare: { zh: '建立分享链接', en: 'Made a link' },
  revokeShare: { zh: '撤销分享链接', en: 'Revoked a link' },
})
