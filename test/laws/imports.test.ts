import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { languageIds } from '../../core/model/languages.ts'
import { importsOf, parsed, type Source, sources } from './sources.ts'

/**
 * Who may import whom. The first folder that a file lies in decides. An entry is a folder or file of ours, a package, or
 * `node:*`; behind `types` stand those of which only types may be imported, because they are gone when the program runs.
 * A folder may always import itself.
 */
const table: readonly { folder: string; may: readonly string[]; types?: readonly string[] }[] = [
  // The names of the fields and of the providers, and the marks of a sentence, are what wire and model share at run time.
  {
    folder: 'core/contract',
    may: [
      'zod',
      'core/model/expiry.ts',
      'core/model/fill-in.ts',
      'core/model/inline-text.ts',
      'core/model/languages.ts',
      'core/model/owners.ts',
      'core/model/profile.ts',
      'core/model/provider-ids.ts',
      'core/model/request-lines.ts',
    ],
    types: ['core/model'],
  },
  // Loopback is decided from the address, which `node:net` reads better than we would.
  { folder: 'core/model/hosts.ts', may: ['node:net'] },
  { folder: 'core/model', may: [] },
  { folder: 'core/diagnoses', may: [], types: ['core/model'] },
  // Whoever finds something says it as data; text is made by report, app and the hosts, see `core/words`.
  { folder: 'core/words/said.ts', may: ['core/model'], types: ['core/words/en'] },
  { folder: 'core/words/en', may: ['core/model', 'core/words/intl.ts'], types: ['core/diagnoses', 'core/words'] },
  { folder: 'core/words', may: ['core/model', 'core/checks/failure-words.ts', 'core/diagnoses', 'core/providers'] },
  {
    folder: 'core/oauth',
    may: ['core/model', 'core/words/said.ts', 'entities', 'jose', 'node:crypto', 'node:util', 'node-forge'],
  },
  // What is known of proxies, firewalls, block pages and portals.
  { folder: 'core/devices', may: ['core/model'] },
  { folder: 'core/checks', may: ['core/admin', 'core/model', 'core/devices', 'core/oauth', 'core/words/said.ts'] },
  { folder: 'core/providers', may: ['core/model', 'core/devices', 'core/words/intl.ts', 'core/words/said.ts'] },
  // What a guide wants of a provider's configuration, beside what is there: pure, whoever asks is given in.
  {
    folder: 'core/admin',
    may: ['core/model', 'core/oauth', 'core/words/said.ts', 'node:crypto', 'node:timers/promises'],
  },
  // What a product printed is explained by the catalogues of the providers, and by the laws of a run.
  {
    folder: 'core/explain',
    may: ['core/model', 'core/devices', 'core/oauth', 'core/providers', 'core/diagnoses', 'core/words/said.ts'],
  },
  {
    folder: 'core/probes',
    may: ['core/admin', 'core/model', 'core/words/said.ts', 'core/oauth', 'node:crypto'],
  },
  {
    folder: 'core/network',
    may: ['core/model', 'core/words/said.ts', 'node:*', 'undici', 'pac-resolver', 'quickjs-wasi'],
  },
  { folder: 'core/report', may: ['core/model', 'core/words', 'node:crypto', 'entities', 'string-width', 'wrap-ansi'] },
  {
    folder: 'core/run',
    may: [
      'core/admin',
      'core/model',
      'core/oauth',
      'core/checks',
      'core/probes',
      'core/providers',
      'core/diagnoses',
      'core/network',
      'core/report/redact.ts',
      'core/words/said.ts',
      'node:os',
    ],
  },
  // Two kept runs side by side, without an opinion of its own.
  { folder: 'core/compare', may: ['core/model', 'core/words/said.ts'] },
  {
    folder: 'core/bundle',
    may: [
      'core/devices',
      'core/model',
      'core/run/masked-within.ts',
      'core/words/said.ts',
      'age-encryption',
      'fflate',
      'node:*',
      'zod',
    ],
    types: ['core/run'],
  },
  { folder: 'core/store', may: ['core/model', 'core/words/said.ts', 'zod', 'node:*', 'keytar'] },
  { folder: 'core/practice', may: ['core/model', 'core/diagnoses', 'node:*', 'jose', '@peculiar/x509'] },
  { folder: 'core/app', may: ['core', 'node:*', 'yaml', 'zod', 'package.json'] },
  // Owners and trust stores are called the same in the window as in reports: a language of the window takes them from the core's.
  {
    folder: 'renderer/text',
    may: ['core/contract', ...languageIds.map((id) => `core/words/${id}/general.ts`)],
  },
  { folder: 'renderer', may: ['core/contract', 'diff', 'svelte'] },
  { folder: 'cli', may: ['core', 'web', 'node:*'] },
  {
    folder: 'web',
    may: ['core/app', 'core/contract', 'core/store', 'node:*'],
    types: ['core/model', 'core/words'],
  },
  {
    folder: 'electron',
    may: [
      'core/app',
      'core/contract',
      'core/model/hosts.ts',
      'core/model/languages.ts',
      'core/store',
      'core/words/said.ts',
      'electron',
      'node:*',
    ],
    types: ['core/words', 'core/model/translated.ts'],
  },
  {
    folder: 'build',
    may: [
      'cli/arguments.ts',
      'cli/language.ts',
      'cli/usage.ts',
      'cli/words',
      'core/model/languages.ts',
      'core/model/translated.ts',
      'core/words/intl.ts',
      'core/contract',
      'core/store',
      'electron/contract-names.ts',
      'web',
      'package.json',
      'test/support',
      'node:*',
      '@cyclonedx/cyclonedx-library',
      '@electron/fuses',
      '@electron/get',
      'electron-builder',
      'marked',
      'packageurl-js',
      'playwright',
      'spdx-satisfies',
      'vite',
    ],
  },
  { folder: 'vite.config.ts', may: ['build', 'vite', '@sveltejs/vite-plugin-svelte'] },
  { folder: 'test', may: ['*'] },
]

/** Things that have one place only, whatever the table says about the folder. */
const onlyIn: readonly { what: RegExp; places: RegExp }[] = [
  { what: /^electron$/, places: /^(electron\/|test\/)/ },
  { what: /^keytar$/, places: /^(core\/store\/keychain[\w-]*\.ts$|test\/)/ },
  { what: /^node:sqlite$/, places: /^(core\/store\/|test\/)/ },
  { what: /^node-forge$/, places: /^(core\/oauth\/pkcs12\.ts$|test\/)/ },
  { what: /^age-encryption$/, places: /^(core\/bundle\/setups-file\.ts$|test\/)/ },
  { what: /^fflate$/, places: /^(core\/bundle\/zip\.ts$|test\/)/ },
  { what: /^marked$/, places: /^(build\/manual\.ts$|test\/)/ },
  { what: /^undici$/, places: /^core\/network\// },
  { what: /^(pac-resolver|quickjs-wasi)$/, places: /^core\/network\/pac-machine\.ts$/ },
  { what: /^@peculiar\/x509$/, places: /^core\/practice\/x509\.ts$/ },
  {
    what: /^node:(net|tls|http|https|http2|dns|dgram)(\/|$)/,
    places: /^(core\/network\/|core\/practice\/|core\/bundle\/name-hosts\.ts$|core\/model\/hosts\.ts$|web\/|test\/)/,
  },
]

const covers = (entry: string, to: string) =>
  entry === '*' || entry === to || (entry === 'node:*' ? to.startsWith('node:') : to.startsWith(`${entry}/`))

function brokenImports(source: Source): string[] {
  const rule = table.find(({ folder }) => source.path === folder || source.path.startsWith(`${folder}/`))
  if (!rule) return [`${source.path} lies in no folder of the table`]
  const own = rule.folder.endsWith('.ts') ? [] : [rule.folder]
  return importsOf(source)
    .filter(({ to, typeOnly }) => {
      const place = onlyIn.find(({ what }) => what.test(to))
      if (place && !place.places.test(source.path)) return true
      const allowed = [...own, ...rule.may, ...(typeOnly ? (rule.types ?? []) : [])]
      return !allowed.some((entry) => covers(entry, to))
    })
    .map(({ to, line, typeOnly }) => `${source.path}:${line} imports ${typeOnly ? 'types of ' : ''}${to}`)
}

/** Folders whose code gives the same answer for the same facts, on every day and on every machine. */
const pure = /^core\/(checks|devices|explain|oauth|providers|diagnoses|model)\//

/** Clocks, dice and wires, by the way they are called. */
function impurities(source: Source): string[] {
  if (!pure.test(source.path)) return []
  const file = parsed(source)
  const found: string[] = []
  const say = (node: ts.Node, what: string) =>
    found.push(`${source.path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${what}`)
  const named = /^(Date\.now|Math\.random|performance\.now|crypto\.\w+|process\.\w+)$/
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAccessExpression(node) && named.test(node.getText())) say(node, node.getText())
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      say(node, 'new Date()')
    if (ts.isCallExpression(node) && /^(fetch|Date|setTimeout|setInterval|require)$/.test(node.expression.getText()))
      say(node, `${node.expression.getText()}()`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const all = sources()

describe('the import law', () => {
  test('looks at files of every folder of the table', () => {
    const unseen = table.filter(
      ({ folder }) => !all.some(({ path }) => path === folder || path.startsWith(`${folder}/`)),
    )
    expect(unseen.map(({ folder }) => folder)).toEqual([])
  })

  test('no file imports what its folder must not know', () => {
    expect(all.flatMap(brokenImports)).toEqual([])
  })

  test('the table names nothing that nobody imports any more', () => {
    const idle = table.flatMap(({ folder, may, types = [] }) => {
      const own = all.filter(
        ({ path }) =>
          table.find((rule) => path === rule.folder || path.startsWith(`${rule.folder}/`))?.folder === folder,
      )
      const imports = own.flatMap(importsOf)
      return [...may, ...types]
        .filter((entry) => !imports.some(({ to }) => covers(entry, to)))
        .map((entry) => `${folder}: ${entry}`)
    })
    // Checks and readers may verify and sign; which of the two does is nobody's business but theirs.
    expect(idle.filter((line) => line !== 'core/oauth: jose')).toEqual([])
  })

  test.each([
    [
      'a page that knows the core',
      'renderer/screens/X.svelte',
      `<script lang="ts">\n  import { run } from '../../core/run/run.ts'\n</script>`,
      'renderer/screens/X.svelte:2 imports core/run/run.ts',
    ],
    [
      'a page that knows a type of the model',
      'renderer/x.ts',
      `import type { Guide } from '../core/model/guide.ts'`,
      'renderer/x.ts:1 imports types of core/model/guide.ts',
    ],
    [
      'a contract that runs a catalogue',
      'core/contract/x.ts',
      `import { diagnoses } from '../diagnoses/index.ts'`,
      'core/contract/x.ts:1 imports core/diagnoses/index.ts',
    ],
    [
      'a model that opens connections',
      'core/model/x.ts',
      `import { connect } from '../network/connection.ts'`,
      'core/model/x.ts:1 imports core/network/connection.ts',
    ],
    [
      'a type import whose file is loaded all the same',
      'core/model/x.ts',
      `import { type Place } from '../network/place.ts'`,
      'core/model/x.ts:1 imports core/network/place.ts',
    ],
    [
      'a check that asks the network',
      'core/checks/dns/x.ts',
      `const { lookup } = await import('node:dns/promises')`,
      'core/checks/dns/x.ts:1 imports node:dns/promises',
    ],
    [
      'a check that looks words up',
      'core/checks/dns/x.ts',
      `export { fixFor } from '../../diagnoses/index.ts'`,
      'core/checks/dns/x.ts:1 imports core/diagnoses/index.ts',
    ],
    [
      'a provider that reads files',
      'core/providers/okta/x.ts',
      `import { readFileSync } from 'node:fs'`,
      'core/providers/okta/x.ts:1 imports node:fs',
    ],
    [
      'a run that knows what the wire carries',
      'core/run/x.ts',
      `import type { Setup } from '../contract/values.ts'`,
      'core/run/x.ts:1 imports types of core/contract/values.ts',
    ],
    [
      'a run that knows Electron',
      'core/run/x.ts',
      `import { app } from 'electron'`,
      'core/run/x.ts:1 imports electron',
    ],
    [
      'an app use case that opens sockets',
      'core/app/x.ts',
      `import { connect } from 'node:net'`,
      'core/app/x.ts:1 imports node:net',
    ],
    [
      'a second file with the keychain',
      'core/store/x.ts',
      `import keytar from 'keytar'`,
      'core/store/x.ts:1 imports keytar',
    ],
    [
      'a second file with the database',
      'core/app/x.ts',
      `import { DatabaseSync } from 'node:sqlite'`,
      'core/app/x.ts:1 imports node:sqlite',
    ],
    [
      'a type taken in passing',
      'core/probes/x.ts',
      `let page: import('../report/html.ts').Page`,
      'core/probes/x.ts:1 imports types of core/report/html.ts',
    ],
    ['an import whose name is worked out', 'core/run/x.ts', 'await import(name)', 'core/run/x.ts:1 imports (computed)'],
    ['a folder that nobody thought of', 'helpers/x.ts', '', 'helpers/x.ts lies in no folder of the table'],
  ])('sees %s', (_name, path, text, said) => {
    expect(brokenImports({ path, text })).toEqual([said])
  })

  test('lets pass what the table allows, and what only looks like an import', () => {
    const text = [
      `import type { Facts } from '../../model/facts.ts'`,
      `import type { DiagnosisId } from '../../model/diagnosis-ids.ts'`,
      `// import { app } from 'electron'`,
      `const said = "import { app } from 'electron'"`,
    ].join('\n')
    expect(brokenImports({ path: 'core/checks/token/x.ts', text })).toEqual([])
  })
})

describe('what decides', () => {
  test('asks neither clock nor dice nor wire', () => {
    expect(all.flatMap(impurities)).toEqual([])
  })

  test.each([
    ['const now = Date.now()', 'Date.now'],
    ['const now = new Date().toISOString()', 'new Date()'],
    ['const now = new Date', 'new Date()'],
    ['const dice = Math.random()', 'Math.random'],
    [`await fetch('https://acme.okta.com')`, 'fetch()'],
    ['const home = process.env.HOME', 'process.env'],
  ])('is caught at %s', (text, what) => {
    expect(impurities({ path: 'core/checks/clock/x.ts', text })).toEqual([`core/checks/clock/x.ts:1 uses ${what}`])
  })

  test('may turn a moment that it was given into words', () => {
    const text = 'const shown = new Date(facts.now).toISOString()'
    expect(impurities({ path: 'core/checks/clock/x.ts', text })).toEqual([])
  })
})
