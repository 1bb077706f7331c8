import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'
import manifest from '../package.json' with { type: 'json' }
import { isAllowed, type Notice } from './notices.ts'
import { root } from './root.ts'

interface Locked {
  name?: string
  version?: string
  license?: string
  optional?: boolean
  integrity?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const lockfile = (): Record<string, Locked> =>
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }).packages

const licenses = new Contrib.License.Factories.LicenseFactory(isAllowed)

function purlOf(name: string, version: string): string {
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return new PackageURL('npm', group, bare ?? name, version, undefined, undefined).toString()
}

/** The checksum of the archive that npm installed, as the lockfile has it. */
function hashesOf(integrity = ''): Models.HashDictionary {
  const sum = integrity.match(/^sha512-(.+)$/)?.[1]
  return new Models.HashDictionary(
    sum ? [[Enums.HashAlgorithm['SHA-512'], Buffer.from(sum, 'base64').toString('hex')]] : [],
  )
}

type Part = Pick<Notice, 'folder' | 'name' | 'version' | 'license'>

function componentOf({ folder, name, version, license }: Part, locked: Locked = {}): Models.Component {
  const component = new Models.Component(Enums.ComponentType.Library, name.split('/').at(-1) ?? name, {
    bomRef: folder,
    version,
    purl: purlOf(name, version),
    hashes: hashesOf(locked.integrity),
    ...(locked.optional ? { scope: Enums.ComponentScope.Optional } : {}),
    ...(name.startsWith('@') ? { group: name.split('/')[0] } : {}),
  })
  component.licenses.add(licenses.makeFromString(license))
  return component
}

/** What npm installs along with packages that are named, by the lockfile: these, and what they need. */
export function installedWith(names: readonly string[], locked = lockfile()): Part[] {
  const found = new Map<string, Part>()
  const add = (name: string): void => {
    const folder = `node_modules/${name}`
    const { version, license, dependencies, optionalDependencies, ...more } = locked[folder] ?? {}
    if (!version || found.has(folder)) return
    found.set(folder, { folder, name: more.name ?? name, version, license: license ?? 'NONE' })
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) add(needed)
  }
  for (const name of names) add(name)
  return [...found.values()]
}

/**
 * What is in a package of ours, as an SBOM: CycloneDX 1.6, JSON. Without a time and a serial number, so that the same
 * packages give the same file.
 */
export function sbom(parts: readonly Part[], what: string, locked = lockfile()): string {
  const bom = new Models.Bom()
  const product = new Models.Component(Enums.ComponentType.Application, manifest.name, {
    bomRef: manifest.name,
    version: manifest.version,
    description: what,
  })
  product.licenses.add(licenses.makeFromString(manifest.license))
  bom.metadata.component = product
  const components = new Map(parts.map((part) => [part.folder, componentOf(part, locked[part.folder])]))
  for (const [folder, component] of components) {
    bom.components.add(component)
    product.dependencies.add(component.bomRef)
    for (const name of Object.keys(locked[folder]?.dependencies ?? {})) {
      const nested = components.get(`${folder}/node_modules/${name}`) ?? components.get(`node_modules/${name}`)
      if (nested) component.dependencies.add(nested.bomRef)
    }
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`
}
