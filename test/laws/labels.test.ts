import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkById } from '../../core/checks/index.ts'
import { referencePages } from '../../core/words/references.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'

/** Labels of the consoles that are not there any more, and what stands there now. */
const moved: readonly { was: RegExp; now: string }[] = [
  { was: /Token Expiration/, now: 'Maximum Access Token Lifetime (Seconds)' },
  { was: /Token Encryption\*\*(?<!Access Token Encryption\*\*)/, now: 'JSON Web Encryption (JWE)' },
  { was: /Settings › Custom Domains/, now: 'Branding › Custom Domains' },
  { was: /oauth2\/as\/[^'"\s]*#tab-/, now: '/admin/oauth2/as/{id}#scopes, #policies' },
  { was: /rotate (once|the key)/, now: 'Rotate Signing Keys, then back to Automatic' },
  { was: /Add New Key\*\*, paste the public key/, now: 'Add Credential when a method is chosen, Add New Key later' },
]

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

describe('labels of the consoles', () => {
  const texts = ['guides', 'core/diagnoses', 'core/providers', 'renderer', 'docs']
    .flatMap(filesIn)
    .filter((path) => /\.(yaml|ts|svelte|md)$/.test(path))
    // A label may go over the end of a line.
    .map((path) => [path, readFileSync(path, 'utf8').replace(/\s+/g, ' ')] as const)

  test.each(moved)('$was has moved to $now', ({ was }) => {
    expect(texts.filter(([, text]) => was.test(text)).map(([path]) => path)).toEqual([])
  })

  test.each([
    ['**Token Expiration (Seconds)**', 0],
    ['switch **Token Encryption** off', 1],
    ['**Settings › Custom Domains**', 2],
    ["'/admin/oauth2/as/{server}#tab-scopes'", 3],
    ['choose _Automatic_, or rotate once by hand', 4],
  ] as const)('would be missed: %s', (text, at) => {
    expect(moved[at]?.was.test(text)).toBe(true)
  })

  test.each(['**Access Token Encryption**', '#tab-general', '**Branding › Custom Domains**'])(
    'are not mistaken: %s',
    (text) => {
      expect(moved.filter(({ was }) => was.test(text))).toEqual([])
    },
  )

  test('on the API and on the app are two', () => {
    const asked = texts.filter(([, text]) => text.includes('JSON Web Encryption (JWE)**')).map(([path]) => path)
    expect(asked).toEqual(expect.arrayContaining(['guides/auth0/any.yaml', 'guides/auth0/fortanix-key-insight.yaml']))
    for (const id of ['auth0/any', 'auth0/fortanix-key-insight'])
      expect(JSON.stringify(guideNamed(id))).toMatch(/Require Token Sender Constraining\*\* must be \*\*Never/)
  })
})

describe('a step', () => {
  const steps = guideIds.flatMap((id) => guideNamed(id).steps.map((step) => [`${id} › ${step.id}`, step] as const))

  test.each(steps)('%s has something that proves it, or something to tick', (_name, { proves, claims }) => {
    const musts = proves.filter(({ level }) => level === 'must')
    // What was typed alone proves nothing about the console; a key is made here.
    const proving = musts.filter(({ check }) => !check.startsWith('input.') || check === 'input.private-key-usable')
    expect(proving.length > 0 || claims !== '').toBe(true)
    for (const { check } of proving) expect(checkById.has(check)).toBe(true)
  })

  test('that opens a page opens one that is there', () => {
    const references = steps.flatMap(([, { clicks }]) =>
      clicks.flatMap(({ link }) => (link?.includes(':') ? [link] : [])),
    )
    expect(references).toEqual(
      expect.arrayContaining(['okta:sign-up', 'palo-alto:okta-directory', 'openmetadata:okta-sso']),
    )
    expect(references.filter((id) => !referencePages.includes(id))).toEqual([])
  })
})
