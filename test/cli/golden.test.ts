import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleProvider, providerIds, providerNames } from '../../core/model/provider-ids.ts'
import { cli, environment, okta } from './support.ts'

const golden = (name: string) => join(import.meta.dirname, 'golden', `${name}.txt`)

/** Takes away what is another one at every run: ports, keys, ids, times, the size of what was random. */
const steady = (text: string): string =>
  text
    .replace(/(127\.0\.0\.1|localhost):\d{2,5}/g, '$1:PORT')
    .replace(/\b0oa[A-Za-z0-9]{17}\b/g, 'CLIENT-ID')
    .replace(/\b00o[A-Za-z0-9]{17}\b/g, 'ORG-ID')
    .replace(/(?<![\w-])[A-Za-z0-9]{32}(?![\w-])/g, 'CLIENT-ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d\d:\d\d\s[AP]M \S+/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\d/g, 'DATE')
    .replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, 'KEY')
    .replace(/(?<![\w-])[\w-]{21}(?=[,\n])/g, 'KEY')
    .replace(/\d+ days left/g, 'N days left')
    .replace(/valid until .+$/gm, 'valid until DATE')
    .replace(/\d+ s apart, accurate to \d+ s/g, 'N s apart, accurate to N s')
    .replace(/· [\d.]+ s$/m, '· N s')

describe.concurrent('what people read, word by word', () => {
  test.for<[name: string, args: string[], status: number]>([
    ['okta-green', ['--practice', 'okta'], 0],
    ['auth0-green', ['--practice', 'auth0'], 0],
    ['okta-warning', ['--practice', 'okta', '--fault', 'tls.expires-soon'], 0],
    ['okta-policy-no-match', ['--practice', 'okta', '--fault', 'policy.no-match'], 1],
    ['auth0-api-not-authorized', ['--practice', 'auth0', '--fault', 'api.not-authorized'], 1],
    ['okta-nothing-entered', ['--guide', okta], 1],
  ])('%s', async ([name, args, expected], { expect }) => {
    const { status, stdout, stderr } = await cli(['check', ...args])

    await expect(steady(stdout)).toMatchFileSnapshot(golden(name))
    expect({ status, stderr }).toEqual({ status: expected, stderr: '' })
  })

  test('help', async ({ expect }) => {
    // The names of providers and guides change with every new one: `test/unit/cli/words.test.ts` looks at them.
    const { stdout } = await cli(['--help'])
    const text = stdout
      .replaceAll(providerIds.join('|'), 'PROVIDER')
      .replaceAll(`--practice ${exampleProvider}`, '--practice PROVIDER')
      .replace(/--guide [a-z0-9-]+\/[a-z0-9-]+/g, '--guide GUIDE')
      .replaceAll(providerNames[exampleProvider].host, 'HOST')
      .replaceAll(`${exampleProvider}/my-product`, 'PROVIDER/my-product')
    await expect(text).toMatchFileSnapshot(golden('help'))
  })
})

/** A terminal of `script`, which every Linux has; what both streams wrote comes as one. */
const onTerminal = (command: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('script', ['-qec', `"${process.execPath}" cli/main.ts ${command}`, '/dev/null'], {
    encoding: 'utf8',
    env: environment({ TERM: 'xterm-256color', ...env }),
  })
const noTerminal = process.platform !== 'linux' || spawnSync('script', ['--version']).error !== undefined

describe.skipIf(noTerminal)('on a terminal (needs `script` of util-linux)', () => {
  test('marks and verdict are coloured, and progress is shown and taken away', () => {
    const { stdout, status } = onTerminal('check --practice okta --fault policy.no-match')

    expect(status).toBe(1)
    expect(stdout).toMatch(/\d+ of \d+ checks/)
    expect(stdout).toContain('\u001b[31mFAIL\u001b[39m: ')
    expect(stdout).toContain('\u001b[32m✓\u001b[39m')
    // The line of progress is cleared before the report begins.
    expect(stdout).toContain('\r\u001b[K\u001b[1mOkta for Fortanix Key Insight')
  })

  for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
    test(`${Object.entries(env).join('=')}: no colour, and the marks say the same`, () => {
      const { stdout } = onTerminal('check --practice okta --fault policy.no-match', env)

      expect(stdout).not.toMatch(/\u001b\[\d+m/)
      expect(stdout).toMatch(/ {2}✗ An access policy rule/)
      expect(stdout).toMatch(/FAIL: \d+ of \d+ steps verified/)
    })
})

test('piped text and a file hold no escape codes, whatever the environment asks for', async () => {
  const { stdout, stderr } = await cli(['check', '--practice', 'okta', '--fault', 'tls.expired'], {
    FORCE_COLOR: '3',
    CLICOLOR_FORCE: '1',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
  })

  expect(stdout + stderr).not.toMatch(/\u001b/)
})
