import type { Fault, SourceFile } from './repository.ts'

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

type Manifest = Record<string, Record<string, string> | undefined>

/** Every dependency that names its own version, and every entry of the catalog that nobody uses. */
export function catalogFaults(files: SourceFile[]): Fault[] {
  const manifests = files.filter((file) => /^(?:\w+\/)?package\.json$/.test(file.path))
  const declared = manifests.flatMap((file) => {
    const manifest = JSON.parse(file.text) as Manifest
    return kinds.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).map(([name, version]) => ({
        where: file.path,
        name,
        version,
      })),
    )
  })
  const used = new Set(declared.map(({ name }) => name))
  const why = 'one version of everything, in one list, is what makes a clean clone repeatable'
  return [
    ...declared
      .filter(({ version }) => version !== 'catalog:' && !version.startsWith('workspace:'))
      .map(({ where, name, version }) => ({
        where,
        what: `asks for ${name} ${version}`,
        rule: 'a dependency is catalog: or workspace:*',
        why,
      })),
    ...catalogEntries(files).flatMap(({ name, version }) => {
      const faults: Fault[] = []
      const where = 'pnpm-workspace.yaml'
      if (!used.has(name)) {
        faults.push({ where, what: `lists ${name}`, rule: 'a listed version is used', why })
      }
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) {
        faults.push({ where, what: `gives ${name} ${version}`, rule: 'versions are exact', why })
      }
      return faults
    }),
  ]
}

/** Reads the `catalog:` block; its lines are `name: version` with a name that may be quoted. */
function catalogEntries(files: SourceFile[]): { name: string; version: string }[] {
  const workspace = files.find((file) => file.path === 'pnpm-workspace.yaml')?.text ?? ''
  const [, block = ''] = /^catalog:\n((?:[ \t]+.*\n|\n)*)/m.exec(`${workspace}\n`) ?? []
  return [...block.matchAll(/^\s+['"]?([^'":\s]+)['"]?:\s*['"]?([^'"\s]+)['"]?\s*$/gm)].map(
    ([, name = '', version = '']) => ({ name, version }),
  )
}
