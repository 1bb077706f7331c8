import { describe, expect, test } from 'vitest'
import type { Report } from '../../../core/model/report.ts'
import { providers } from '../../../core/providers/index.ts'
import { remainingIn, remainingText, stepsText } from '../../../core/report/remaining.ts'
import { guideIds, guideNamed } from '../../support/run-guide.ts'
import { oktaGuide } from '../checks/fixtures.ts'
import { failing, finding } from '../run/fixtures.ts'
import { english, report } from './reports.ts'

const step = oktaGuide.steps[0]?.id ?? ''
const full = report({
  findings: [
    finding({ step }),
    failing('dns.host-resolves', 'dns.not-found', {
      step,
      owner: 'network-team',
      says: 'The name is not found.',
      fix: [],
    }),
    failing('policy.allows', 'policy.no-match', {
      step,
      owner: 'idp-admin',
      says: 'No rule **Matches**.',
      fix: ['Open **Security**.', 'Save.'],
    }),
    finding({
      step,
      check: 'input.x',
      status: 'skip',
      says: null,
      because: { id: 'to-do', says: 'Enter the client ID.' },
    }),
    finding({ step, check: 'x.y', status: 'skip', because: { id: 'other', says: 'Depends on it.' } }),
  ],
})

describe('the remaining steps', () => {
  test('are sorted by who can do them', () => {
    expect(
      remainingIn(full, oktaGuide, english).map(({ owner, who, findings }) => [owner, who, findings.length]),
    ).toEqual([
      ['you', 'You', 1],
      ['idp-admin', 'The administrator of Okta', 1],
      ['network-team', 'The network team', 1],
    ])
    expect(remainingIn(report({ findings: [finding({ step })] }), oktaGuide, english)).toEqual([])
  })

  test('are a text for all, or for one', () => {
    const text = remainingText(full, oktaGuide, english, { owner: 'idp-admin' })
    expect(text).toContain(
      'The administrator of Okta\n\n- No rule Matches. [policy.no-match]\n  1. Open Security.\n  2. Save.\n',
    )
    expect(text).not.toContain('The network team')
    const all = remainingText(full, oktaGuide, english)
    expect(all).toContain('The network team\n\n- The name is not found. [dns.not-found]\n')
    expect(all).toContain('The sender of this list\n\n- Enter the client ID.\n')
    // What waits for something else is named, so that it is not taken for done.
    expect(all).toMatch(/\nNot checked yet\n\n- /)
    expect(all).not.toContain('Depends on it.')
  })

  test('for somebody who has none say who has some', () => {
    const text = remainingText(full, oktaGuide, english, { owner: 'vendor' })
    expect(text).toContain(
      'The support team of Okta: no steps. Others have steps left: The sender of this list, The administrator of Okta, and The network team.',
    )
    expect(text).not.toContain('verified')
    const one = report({ findings: [finding({ step })], verdict: 'incomplete' })
    expect(remainingText(one, oktaGuide, english)).toContain('The run could not be completed.')
    expect(remainingText(report({ findings: [finding({ step })], verdict: 'warn' }), oktaGuide, english)).toContain(
      'All required steps are verified.',
    )
  })

  test('say what they are about: the setup, and its values without secrets', () => {
    const profile = { domain: 'acme.okta.com', client_id: '0oa1', secrets: { client_secret: true } }
    const lines = remainingText(report({ profile }), oktaGuide, english, { name: 'Acme production' }).split('\n')
    expect(lines[0]).toMatch(/^Remaining steps: /)
    expect(lines.slice(3, 6)).toEqual(['Setup: Acme production', 'Okta domain: acme.okta.com', 'Client ID: 0oa1'])
  })

  test('begin with the root cause, and end with warnings', () => {
    const warning = failing('tls.chain-trusted', 'tls.expires-soon', {
      step,
      owner: 'you',
      status: 'warn',
      says: 'Soon.',
    })
    const other = failing('scope.exists', 'scope.unknown', { step, owner: 'you', says: 'Other.' })
    const cause = failing('policy.allows', 'policy.no-match', { step, owner: 'you', says: 'Cause.' })
    const [one] = remainingIn(
      report({ findings: [warning, other, cause], rootCause: 'policy.no-match' }),
      oktaGuide,
      english,
    )
    expect(one?.findings.map(({ says }) => says)).toEqual(['Cause.', 'Other.', 'Soon.'])
  })

  test('are none where all is verified', () => {
    const text = remainingText(report({ findings: [finding({ step })], verdict: 'pass' }), oktaGuide, english)
    expect(text).toContain('All required steps are verified.')
    expect(text).not.toContain('Not checked yet')
  })

  const handoff = [
    { label: 'Domain', field: 'domain' as const, value: 'acme.okta.com' },
    { label: 'Empty', field: 'audience' as const, value: '' },
  ]
  test('has a step for whoever enters the values in the product', () => {
    const good = report({ findings: [finding({ step })], verdict: 'pass', handoff })
    const text = remainingText(good, oktaGuide, english)
    expect(text).toContain('- Enter the values in Fortanix Key Insight.\n  Domain: acme.okta.com\n')
    expect(text).not.toContain('Empty')
    expect(remainingText(good, oktaGuide, english, { owner: 'relying-party' })).not.toContain('All required')
    expect(remainingText(good, oktaGuide, english, { owner: 'network-team' })).not.toContain('Enter the values')
    const bad = report({ ...full, verdict: 'fail', handoff })
    expect(remainingText(bad, oktaGuide, english)).toContain('when all other steps are verified')
    expect(remainingText(report({ verdict: 'pass', handoff: [] }), oktaGuide, english)).not.toContain(
      'Enter the values',
    )
  })

  test('show the evidence to which the steps refer, above them', () => {
    const found = failing('login.redirect', 'login.redirect-uri', {
      step,
      owner: 'idp-admin',
      says: 'It is not registered.',
      expected: ['https://app.example/callback', 'https://app.example/silent'],
      actual: 'none',
      fix: ['Add the URL shown above.'],
      exchange: 0,
    })
    const exchanges = [{ requestId: 'req-1' }] as unknown as Report['exchanges']
    const text = remainingText(report({ findings: [found], exchanges }), oktaGuide, english)
    expect(text).toContain(
      '- It is not registered. [login.redirect-uri]\n  Expected: https://app.example/callback, https://app.example/silent\n  Received: none\n  Request ID: req-1\n  1. Add the URL shown above.\n',
    )
  })

  test('name the clicks for a value that is missing, for whoever has the console open', () => {
    const missing = failing('input.client-id-usable', 'input.missing', { step: 'credentials', owner: 'you' })
    const text = remainingText(report({ findings: [missing] }), oktaGuide, english, { owner: 'idp-admin' })
    expect(text).toContain('The administrator of Okta\n\n- Copy the client ID and secret\n  1. Open the tab General')
    expect(text).not.toContain('no steps')
    expect(remainingText(report({ findings: [missing] }), oktaGuide, english, { owner: 'vendor' })).not.toContain(
      'Copy the client ID',
    )
  })

  test('show a value that is to be copied, filled in', () => {
    const fields = { domain: 'acme.okta.com', origin: 'https://om.acme.example', secrets: {} }
    const text = stepsText(fields, guideNamed('okta/openmetadata'), english, { name: null })
    expect(text).toMatch(/followed by this path\b.*\n {7}\/callback\n/)
    expect(text).toContain('\n       https://om.acme.example\n')
  })

  // A mail has no field, no button and no other page, and its reader sits at another computer.
  const absent =
    /\bbelow\b|\bhere\b|Verify this step|Sign in and verify|Hand-off|this (step|page|screen|guide)\b|you entered|first step|command line, use|in a terminal|the checks? (reads|sends|does)|desktop app|Timeline/i
  test.each(guideIds)('speak of nothing that a mail does not have: %s', (id) => {
    const guide = guideNamed(id)
    const { name: provider } = providers[guide.provider].words.en
    const reporting = { ...english, provider: provider ?? 'the server' }
    const all = stepsText({ secrets: {} }, guide, reporting, { name: null }).split('\n')
    expect(all.length).toBeGreaterThan(10)
    expect(all.filter((line) => absent.test(line) || /this computer/i.test(line))).toEqual([])
  })

  test('are all steps of the guide where the checks have not run', () => {
    const fields = { domain: 'acme.okta.com', secrets: {} }
    const all = stepsText(fields, oktaGuide, english, { name: 'Acme' })
    expect(all).toContain('The checks have not run yet.')
    expect(all).toContain('Setup: Acme\nOkta domain: acme.okta.com')
    for (const { title, clicks } of oktaGuide.steps)
      expect(all.includes(`- ${title.replaceAll('**', '')}\n`)).toBe(clicks.some(({ mail }) => mail !== false))
    expect(all).toContain('Enter the values in Fortanix Key Insight')
    const admin = stepsText(fields, oktaGuide, english, { owner: 'idp-admin', name: null })
    expect(admin).not.toContain('Enter the values in Fortanix')
    expect(admin).not.toContain('The administrator of Fortanix')
    expect(admin).toContain('  1. ')
    const network = stepsText(fields, oktaGuide, english, { owner: 'network-team', name: null })
    expect(network).toContain('The network team: no steps.')
    expect(network).not.toContain('  1. ')
  })
})
