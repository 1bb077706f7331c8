import { describe, expect, test } from 'vitest'
import { fixPlaces, pagesOf } from '../../../core/app/fixes.ts'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import { spansOf } from '../../../core/model/inline-text.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'

const menus = { servers: 'Security › API', tokens: 'Security › API › Tokens', apps: 'Apps › All' }

describe('the pages that clicks open', () => {
  test.each([
    ['a path that is known', ['Open **Apps › All**. Choose the app.'], ['apps']],
    ['a deeper path', ['Open **Apps › All › Create**.'], ['apps']],
    ['the longest menu', ['Open **Security › API › Tokens**.'], ['tokens']],
    ['a menu and what lies below it', ['Open **Security › API › Scopes**.'], ['servers']],
    ['a tab alone', ['Open the tab **General**.'], [null]],
    ['a menu that only begins alike', ['Open **Apps › Allowed**.'], [null]],
    ['words that are no path', ['Apps › All is a menu.'], [null]],
    ['the same page twice', ['Open **Apps › All**.', 'Open **Apps › All** again.'], ['apps', null]],
    [
      'two pages',
      ['Open **Apps › All**.', 'Open the tab **General**.', 'Look at **Security › API**.'],
      ['apps', null, 'servers'],
    ],
    [
      'the second path where the first was opened',
      ['Open **Apps › All**.', 'In **Apps › All**, not **Security › API**.'],
      ['apps', 'servers'],
    ],
  ])('%s', (_what, clicks, pages) => {
    expect(pagesOf(clicks, menus)).toEqual(pages)
  })

  test.each(Object.values(providers))(
    '$id: every menu leads to a page of its console',
    ({ words, consoleLinkNames }) => {
      expect(Object.keys(words.en.menus).filter((page) => !consoleLinkNames.includes(page))).toEqual([])
    },
  )

  /** Pages whose address in the console is not confirmed, and tabs of a page that is open already. */
  const withoutPage = [
    'Customizations › Brands',
    'Reports › Rate Limits',
    'Security › General › Okta ThreatInsight settings › Exempt Zones',
    'Workflow › Inline Hooks',
    'Actions › Flows',
    'Auth Pipeline › Hooks',
    'Security › Attack Protection',
    'Settings › Signing Keys',
    'Branding › Custom Domains',
    'Settings › Danger Zone',
    'Advanced Settings › Grant Types',
  ]
  test.each([providers.okta, providers.auth0])('$id: a path that a fix opens leads to a page', ({ words }) => {
    const fixes = Object.values(words.en.diagnoses).flatMap(({ fix, variants }) => [
      ...(fix ?? []),
      ...Object.values(variants ?? {}).flatMap((variant) => variant.fix ?? []),
    ])
    const opened = fixes.flatMap((line) => {
      const spans = spansOf(line)
      return spans.flatMap(({ kind, text }, i) => {
        const before = i === 0 ? '' : (spans[i - 1]?.text ?? '')
        return kind === 'path' && text.includes(' › ') && /\bopen $/i.test(before) ? [text] : []
      })
    })
    expect(opened.length).toBeGreaterThan(40)
    const nowhere = opened.filter((path) => pagesOf([`**${path}**`], words.en.menus)[0] === null)
    expect(nowhere.filter((path) => !withoutPage.includes(path))).toEqual([])
  })
})

describe('where a fix leads', () => {
  const guide = guideNamed('okta/fortanix-key-insight')
  const at = (
    check: string,
    diagnosis: DiagnosisId,
    fix: readonly string[] = ['Open **Applications › Applications**.'],
  ) => fixPlaces([{ check, diagnosis, fix }], guide, providers.okta.words.en)

  test('a page and the field that it names', () => {
    expect(at('client.authenticates', 'client.secret-wrong')).toEqual({
      'client.authenticates': { opens: ['apps'], fields: ['client_secret'] },
    })
  })
  test('only fields that the guide asks for, in its order', () => {
    expect(at('metadata.published', 'metadata.not-found')['metadata.published']?.fields).toEqual([
      'domain',
      'authorization_server',
    ])
  })
  test('of the input, the field that the check is about', () => {
    expect(at('input.client-secret-usable', 'input.missing')['input.client-secret-usable']?.fields).toEqual([
      'client_secret',
    ])
  })
  test('of the input, else the fields that the check reads', () => {
    expect(at('input.client-id-usable', 'input.missing')['input.client-id-usable']?.fields).toEqual(['client_id'])
    expect(at('input.domain-usable', 'input.placeholder')['input.domain-usable']?.fields).toEqual(['domain'])
  })
  test('a check that reads every field names none', () => {
    expect(at('input.pasted-clean', 'input.admin-host')['input.pasted-clean']?.fields).toEqual([])
  })
  test('what leads nowhere is left out', () => {
    expect(at('connect.reachable', 'connect.refused', ['Ask the network team.'])).toEqual({})
    expect(at('client.authenticates', 'client.secret-wrong', [])).toEqual({})
  })
  test('fields alone', () => {
    expect(at('client.known', 'client.unknown', ['Copy it again.'])).toEqual({
      'client.known': { opens: [null], fields: ['client_id'] },
    })
  })
})
