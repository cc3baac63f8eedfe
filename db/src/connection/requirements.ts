import type { Sql } from 'postgres'

const OLDEST_POSTGRES = 15
const OLDEST_POSTGIS = [3, 3]

/** Arbitrary but fixed: whoever creates extensions or migrates holds this advisory lock. */
export const SETUP_LOCK = 350_504_001

/** Checks versions on a server, creates PostGIS if it is missing, and reports what it can do. */
export async function checkServer(client: Sql): Promise<{ hasMvt: boolean }> {
  const [server] = await client<{ version: string }[]>`
    select current_setting('server_version_num') as version`
  const major = Math.floor(Number(server?.version) / 10_000)
  if (major < OLDEST_POSTGRES) {
    throw new Error(`PostgreSQL ${OLDEST_POSTGRES} or newer is needed; this server is ${major}.`)
  }
  const version = (await installedPostgis(client)) ?? (await createPostgis(client))
  const [first = 0, second = 0] = version.split('.').map(Number)
  const [oldFirst = 0, oldSecond = 0] = OLDEST_POSTGIS
  if (first < oldFirst || (first === oldFirst && second < oldSecond)) {
    throw new Error(`PostGIS ${OLDEST_POSTGIS.join('.')} or newer is needed; found ${version}.`)
  }
  return { hasMvt: await canMvt(client) }
}

async function installedPostgis(client: Sql): Promise<string | undefined> {
  const [found] = await client<{ version: string }[]>`
    select extversion as version from pg_extension where extname = 'postgis'`
  return found?.version
}

async function createPostgis(client: Sql): Promise<string> {
  try {
    await client.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${SETUP_LOCK})`
      await transaction`create extension if not exists postgis`
    })
  } catch (cause) {
    throw new Error(
      'The database has no PostGIS and it could not be created. Install the PostGIS package on ' +
        'the server and run "create extension postgis" as its superuser.',
      { cause },
    )
  }
  return (await installedPostgis(client)) ?? '0'
}

/** PostGIS can be built without vector tiles; the functions exist then, but fail. A feature needs a shape. */
async function canMvt(client: Sql): Promise<boolean> {
  const probe = client`select ST_AsMVT(probe) from (select ST_MakePoint(1, 1) as geom) as probe`
  return probe.then(
    () => true,
    () => false,
  )
}
