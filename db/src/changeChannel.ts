/** Where the database tells of each committed change; the payload is the name of a table. */
export const CHANGE_CHANNEL = 'panhuo_change'
