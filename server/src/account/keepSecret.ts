import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key of the session signatures, kept in the data folder beside the embedded database and
 * readable by its owner only, so that sessions outlive a restart. Call it with the folder locked.
 */
export function keepSecret(dataDir: string): string {
  const path = join(dataDir, 'auth-secret')
  if (existsSync(path)) {
    const kept = readFileSync(path, 'utf8').trim()
    if (kept.length >= 32) return kept
  }
  mkdirSync(dataDir, { recursive: true })
  const secret = newSecret()
  writeFileSync(path, `${secret}\n`, { mode: 0o600 })
  return secret
}

/** 32 random bytes as text; sessions signed with it end with the process. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
