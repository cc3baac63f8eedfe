import type { ContactDesk } from '@panhuo/shared/brief/brief'
import { sql } from 'drizzle-orm'
import { commitChange } from '../change/commitChange.ts'
import { InvalidInput } from '../change/failures.ts'
import { lineOf } from '../change/givenValues.ts'
import type { Order } from '../change/order.ts'
import type { Context } from '../request/context.ts'
import { isPrivatePhone } from './briefRules.ts'

interface DeskInput extends Omit<ContactDesk, 'address'>, Order {
  readonly address?: string | null | undefined
}

/** Sets the office that briefs name. A private mobile phone is refused. */
export function setContactDesk(context: Context, input: DeskInput): Promise<{ phone: string }> {
  const order = { ...input, duty: 'KEEP_RULES', action: 'setContactDesk', input } as const
  return commitChange(context, order, async (run) => {
    const [nameZh, nameEn, phone] = (['nameZh', 'nameEn', 'phone'] as const).map((field) => {
      const text = lineOf(field, input[field])
      if (text === null) throw new InvalidInput(field, { zh: '不能为空', en: 'must be filled in' })
      return text
    }) as [string, string, string]
    if (isPrivatePhone(phone)) {
      throw new InvalidInput('phone', {
        zh: '请填办公电话，不用个人手机',
        en: 'must be an office phone and no private one',
      })
    }
    const address = lineOf('address', input.address)
    const changed = await run(
      sql`update contact_desk set name_zh = ${nameZh}, name_en = ${nameEn}, phone = ${phone}, address = ${address} returning id`,
    )
    if (changed.length === 0) {
      await run(
        sql`insert into contact_desk (name_zh, name_en, phone, address) values (${nameZh}, ${nameEn}, ${phone}, ${address})`,
      )
    }
    return { phone }
  })
}
