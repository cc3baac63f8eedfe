import { useLocale, useWords } from '../words/locale.tsx'
import type { AccessKey } from './accountQuery.ts'
import { accountWords } from './accountWords.ts'
import { dayText, momentText } from './momentText.ts'
import './accountTable.css'

interface Props {
  readonly keys: readonly AccessKey[]
  readonly withOwner?: boolean
  readonly onRevoke: (key: AccessKey) => void
}

/** Access keys with their life; those that ended stand in faint ink. */
export function KeyTable({ keys, withOwner = false, onRevoke }: Props) {
  const words = useWords(accountWords)
  const locale = useLocale()
  if (keys.length === 0) return <p>{words.noKeys}</p>
  return (
    <table className="account-table">
      <thead>
        <tr>
          <th scope="col">{words.purpose}</th>
          {withOwner && <th scope="col">{words.owner}</th>}
          <th scope="col">{words.start}</th>
          <th scope="col">{words.made}</th>
          <th scope="col">{words.runsOut}</th>
          <th scope="col">{words.lastUsed}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const end = key.revokedAt ? words.revoked : hasRunOut(key) ? words.ranOut : undefined
          return (
            <tr key={key.id} data-off={end ? true : undefined}>
              <th scope="row">{key.name}</th>
              {withOwner && <td data-label={words.owner}>{key.username}</td>}
              <td data-label={words.start}>
                <code>{key.start}…</code>
              </td>
              <td data-label={words.made}>{dayText(key.createdAt, locale)}</td>
              <td data-label={words.runsOut}>{dayText(key.expiresAt, locale)}</td>
              <td data-label={words.lastUsed}>
                {key.lastUsedAt ? momentText(key.lastUsedAt, locale) : words.never}
              </td>
              <td>
                {end ?? (
                  <button
                    type="button"
                    className="button"
                    aria-label={`${words.revoke} ${key.name}`}
                    onClick={() => onRevoke(key)}
                  >
                    {words.revoke}
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function hasRunOut({ expiresAt }: AccessKey): boolean {
  return new Date(expiresAt).getTime() <= Date.now()
}
