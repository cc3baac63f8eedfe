import type { Role } from '@panhuo/shared/access/access'

/** Whoever a session or an access key belongs to. */
export interface Identity {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly role: Role
  readonly towns: readonly number[] | null
  /** The password is a given one or too old: nothing but changing it is open. */
  readonly passwordDue: boolean
}
