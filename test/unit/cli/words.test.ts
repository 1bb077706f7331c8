import { describe, expect, test } from 'vitest'
import { commandHelp, usage } from '../../../cli/usage-text.ts'
import { cliWords } from '../../../cli/words/index.ts'
import { loadKnownGuides } from '../../../core/app/known-guides.ts'
import { exampleProvider, providerIds } from '../../../core/model/provider-ids.ts'
import { practiceFaults } from '../../../core/practice/index.ts'
import { grammarOf } from '../../../core/words/intl.ts'
import { escapedFrom, pseudo } from '../../support/pseudo.ts'

const { en } = cliWords
const { guides } = loadKnownGuides('guides')

describe('what the terminal says', () => {
  test('of a file names the reason where there is one', () => {
    const of = { option: '--ca', path: '/x' }
    expect(en.wrong['not-readable']({ ...of, code: 'ENOENT' })).toBe('--ca: /x cannot be read (ENOENT).')
    expect(en.wrong['not-readable']({ ...of, code: null })).toBe('--ca: /x cannot be read.')
    expect(en.wrong['not-writable']({ ...of, code: 'EACCES' })).toBe('--ca: /x cannot be written (EACCES).')
    expect(en.wrong['not-writable']({ ...of, code: null })).toBe('--ca: /x cannot be written.')
  })

  test('of a number fits the number', () => {
    expect(en.guides.row({ title: 'Okta', steps: 1 })).toBe('Okta (1 step)')
    expect(en.guides.row({ title: 'Okta', steps: 2 })).toBe('Okta (2 steps)')
    expect(en.check['short-secret']({ name: 'client_secret', n: 1 })).toContain('has only 1 character.')
    expect(en.check['sign-in']({ url: 'https://x.example', within: 300 })).toContain('within 300 seconds:')
    expect(en.token.lifetime({ n: 1, until: 0 })).toBe(`Lifetime: 1 second, until ${grammarOf('en').time(0)}.`)
  })

  test('of the practice tenant names its faults, or none', () => {
    expect(en.practice.faults({ ids: [] })).toBe('Faults turned on: none')
    expect(en.practice.faults({ ids: ['a.b', 'c.d'] })).toBe('Faults turned on: a.b and c.d')
    const fault = { says: 'It is off', warning: false, guide: null }
    expect(en.practice.fault(fault)).toBe('It is off')
    expect(en.practice.fault({ ...fault, warning: true, guide: 'okta/any' })).toBe(
      'It is off (a warning) (with okta/any)',
    )
  })

  test('of the topmost certificate says whether it is a root', () => {
    const seen = { subject: 'CN=x', fingerprint: 'AA', path: 'root.pem' }
    expect(en.check.root({ ...seen, isRoot: true })).toMatch(
      /^Root certificate: CN=x\nSHA-256 AA\nWritten to root\.pem\. /,
    )
    expect(en.check.root({ ...seen, isRoot: false })).toMatch(
      /^Topmost certificate of the chain \(not a root certificate\): /,
    )
  })

  test('in help names every command and option', () => {
    for (const word of [
      'guides lint',
      '--verbose',
      '--lang TAG',
      `--practice ${providerIds.join('|')}`,
      'releases',
      'Exit status: 0',
    ])
      expect(usage(en, guides)).toContain(word)
  })

  test('its examples are guides and faults that exist, whichever provider is the first of the list', () => {
    const named = [...usage(en, guides).matchAll(/--guide (\S+\/\S+)/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((id) => !guides.some((guide) => guide.id === id))).toEqual([])
    const signOn = /--guide (\S+) … --sign-on/.exec(usage(en, guides))?.[1]
    expect(guides.find(({ id }) => id === signOn)?.flow).toBe('authorization_code')
    const faults = [...usage(en, guides).matchAll(/--practice (\w+) --fault (\S+)/g)]
    expect(faults).toHaveLength(1)
    for (const [, provider, fault] of faults) {
      expect(provider).toBe(exampleProvider)
      for (const id of providerIds) expect(practiceFaults(id).map((each) => each.id)).toContain(fault)
    }
  })

  test('its examples are about another provider where the first one has no guide of the kind', () => {
    const own = guides.filter(({ provider, flow }) => provider !== exampleProvider || flow === 'client_credentials')
    const signOn = /--guide (\S+) … --sign-on/.exec(usage(en, own))?.[1]
    expect(own.find(({ id }) => id === signOn)?.flow).toBe('authorization_code')
    expect(usage(en, [])).toContain('--guide ID … --sign-on')
  })

  test('is in the pseudo-language all of it', () => {
    const said = pseudo(en)
    const values = ['acme.okta.com', 'okta/any', 'ENOENT']
    const texts = [
      said.wrong['not-readable']({ option: '--ca', path: '/x', code: 'ENOENT' }),
      said.wrong['unknown-guide']({ id: 'acme.okta.com', guides: ['okta/any'] }),
      said.guides.row({ title: 'acme.okta.com', steps: 2 }),
      said.practice.fault({ says: 'okta/any', warning: true, guide: 'okta/any' }),
    ]
    expect(escapedFrom(texts, values)).toEqual([])
    for (const value of values) expect(texts.join()).toContain(value)
  })
})

test('each command has help of its own, with its form', () => {
  const names = usage(en, guides).matchAll(/^ {2}([a-z-]+)(?= )/gm)
  for (const name of new Set([...names].map(([, one = '']) => one))) {
    if (name === 'any') continue
    const text = commandHelp(en, guides, name)
    expect(text, name).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    expect(text, name).toMatch(/^Exit status: 0/m)
  }
  expect(commandHelp(en, guides, 'nothing')).toBeNull()
})
