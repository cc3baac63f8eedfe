import { aptInstall, isHere } from './aptInstall.ts'
import { runProgram } from './program.ts'

const hint =
  'The tests need LibreOffice Calc. Install it (Debian and Ubuntu: ' +
  '`sudo apt-get install libreoffice-calc-nogui`, macOS: `brew install --cask libreoffice`).'

let ready: Promise<void> | undefined

/** Saves files in another format by LibreOffice, as people do; `scratch` holds its settings meanwhile. */
export async function savedAs(
  format: string,
  files: readonly string[],
  folder: string,
  scratch: string,
): Promise<void> {
  ready ??= install()
  await ready
  const own = `-env:UserInstallation=file://${scratch}/libreoffice`
  await runProgram('soffice', [
    ...[own, '--headless', '--convert-to', format, '--outdir', folder],
    ...files,
  ])
}

async function install(): Promise<void> {
  if (!(await isHere('soffice', ['--version']))) await aptInstall('libreoffice-calc-nogui', hint)
}
