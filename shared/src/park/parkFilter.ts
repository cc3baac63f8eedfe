import { oneOf, text, within } from '../filter/field.ts'
import { parkKinds } from './park.ts'
import { parkFields as f } from './parkFields.ts'

/** The vocabulary of park filters. */
export const parkFilter = {
  text: text({
    zh: '搜索',
    en: 'Search',
    access: 'P',
    description: {
      zh: '编号、名称，汉字或拼音首字母',
      en: 'Code or name; Chinese or pinyin initials',
    },
  }),
  kind: oneOf(f.kind, parkKinds),
  within: within({ zh: '位置', en: 'Place', access: 'P' }),
} as const
