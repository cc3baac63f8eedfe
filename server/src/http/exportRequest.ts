import type { ParcelFilter } from '@panhuo/shared/parcel/parcelFilter'
import { todayInBeijing } from '@panhuo/shared/project/month'
import { type Locale, locales } from '@panhuo/shared/words/label'
import type { Context } from 'hono'
import { sortFromText } from '../export/exportRows.ts'
import type { Register } from '../list/register.ts'
import { parcelRegister } from '../parcel/parcelRegister.ts'
import { Refusal } from './publicError.ts'
import { readFilter } from './readFilter.ts'
import { registerAt } from './readMoment.ts'
import type { Surroundings } from './surroundings.ts'

/** What every export asks alike: filter, order, moment, language. Throws Refusal. */
export function readRequest(c: Context<Surroundings>) {
  const { viewer } = c.var
  const register = registerAt(parcelRegister as unknown as Register, c.req.query('asOf'))
  return {
    register: register as unknown as typeof parcelRegister,
    viewer,
    locale: localeIn(c),
    filter: readFilter(register, c.req.query('filter'), viewer) as ParcelFilter,
    sort: sortFromText(c.req.query('sort')),
  }
}

/** The file and the query as the audit log keeps them. */
export function askedIn(c: Context<Surroundings>) {
  const { pathname, search } = new URL(c.req.url)
  return { file: pathname.split('/').at(-1) ?? '', asked: decodeURIComponent(search) }
}

/** Headers of a download that bears the day in its name. */
export function headersOf(extension: string, type: string): Record<string, string> {
  const day = todayInBeijing()
  const inChinese = encodeURIComponent(`低效用地_${day}.${extension}`)
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="parcels_${day}.${extension}"; filename*=UTF-8''${inChinese}`,
    'cache-control': 'private, no-store',
    vary: 'Cookie, Accept-Language',
  }
}

/** One of a few words in the address, the first where it says nothing. Throws Refusal for another. */
export function choiceIn<const Choice extends string>(
  c: Context<Surroundings>,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const asked = c.req.query(name)
  if (asked === undefined) return choices[0]
  const found = choices.find((choice) => choice === asked.toLowerCase())
  if (found !== undefined) return found
  const list = choices.join(', ')
  throw new Refusal(
    400,
    'BAD_USER_INPUT',
    { zh: `${name}：应为 ${list} 之一`, en: `${name}: must be one of ${list}` },
    name,
  )
}

/** The language asked for by `lang`, else the viewer's. Throws Refusal for another. */
export function localeIn(c: Context<Surroundings>): Locale {
  const asked = c.req.query('lang')
  if (asked !== undefined && !locales.includes(asked as Locale)) {
    throw new Refusal(
      400,
      'BAD_USER_INPUT',
      { zh: 'lang：应为 zh 或 en', en: 'lang: must be zh or en' },
      'lang',
    )
  }
  return (asked as Locale | undefined) ?? c.var.viewer.locale
}
