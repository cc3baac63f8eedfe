import type { Database } from '@panhuo/db/database'
import { migrate } from '@panhuo/db/migrate'
import { seed } from '@panhuo/db/seeds/seed'

/** Brings an empty database into the state that `npm start` serves: migrated and seeded. */
export async function prepareDatabase(database: Database): Promise<void> {
  await migrate(database)
  await seed(database)
}
