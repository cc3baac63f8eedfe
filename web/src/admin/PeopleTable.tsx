import { Menu } from '@base-ui/react/menu'
import { roles } from '@panhuo/shared/access/access'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Ellipsis } from 'lucide-react'
import { momentText } from '../account/momentText.ts'
import { useSession } from '../session/session.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import type { Person } from './adminQuery.ts'
import { adminWords } from './adminWords.ts'
import '../account/accountTable.css'

export type Act = 'edit' | 'reset' | 'disable' | 'unlock'

interface Props {
  readonly people: readonly Person[]
  readonly onAct: (act: Act, person: Person) => void
}

/** The accounts, one to a line. */
export function PeopleTable({ people, onAct }: Props) {
  const words = useWords(adminWords)
  const locale = useLocale()
  const { person: self } = useSession()
  return (
    <table className="account-table">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.towns}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.lastSignIn}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-off={person.disabledAt ? true : undefined}>
            <th scope="row">
              <span>
                {person.name}
                <small>
                  {person.username}
                  {person.id === self?.id && ` · ${words.you}`}
                </small>
              </span>
            </th>
            <td data-label={words.role}>{codeOf(roles, person.role)?.[locale]}</td>
            <td data-label={words.towns}>
              {person.towns?.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ') ??
                words.allTowns}
            </td>
            <td data-label={words.state}>
              <State person={person} />
            </td>
            <td data-label={words.lastSignIn}>
              {person.lastSignInAt ? momentText(person.lastSignInAt, locale) : words.never}
            </td>
            <td>
              <Menu.Root>
                <Menu.Trigger className="button quiet icon" aria-label={words.more(person.name)}>
                  <Ellipsis aria-hidden="true" />
                </Menu.Trigger>
                <Menu.Portal>
                  <Menu.Positioner className="positioner" sideOffset={4} align="end">
                    <Menu.Popup className="popup menu">
                      {actsFor(person, person.id === self?.id).map(([act, word]) => (
                        <Menu.Item
                          key={word}
                          className="menu-item"
                          onClick={() => onAct(act, person)}
                        >
                          {words[word]}
                        </Menu.Item>
                      ))}
                    </Menu.Popup>
                  </Menu.Positioner>
                </Menu.Portal>
              </Menu.Root>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function State({ person }: { readonly person: Person }) {
  const words = useWords(adminWords)
  const locale = useLocale()
  if (person.disabledAt) {
    return (
      <span>
        {words.closed}
        <small>{person.disabledReason}</small>
      </span>
    )
  }
  if (person.lockedUntil) return <b>{words.lockedTo(momentText(person.lockedUntil, locale))}</b>
  return <span>{person.passwordDue ? words.due : words.open}</span>
}

function actsFor(
  person: Person,
  self: boolean,
): [Act, 'edit' | 'reset' | 'disable' | 'enable' | 'unlock'][] {
  const acts: ReturnType<typeof actsFor> = [['edit', 'edit']]
  if (person.disabledAt) return [...acts, ['unlock', 'enable']]
  if (person.lockedUntil) acts.push(['unlock', 'unlock'])
  // One's own password is changed on one's own page, and nobody closes the door behind themselves.
  return self ? acts : [...acts, ['reset', 'reset'], ['disable', 'disable']]
}
