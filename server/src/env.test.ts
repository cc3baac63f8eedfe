import { usualAccountRules } from '@panhuo/shared/account/accountRules'
import { describe, expect, it } from 'vitest'
import { BadEnv, readEnv } from './env.ts'

const sentencesOf = (source: Record<string, string>) => {
  try {
    readEnv(source)
    return []
  } catch (error) {
    if (error instanceof BadEnv) return error.sentences
    throw error
  }
}

describe('the settings', () => {
  it('need nothing: embedded, on loopback, with the DEMO', () => {
    expect(readEnv({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      replicaUrls: [],
      dataDir: expect.stringMatching(/[/\\]\.data$/),
      documentsDir: expect.stringMatching(/documents$/),
      demo: true,
      authSecret: undefined,
      publicUrl: undefined,
      basemapPmtiles: undefined,
      tiandituKey: undefined,
      importKeptDays: 30,
      logLevel: 'info',
      accountRules: usualAccountRules,
      admin: undefined,
    })
  })

  it.each([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '10.0.0.1' }],
    [{ DATABASE_URL: 'postgres://u@h/d' }],
    [{ DEMO: '0' }],
  ])('switch the DEMO off with %j', (source) => {
    expect(readEnv(source as Record<string, string>).demo).toBe(false)
  })

  it('let the operator set single rules of the accounts', () => {
    const { accountRules } = readEnv({ ACCOUNT_RULES: '{"idleMinutes": 15}' })
    expect(accountRules).toEqual({ ...usualAccountRules, idleMinutes: 15 })
  })

  it.each(['idle', '[]', '{"idle": 15}', '{"idleMinutes": 0}', '{"idleMinutes": "15"}', 'null'])(
    'refuse the rules %s',
    (rules) => {
      expect(sentencesOf({ ACCOUNT_RULES: rules })).toEqual([
        expect.stringMatching(/ACCOUNT_RULES.*JSON.*idleMinutes/),
      ])
    },
  )

  it('refuse a first administrator with a weak password, before anything starts', () => {
    const source = { ADMIN_USERNAME: 'root', ADMIN_PASSWORD: 'aaaaaaaaaaaa' }
    expect(sentencesOf(source)).toEqual([expect.stringMatching(/ADMIN_PASSWORD.*at least 3 of/)])
  })

  it('take an empty value for none, as compose files write it', () => {
    expect(readEnv({ DATABASE_URL: '', DEMO: '', PORT: '' })).toMatchObject({
      port: 4000,
      demo: true,
    })
  })

  it.each([
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '-1' }],
    ['DEMO', { DEMO: '1', HOST: '0.0.0.0' }],
    ['DEMO', { DEMO: 'true', DATABASE_URL: 'postgres://u@h/d' }],
    ['DEMO', { DEMO: 'yes' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://h/d' }],
    ['DATABASE_REPLICA_URLS', { DATABASE_REPLICA_URLS: 'postgres://u@h/d' }],
    ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'map.example' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['ADMIN_USERNAME', { ADMIN_USERNAME: 'root' }],
    ['TIANDITU_KEY', { TIANDITU_KEY: "x' *" }],
  ])('say in both languages what is wrong with %s in %j', (name, source) => {
    const [sentence, ...others] = sentencesOf(source as unknown as Record<string, string>)
    expect(others).toEqual([])
    expect(sentence).toContain(name)
    expect(sentence).toMatch(/\p{Script=Han}/u)
    expect(sentence).toMatch(/(must|needs|may|go together)/)
  })
})
