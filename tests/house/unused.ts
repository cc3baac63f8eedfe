import { importsOf } from './imports.ts'
import { type Fault, isCode, type SourceFile } from './repository.ts'

/** Dependencies that work without being imported, each with how. */
const silent: Record<string, string> = {
  '@biomejs/biome': 'run by the check',
  '@types/geojson': 'types that are global',
  '@types/fontkit': 'types of fontkit',
  '@types/node': 'named in tsconfig.json',
  '@types/pdfkit': 'types of pdfkit',
  '@types/react': 'types of react',
  '@types/react-dom': 'types of react-dom',
  '@types/shapefile': 'types of shapefile',
  '@types/yauzl': 'types of yauzl',
  '@types/yazl': 'types of yazl',
  'drizzle-kit': 'run to generate migrations',
  'fast-check': 'at hand for the tests beside the files',
  tsx: 'runs TypeScript',
  typescript: 'run by the check',
  vitest: 'at hand for the tests beside the files',
}

/** Dependencies that a package declares and no file of it imports. */
export function unusedFaults(files: SourceFile[]): Fault[] {
  const manifests = files.filter((file) => /^\w+\/package\.json$/.test(file.path))
  return manifests.flatMap((manifest) => {
    const folder = manifest.path.replace('package.json', '')
    const used = usedIn(files.filter((file) => file.path.startsWith(folder)))
    const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest.text) as Record<
      string,
      Record<string, string> | undefined
    >
    return Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !(name in silent) && !used.has(name))
      .map((name) => ({
        where: manifest.path,
        what: `declares ${name}, which no file of the package imports`,
        rule: 'a package declares what it imports',
        why: 'everyone downloads it, and its flaws become ours to watch',
      }))
  })
}

/** Names of the libraries behind the imports: `@scope/name/path` counts for `@scope/name`. */
function usedIn(files: SourceFile[]): Set<string> {
  const specifiers = files.flatMap((file) => {
    if (isCode(file.path)) {
      const resolved = [...file.text.matchAll(/\bresolve\(\s*['"]([^'"]+)['"]/g)]
      return [
        ...importsOf(file.text).map((found) => found.specifier),
        ...resolved.map(([, name = '']) => name),
      ]
    }
    if (!file.path.endsWith('.css')) return []
    return [...file.text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, name = '']) => name)
  })
  return new Set(
    specifiers.map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier),
  )
}
