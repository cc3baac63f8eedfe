import { Menu } from '@base-ui/react/menu'
import { roles } from '@panhuo/shared/access/access'
import { mayDo } from '@panhuo/shared/access/duties'
import { codeOf } from '@panhuo/shared/words/codeList'
import { Link } from '@tanstack/react-router'
import { CircleUserRound, KeyRound, LogOut, UsersRound } from 'lucide-react'
import { dropDrafts } from '../change/draft.ts'
import { keptSearch } from '../url/keptSearch.ts'
import { useLocale, useWords } from '../words/locale.tsx'
import { leaveFor, sendAccount } from './accountApi.ts'
import { type SignedInPerson, useSession } from './session.ts'
import { sessionWords } from './sessionWords.ts'
import './userMenu.css'

/** Who is signed in, and what they can do about their account. */
export function UserMenu({ person }: { readonly person: SignedInPerson }) {
  const words = useWords(sessionWords)
  const locale = useLocale()
  const { role } = useSession()
  const leave = async () => {
    await sendAccount('sign-out', {}, locale)
    dropDrafts()
    leaveFor('/sign-in')
  }
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet user-menu" aria-label={words.account(person.name)}>
        <CircleUserRound aria-hidden="true" />
        <span>{person.name}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={6} align="end">
          <Menu.Popup className="popup menu">
            <div className="user-menu-head">
              <b>{person.name}</b>
              <span>
                {person.passwordDue ? words.passwordDue : codeOf(roles, role)?.[locale]} ·{' '}
                {person.username}
              </span>
            </div>
            <Menu.Separator className="menu-line" />
            <Menu.LinkItem
              className="menu-item"
              closeOnClick
              render={<Link to="/account" search={keptSearch} />}
            >
              <KeyRound aria-hidden="true" />
              {role === 'ANALYST' ? words.passwordAndKeys : words.password}
            </Menu.LinkItem>
            {mayDo(role, 'ADMINISTER') && (
              <Menu.LinkItem
                className="menu-item"
                closeOnClick
                render={<Link to="/admin" search={keptSearch} />}
              >
                <UsersRound aria-hidden="true" />
                {words.administration}
              </Menu.LinkItem>
            )}
            <Menu.Item className="menu-item" onClick={leave}>
              <LogOut aria-hidden="true" />
              {words.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
