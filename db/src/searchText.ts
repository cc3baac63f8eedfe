import { pinyin } from 'pinyin-pro'

/**
 * What a record is found by: code, name, pinyin initials and full pinyin of the name, lower case.
 * `样例地块` is found by 样例, `yldk` and `yanglidikuai`.
 */
export function searchText(code: string, name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const full = syllables.join('').toLowerCase().replaceAll(/\s+/g, '')
  const initials = syllables
    // By whole signs: rare letters take two units, and half of one is no text.
    .map((syllable) => [...syllable][0] ?? '')
    .join('')
    .toLowerCase()
  return [code, name.normalize('NFKC'), initials, full].join(' ').toLowerCase()
}
