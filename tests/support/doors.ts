import type { Database } from '@panhuo/db/database'
import { type Role, roles } from '@panhuo/shared/access/access'
import { valuesOf } from '@panhuo/shared/words/codeList'
import { type Desk, deskOf, openDesk } from './ask.ts'
import { employ, openOffice } from './office.ts'

/** The ways in which one may be somebody: the DEMO's switch, a signed-in session, an access key. */
export type Door = 'switch' | 'session' | 'key'

/** Every role by every door that it has. */
export const waysIn: readonly [Role, Door][] = [
  ...valuesOf(roles).flatMap((role): [Role, Door][] => [
    [role, 'switch'],
    [role, 'session'],
  ]),
  ['ANALYST', 'key'],
]

const usernameOf = (role: Role) => role.toLowerCase()

/** A desk for each door, on one database; accounts are added for every role. */
export async function openDoors(db: Database): Promise<Record<Door, Desk>> {
  const office = openOffice(db)
  const staff = valuesOf(roles).filter((role) => role !== 'GUEST')
  await employ(db, ...staff.map((role) => ({ username: usernameOf(role), role })))
  const cookies = new Map<Role, string>()
  for (const role of staff) cookies.set(role, await office.signIn(usernameOf(role)))
  const session = deskOf((role, path, init) =>
    office.send(path, { ...init, cookie: cookies.get(role) ?? '' }),
  )
  const { makeAccessKey } = await session.ask<{ makeAccessKey: { key: string } }>(
    'ANALYST',
    'mutation { makeAccessKey(input: {name: "walk", days: 1}) { ... on AccessKeyWithSecret { key } } }',
  )
  const key = deskOf((_role, path, init) => office.send(path, { ...init, key: makeAccessKey.key }))
  return { switch: openDesk(db), session, key }
}
