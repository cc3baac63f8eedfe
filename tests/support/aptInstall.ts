import { existsSync } from 'node:fs'
import { runProgram } from './program.ts'

/** Whether a program of another maker is on this machine. */
export async function isHere(program: string, args: string[]): Promise<boolean> {
  return (await runProgram(program, args).catch(() => null)) !== null
}

/** As PostGIS comes onto a bare machine: by Debian's own package, where we may; else `hint` is thrown. */
export async function aptInstall(packageName: string, hint: string): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(hint)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Another test may be installing what it needs.
  const patient = ['-o', 'DPkg::Lock::Timeout=180', '-q']
  await runProgram('apt-get', [...patient, 'update'], { env })
  await runProgram(
    'apt-get',
    [...patient, 'install', '-y', '--no-install-recommends', packageName],
    {
      env,
    },
  )
}
