import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { type Notice, noticesOf, noticesText } from './notices.ts'
import { packedInto } from './packed-modules.ts'
import { root } from './root.ts'
import { installedWith, sbom } from './sbom.ts'
import { notBundled, type Product, products } from './targets.ts'
import { fileWords } from './words/index.ts'

/** The notices of everything in a product: what was bundled, and the packages that are included as they are. */
export const noticesIn = (product: Product): Notice[] =>
  noticesOf([
    ...products[product].flatMap(packedInto),
    ...notBundled.filter((name) => name !== 'electron' || product === 'desktop').map((name) => `node_modules/${name}`),
  ])

/** Files of the root that are part of every copy, if they exist. */
const ofRoot = ['LICENSE', 'NOTICE']

/** Writes our license and those of others into a folder. Returns the names of the files. */
export function writeLegal(product: Product, folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  const own = ofRoot.filter((name) => existsSync(join(root, name)))
  for (const name of own) copyFileSync(join(root, name), join(folder, name))
  const text = noticesText(noticesIn(product), product === 'desktop' ? [fileWords['notices-electron']] : [])
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), text)
  return [...own, 'THIRD-PARTY-NOTICES.txt']
}

const contents: Readonly<Record<Product, string>> = {
  desktop: fileWords['sbom-desktop'],
  npm: fileWords['sbom-npm'],
}

/** What npm installs for the npm package. These packages contain their notices themselves. */
const installed = (): ReturnType<typeof installedWith> =>
  installedWith([...notBundled.filter((name) => name !== 'electron'), ...Object.keys(manifest.optionalDependencies)])

/** Writes the SBOM of a product, with what npm installs for it, into a folder. */
export function writeSbom(product: Product, folder: string): void {
  const name = `${manifest.name}-${manifest.version}-${product}.cdx.json`
  writeFileSync(
    join(folder, name),
    sbom([...noticesIn(product), ...(product === 'npm' ? installed() : [])], contents[product]),
  )
}

/** Writes SHA256SUMS for the files of a folder, as `sha256sum --check` reads it, without folders and the builder's notes. */
export function writeSums(folder: string): void {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(SHA256SUMS|builder-.*\.ya?ml)$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
  const sum = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  writeFileSync(join(folder, 'SHA256SUMS'), names.map((name) => `${sum(name)}  ${name}\n`).join(''))
}
