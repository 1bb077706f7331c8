import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { bundle } from './bundle.ts'
import { optionsOf, orExit } from './options.ts'
import { writeLegal, writeSbom, writeSums } from './released.ts'
import { root } from './root.ts'
import { products } from './targets.ts'
import { words } from './words/index.ts'

/** The package.json of the npm package: the terminal and the window for a browser, without the desktop. */
export const npmManifest = {
  name: manifest.name,
  version: manifest.version,
  description: manifest.description,
  license: manifest.license,
  homepage: manifest.homepage,
  author: manifest.author,
  // Set once the project has a public address. npm requires it to prove where a package was built.
  ...('repository' in manifest ? { repository: manifest.repository } : {}),
  type: 'module',
  bin: { 'idp-preflight': 'bin/idp-preflight.js' },
  // The Node that the program runs on. On an older Node the one below is used, if npm installed it.
  engines: { node: '>=24.11' },
  // Everything else is bundled. These packages load files of their own folder.
  dependencies: { keytar: manifest.dependencies.keytar, 'quickjs-wasi': manifest.dependencies['quickjs-wasi'] },
  optionalDependencies: manifest.optionalDependencies,
}

/** The README of the npm package. */
export const npmReadme = (): string =>
  `${readFileSync(join(root, 'build', 'npm-readme.md'), 'utf8')}\nMore: ${manifest.homepage}\n`

/** Lays out the folder of the npm package. `dist/` must have been built. */
export function layOut(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'bin'), { recursive: true })
  for (const name of ['dist/cli', 'dist/renderer', 'guides', 'docs/explain.schema.json', 'docs/report.schema.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  // The README of the sources links to files that are not in the package.
  writeFileSync(join(folder, 'README.md'), npmReadme())
  cpSync(join(root, 'build', 'npm-launcher.js'), join(folder, 'bin', 'idp-preflight.js'))
  for (const name of ['launch-words.js', 'node-advice.js']) cpSync(join(root, 'build', name), join(folder, 'bin', name))
  writeLegal('npm', folder)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(npmManifest, null, 2)}\n`)
}

/** Makes the npm package and its SBOM in a folder. Returns the package's file. */
export function npmPackage(output: string): string {
  const folder = join(output, 'npm')
  layOut(folder)
  writeSbom('npm', output)
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', resolve(output)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Windows requires a shell, because npm is a .cmd file there.
    shell: process.platform === 'win32',
  })
  return join(output, `${manifest.name}-${manifest.version}.tgz`)
}

/** `npm run package:npm [-- --built] [-- --output FOLDER]`: the npm package alone, with its SBOM and SHA256SUMS. */
if (import.meta.main) {
  const values = orExit(() =>
    optionsOf('npm run package:npm', process.argv.slice(2), {
      built: { type: 'boolean', default: false },
      output: { type: 'string', default: 'release' },
    }),
  )
  if (!values.built) await bundle(products.npm)
  const file = npmPackage(values.output)
  writeSums(values.output)
  console.log(words.package.packed({ files: [file] }))
}
