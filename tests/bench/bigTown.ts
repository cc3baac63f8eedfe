import type { Database } from '@panhuo/db/database'
import { migrate } from '@panhuo/db/migrate'
import { seedMany } from '@panhuo/db/seeds/manyParcels'
import { seed } from '@panhuo/db/seeds/seed'

/** Fills an empty database with the seeds and so many made-up plots, each with five projects. */
export async function fillBigTown(database: Database, parcels: number): Promise<void> {
  await migrate(database)
  await seed(database)
  await seedMany(database, parcels)
  // A server does so by itself after a while; the embedded one and a young cluster do not.
  await database.dedicated((client) => client.unsafe('analyze'))
}
