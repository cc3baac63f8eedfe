import { Refusal } from './publicError.ts'

/** The texts of a JSON body by name. Throws a refusal that names the one that is missing. */
export async function readTexts<Name extends string>(
  request: Request,
  ...names: Name[]
): Promise<Record<Name, string>> {
  const isJson = /^application\/json\b/i.test(request.headers.get('content-type') ?? '')
  const body: unknown = isJson ? await request.json().catch(() => undefined) : undefined
  if (typeof body !== 'object' || body === null) {
    const form = `{${names.map((name) => `"${name}": …`).join(', ')}}`
    throw bad('body', { zh: `请以 JSON 发送 ${form}`, en: `send ${form} as JSON` })
  }
  const read = names.map((name) => {
    const value: unknown = Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined
    if (typeof value === 'string' && value !== '') return [name, value] as const
    throw bad(name, { zh: `${name}：应为文字`, en: `${name}: must be a text` })
  })
  return Object.fromEntries(read) as Record<Name, string>
}

function bad(field: string, message: { zh: string; en: string }): Refusal {
  return new Refusal(400, 'BAD_USER_INPUT', message, field)
}
