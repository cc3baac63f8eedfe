import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './program.ts'

const debianFolder = '/usr/lib/postgresql'
const oldest = 15
const hint =
  'The tests need PostgreSQL 15 or newer with PostGIS. Install it (Debian and Ubuntu: ' +
  '`sudo apt-get install postgresql-15-postgis-3`, macOS: `brew install postgis`), or set ' +
  'PANHUO_TEST_DATABASE_URL to a server on which a user may create databases and extensions.'

/** The folder with initdb and postgres of an installation that has PostGIS; installs it as root. */
export async function postgisPrograms(): Promise<string> {
  const found = (await debianPrograms()) ?? (await configuredPrograms())
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(hint)
  await installOnDebian()
  const installed = await debianPrograms()
  if (!installed) throw new Error(hint)
  return installed
}

/** Debian keeps each major version apart and none of them on the PATH. */
async function debianPrograms(): Promise<string | null> {
  if (!existsSync(debianFolder)) return null
  const versions = readdirSync(debianFolder)
    .map(Number)
    .filter((version) => version >= oldest)
    .sort((one, other) => other - one)
  for (const version of versions) {
    const control = `/usr/share/postgresql/${version}/extension/postgis.control`
    const programs = join(debianFolder, String(version), 'bin')
    if (existsSync(control) && existsSync(join(programs, 'initdb'))) return programs
  }
  return null
}

/** Any other system says by pg_config where its installation is. */
async function configuredPrograms(): Promise<string | null> {
  const ask = (what: string) => runProgram('pg_config', [what]).then((answer) => answer.trim())
  const programs = await ask('--bindir').catch(() => null)
  if (!programs) return null
  const [, major = '0'] = /(\d+)/.exec(await ask('--version')) ?? []
  const control = join(await ask('--sharedir'), 'extension/postgis.control')
  return Number(major) >= oldest && existsSync(control) ? programs : null
}

async function installOnDebian(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env })
  // Debian 12 has PostgreSQL 15; a newer Debian or Ubuntu offers its own under the plain name.
  const install = ['install', '-y', '-q', '--no-install-recommends']
  await runProgram('apt-get', [...install, 'postgresql-15-postgis-3'], { env }).catch(() =>
    runProgram('apt-get', [...install, 'postgresql', 'postgis', 'postgresql-postgis'], { env }),
  )
}
