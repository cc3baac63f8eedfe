import type { Context } from 'hono'
import { sheetTemplate } from '../export/sheetTemplate.ts'
import { localeIn } from './exportRequest.ts'
import { notFound } from './publicError.ts'
import type { Surroundings } from './surroundings.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const files = {
  'register.xlsx': { withExample: false, zh: '台账空表.xlsx' },
  'register-example.xlsx': { withExample: true, zh: '台账填写示例.xlsx' },
} as const

/** An empty ledger with choices, and one that is filled in; they hold words and nothing of the register. */
export async function templateFile(c: Context<Surroundings>): Promise<Response> {
  const name = c.req.param('file') ?? ''
  if (!Object.hasOwn(files, name)) throw notFound()
  const { withExample, zh } = files[name as keyof typeof files]
  const bytes = await sheetTemplate(localeIn(c), withExample)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': workbookType,
    'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(zh)}`,
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Accept-Language',
  })
}
