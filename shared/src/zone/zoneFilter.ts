import { oneOf, text, within } from '../filter/field.ts'
import { zoneKinds } from './zone.ts'
import { zoneFields as f } from './zoneFields.ts'

/** The vocabulary of zone filters. */
export const zoneFilter = {
  text: text({
    zh: '搜索',
    en: 'Search',
    access: 'P',
    description: {
      zh: '编号、名称，汉字或拼音首字母',
      en: 'Code or name; Chinese or pinyin initials',
    },
  }),
  kind: oneOf(f.kind, zoneKinds),
  within: within({ zh: '位置', en: 'Place', access: 'P' }),
} as const
