import { sql } from 'drizzle-orm'
import { NotAllowed } from '../change/failures.ts'
import type { Context } from '../request/context.ts'

/** A visit ends when nothing was heard of the person for this long. */
const VISIT_MINUTES = 30
/** How far back the first visit looks. */
const FIRST_DAYS = 7

/**
 * Notes that the person is on the morning page and returns the moment after which changes are new
 * to them: the end of their former visit, or now where they say that they have seen everything.
 * It is no part of the register, so it leaves no trace in the history.
 */
export async function noteVisit(context: Context, seenAll: boolean): Promise<Date> {
  const { person } = context.viewer
  if (!person) throw new NotAllowed('READ_WORK', false)
  const seen = sql`case when ${seenAll}::boolean then now() when visit.last_at < now() - make_interval(mins => ${VISIT_MINUTES}::int) then visit.last_at else visit.seen_until end`
  const [row] = await context.db.transaction((run) =>
    run<{ since: Date }>(
      sql`insert into visit (person_id, seen_until, last_at) values (${person.id}, case when ${seenAll}::boolean then now() else now() - make_interval(days => ${FIRST_DAYS}::int) end, now()) on conflict (person_id) do update set seen_until = ${seen}, last_at = now() returning seen_until as since`,
    ),
  )
  if (!row) throw new Error('the visit was not kept')
  return row.since
}

/** The moment after which changes are new to the person, without noting a visit. */
export async function newsStart({ db, viewer, signal }: Context): Promise<Date> {
  const [row] = await db.query<{ since: Date }>(
    sql`select coalesce((select case when last_at < now() - make_interval(mins => ${VISIT_MINUTES}::int) then last_at else seen_until end from visit where person_id = ${viewer.person?.id ?? ''}), now() - make_interval(days => ${FIRST_DAYS}::int)) as since`,
    { signal },
  )
  if (!row) throw new Error('the database tells no time')
  return row.since
}
