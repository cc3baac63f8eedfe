import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AccountRules, usualAccountRules } from '@panhuo/shared/account/accountRules'
import { passwordFault } from '@panhuo/shared/account/passwordRule'
import { z } from 'zod'

/** `.data` of the repository, wherever the server is started from. */
const dataFolder = fileURLToPath(new URL('../../.data', import.meta.url))
const loopbackHosts = ['127.0.0.1', 'localhost', '::1']
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Everything that the surroundings decide, read once at the start. */
export interface Env {
  readonly port: number
  readonly host: string
  /** Absent: the database lives in `dataDir`, inside this process. */
  readonly databaseUrl: string | undefined
  readonly replicaUrls: readonly string[]
  readonly dataDir: string
  /** Folder of uploaded documents; never one that is served as it is. */
  readonly documentsDir: string
  /** Days after which an import that nobody accepted is emptied. */
  readonly importKeptDays: number
  /** One may act as any role without an account; only embedded and on loopback. */
  readonly demo: boolean
  /** Key of the session signatures; absent until `keepSecret` found or made one. */
  readonly authSecret: string | undefined
  /** Origin under which people reach the server, as behind a proxy: `https://…`. */
  readonly publicUrl: URL | undefined
  readonly basemapPmtiles: string | undefined
  readonly tiandituKey: string | undefined
  readonly logLevel: (typeof logLevels)[number]
  readonly accountRules: AccountRules
  readonly admin: { readonly username: string; readonly password: string } | undefined
}

/** Settings that cannot be used; one sentence for each, Chinese and English. */
export class BadEnv extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'BadEnv'
    this.sentences = sentences
  }
}

const url = (pattern: RegExp, wanted: string) =>
  z.string().refine((text) => URL.canParse(text) && pattern.test(text), wanted)
const postgresUrl = url(
  /^postgres(ql)?:\/\//,
  '应形如 postgres://用户@主机/库 | must look like postgres://user@host/database',
)

const ruleNames = Object.keys(usualAccountRules) as (keyof AccountRules)[]
const accountRules = z
  .string()
  .transform((text, context): Partial<AccountRules> => {
    const given = ruleNumbers(text)
    if (given) return given
    const names = ruleNames.join(', ')
    const message = `应为 JSON，值为正整数，可用：${names} | must be JSON of positive whole numbers; known: ${names}`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
  .optional()

function ruleNumbers(text: string): Partial<AccountRules> | undefined {
  const whole = z.partialRecord(z.enum(ruleNames), z.int().positive().max(100_000))
  try {
    return whole.safeParse(JSON.parse(text)).data
  } catch {
    // No JSON: the caller says what is wanted.
    return undefined
  }
}

const settings = z.object({
  PORT: z
    .string()
    .refine(isPort, '应为 0 到 65535 的端口号 | must be a port from 0 to 65535')
    .transform(Number)
    .default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(postgresUrl))
    .optional(),
  DATA_DIR: z.string().default(dataFolder),
  DOCUMENTS_DIR: z.string().optional(),
  IMPORT_KEPT_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, '应为 1 到 9999 的天数 | must be days, 1 to 9999')
    .transform(Number)
    .default(30),
  DEMO: z.enum(['0', '1', 'false', 'true'], '应为 1 或 0 | must be 1 or 0').optional(),
  AUTH_SECRET: z.string().min(32, '至少 32 个字符 | needs at least 32 characters').optional(),
  PUBLIC_URL: url(/^https?:\/\//, '应形如 https://主机 | must look like https://host')
    .transform((text) => new URL(text))
    .optional(),
  BASEMAP_PMTILES: z.string().optional(),
  TIANDITU_KEY: z
    .string()
    .regex(/^[0-9a-zA-Z]+$/, '只能有字母和数字 | may hold only letters and digits')
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, `应为 ${logLevels.join('、')} 之一 | must be one of ${logLevels.join(', ')}`)
    .default('info'),
  ACCOUNT_RULES: accountRules,
  ADMIN_USERNAME: z
    .string()
    .regex(
      /^[A-Za-z0-9_.]{3,30}$/,
      '3 到 30 个字母、数字、点或下划线 | needs 3 to 30 letters, digits, dots or underscores',
    )
    .optional(),
  ADMIN_PASSWORD: z.string().min(12, '至少 12 个字符 | needs at least 12 characters').optional(),
})

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

/** Reads the settings, or throws BadEnv with a sentence for each one that cannot be used. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  // An empty value is what a compose file leaves for "not set".
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const read = settings.safeParse(Object.fromEntries(given))
  if (!read.success) {
    throw new BadEnv(
      read.error.issues.map((issue) => {
        const [zh, en] = issue.message.split(' | ')
        return `${String(issue.path[0])}：${zh}。${String(issue.path[0])} ${en ?? zh}.`
      }),
    )
  }
  const { data } = read
  const rules = { ...usualAccountRules, ...data.ACCOUNT_RULES }
  const weak =
    data.ADMIN_PASSWORD && passwordFault(data.ADMIN_PASSWORD, data.ADMIN_USERNAME ?? '', rules)
  const mayDemo = data.DATABASE_URL === undefined && isLoopback(data.HOST)
  const asksDemo = data.DEMO === '1' || data.DEMO === 'true'
  const faults = [
    asksDemo &&
      !mayDemo &&
      'DEMO：只能在内嵌数据库且仅监听本机时开启，因为它让任何人扮演任何角色。DEMO may be on only with the embedded database and on loopback, because it lets anyone act as any role.',
    data.DATABASE_REPLICA_URLS &&
      !data.DATABASE_URL &&
      'DATABASE_REPLICA_URLS：需要同时给出 DATABASE_URL。DATABASE_REPLICA_URLS needs DATABASE_URL.',
    (data.ADMIN_USERNAME === undefined) !== (data.ADMIN_PASSWORD === undefined) &&
      'ADMIN_USERNAME 与 ADMIN_PASSWORD：应同时给出。ADMIN_USERNAME and ADMIN_PASSWORD go together.',
    weak && `ADMIN_PASSWORD：${weak.zh}。ADMIN_PASSWORD: ${weak.en}.`,
  ].filter((fault) => typeof fault === 'string')
  if (faults.length > 0) throw new BadEnv(faults)
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    replicaUrls: data.DATABASE_REPLICA_URLS ?? [],
    dataDir: data.DATA_DIR,
    documentsDir: data.DOCUMENTS_DIR ?? join(data.DATA_DIR, 'documents'),
    importKeptDays: data.IMPORT_KEPT_DAYS,
    demo: mayDemo && data.DEMO !== '0' && data.DEMO !== 'false',
    authSecret: data.AUTH_SECRET,
    publicUrl: data.PUBLIC_URL,
    basemapPmtiles: data.BASEMAP_PMTILES,
    tiandituKey: data.TIANDITU_KEY,
    logLevel: data.LOG_LEVEL,
    accountRules: rules,
    admin:
      data.ADMIN_USERNAME !== undefined && data.ADMIN_PASSWORD !== undefined
        ? { username: data.ADMIN_USERNAME, password: data.ADMIN_PASSWORD }
        : undefined,
  }
}

/** Reports whether only this machine can reach a server that listens on the host. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host) || /^127(\.\d{1,3}){3}$/.test(host)
}
