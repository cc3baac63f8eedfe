/** Where the database tells of each committed change; the payload is the name of a table. */
export const CHANGE_CHANNEL = 'panhuo_change'

/** Payload that tells of a session that ended or an account that changed, and of no register. */
export const ACCOUNT_NEWS = 'account'
