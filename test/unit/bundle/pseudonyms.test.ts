import { beforeAll, describe, expect, test } from 'vitest'
import { HostNames } from '../../../core/bundle/name-hosts.ts'
import { pseudonymized } from '../../../core/bundle/pseudonyms.ts'
import { startPracticeTenant } from '../../../core/practice/index.ts'
import { clouds } from '../../../core/providers/index.ts'
import { looksLike } from '../../../core/providers/okta/shapes.ts'
import { maskedWithin } from '../../../core/run/masked-within.ts'
import { isRecorded, type Recorded } from '../../../core/run/replayed.ts'
import { judged, judgedAgain } from '../../support/judged-again.ts'
import { guideNamed, resultsOf } from '../../support/run-guide.ts'

const inCloud = (host: string) => clouds.of(host) !== null
const guide = guideNamed('okta/fortanix-key-insight')

describe('a name in place of a host', () => {
  const names = new HostNames(inCloud)
  test.each([
    ['acme-corp.okta.com', 'tenant-1.okta.com'],
    ['acme-corp-admin.okta.com', 'tenant-1-admin.okta.com'],
    ['dev-1.oktapreview.com', 'tenant-2.oktapreview.com'],
    ['acme.eu.auth0.com', 'tenant-3.eu.auth0.com'],
    ['ACME-Corp.okta.com', 'tenant-1.okta.com'],
    ['login.acme.com', 'host-1.domain-1.example'],
    ['acme.com', 'domain-1.example'],
    ['*.acme.com', '*.domain-1.example'],
    ['id.acme.co.uk', 'host-2.domain-2.example'],
    ['proxy', 'host-3'],
    ['10.1.2.3', '10.0.0.2'],
    ['172.16.9.9', '172.16.0.3'],
    ['8.8.8.8', '203.0.113.4'],
    ['[2606:4700::1]', '2001:db8::1'],
    ['fd12:3456::1', 'fd00::2'],
    ['fe80::1', 'fe80::3'],
  ])('%s is %s', (host, name) => {
    expect(names.of(host)).toBe(name)
    expect(names.of(host)).toBe(name)
  })
  test.each([
    'www.okta.com',
    'developer.okta.com',
    'okta.com',
    '*.okta.com',
    'login.microsoftonline.com',
    'localhost',
    '127.0.0.1',
    '::1',
    '',
  ])('%s stays, for it is nobody’s', (host) => {
    expect(new HostNames(inCloud).of(host)).toBeNull()
  })
})

describe('a run under other names', () => {
  /** A run of the practice tenant, as if it had been one of a customer. */
  let run: Recorded
  const host = 'acme-corp.okta.com'
  const client = '0oaACMEacme12345acme'
  beforeAll(async () => {
    const tenant = await startPracticeTenant({ provider: 'okta', faults: ['policy.no-match'] })
    const values = tenant.values(guide.id)
    const here = new URL(tenant.origin).host
    const result = await resultsOf(guide, values, tenant.secrets(guide.id), { ca: tenant.ca() })
    await tenant.close()
    const b64 = (text: string) => Buffer.from(text).toString('base64url')
    const asTheirs = maskedWithin(result, (text) =>
      text
        .replaceAll(here, host)
        .replaceAll(encodeURIComponent(here), host)
        .replaceAll('127.0.0.1', '198.51.100.7')
        .replaceAll(String(values.client_id), client),
    )
    if (!isRecorded(asTheirs)) throw new Error('not recorded')
    run = {
      ...asTheirs,
      values: {
        ...asTheirs.values,
        token: `${b64('{"alg":"RS256"}')}.${b64(`{"iss":"https://${host}","cid":"${client}","email":"jane@acme.test"}`)}.AAAA`,
        redirect: `redirect_uri=https%3A%2F%2F${host}%2Fcb`,
        escaped: `{"a":"https:\\/\\/${host}\\/x"}`,
        proxy: 'http://proxy.acme.test:3128',
        person: 'Jane <Jane@acme.test>',
        word: `x${client}y ${host}x`,
      },
    }
  }, 60_000)

  test('names nobody, in any form', () => {
    const { run: named, tokens } = pseudonymized(run, [], inCloud)
    const text = JSON.stringify([named, tokens]).replace(`x${client}y ${host}x`, '')
    expect(JSON.stringify(run)).toContain(host)
    expect(text).not.toMatch(/acme|198\.51\.100\.7/i)
    const claims = Buffer.from(named.values.token?.split('.')[1] ?? '', 'base64url').toString()
    expect(claims).toMatch(
      /^\{"iss":"https:\/\/tenant-1\.okta\.com","cid":"0oa[A-Z]{4}[a-z]{4}1{5}[a-z]{4}","email":"person-1@mail\.example"\}$/,
    )
    expect(named.profile.client_id).toBe(JSON.parse(claims).cid)
    expect(named.values).toMatchObject({
      redirect: 'redirect_uri=https%3A%2F%2Ftenant-1.okta.com%2Fcb',
      escaped: '{"a":"https:\\/\\/tenant-1.okta.com\\/x"}',
      proxy: expect.stringMatching(/^http:\/\/host-\d\.domain-\d\.example:3128$/),
      person: 'Jane <person-1@mail.example>',
      // What only has it within another word is another value.
      word: `x${client}y ${host}x`,
    })
  })

  test('has no certificate in it, and no fingerprint of one that is not everybody’s', () => {
    const { run: named } = pseudonymized(run, [], inCloud)
    const chain = run.tape.measured.flatMap((one) => (one.asked === 'secure' ? one.gave.chain : []))
    expect(JSON.stringify(run)).toContain('BEGIN CERTIFICATE')
    const text = JSON.stringify(named)
    expect(text).not.toContain('BEGIN CERTIFICATE')
    expect(text).not.toContain(chain[0]?.fingerprint)
    // A root that was added is a company's; a public one is everybody's.
    const root = chain.at(-1)?.fingerprint ?? ''
    expect(text).not.toContain(root)
    const measured = run.tape.measured.map((one) =>
      one.asked === 'secure' && one.gave.anchor
        ? { ...one, gave: { ...one.gave, anchor: { ...one.gave.anchor, store: 'bundled' as const } } }
        : one,
    )
    const open = { ...run, tape: { ...run.tape, measured } }
    expect(JSON.stringify(pseudonymized(open, [], inCloud).run)).toContain(root)
  })

  test('has the same name for the host and for the names of its certificate, which keep their kind', () => {
    const names = ['DNS:login.acme.test', 'DNS:*.acme.test']
    const measured = run.tape.measured.map((one) =>
      one.asked === 'secure'
        ? { ...one, gave: { ...one.gave, chain: one.gave.chain.map((each) => ({ ...each, names })) } }
        : one,
    )
    const values = { ...run.values, home: 'https://login.acme.test/x' }
    const { run: named } = pseudonymized({ ...run, values, tape: { ...run.tape, measured } }, [], inCloud)
    const host = new URL(named.values.home ?? '').host
    const got = named.tape.measured.flatMap((one) => (one.asked === 'secure' ? (one.gave.chain[0]?.names ?? []) : []))
    expect(got).toEqual([`DNS:${host}`, `DNS:*.${host.replace(/^[^.]+\./, '')}`])
  })

  test('names neither the org, nor its certificate authority, nor the groups and the user of a token', async () => {
    const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = {
      sub: 'x',
      groups: ['Acme Finance', 'Everyone', 'staff'],
      uid: '00uABCDEFGHijklm5d70',
      dept: 'R&D 7',
    }
    const measured = run.tape.measured.map((one) =>
      one.asked === 'secure'
        ? {
            ...one,
            gave: {
              ...one.gave,
              chain: one.gave.chain.map((each) => ({ ...each, issuer: 'O=Acme Corp, CN=Acme Internal Root' })),
            },
          }
        : one,
    )
    const theirs = {
      ...run,
      tape: { ...run.tape, measured },
      values: {
        ...run.values,
        org: 'org 00o1abcdEFGHijklm5d7, again 00o1abcdEFGHijklm5d7, parked 00oplaODtXoEq1eQo0g3',
        token: `${b64({ alg: 'RS256' })}.${b64(claims)}.AAAA`,
        group: 'The user is in Acme Finance, and the CA is Acme Internal Root.',
      },
    }
    const { run: named } = pseudonymized(theirs, [], inCloud, [looksLike.namesTenant ?? /$^/])
    const [org, again] = named.values.org?.match(/00o\w{17}/g) ?? []
    expect(org).not.toBe('00o1abcdEFGHijklm5d7')
    expect(again).toBe(org)
    expect(named.values.org).toContain('parked 00oplaODtXoEq1eQo0g3')
    const says = JSON.parse(Buffer.from(named.values.token?.split('.')[1] ?? '', 'base64url').toString())
    expect(says).toMatchObject({
      sub: 'x',
      groups: ['name-1', 'Everyone', 'staff'],
      dept: expect.stringMatching(/^name-/),
    })
    expect(says.uid).toMatch(/^00u\w{17}$/)
    expect(says.uid).not.toBe(claims.uid)
    expect(named.values.group).toBe('The user is in name-1, and the CA is Certificate 1.')
    expect(JSON.stringify(named)).not.toMatch(/Acme (Corp|Internal|Finance)/)
  })

  test('keeps the name of a product that inspects connections, and those of public authorities', () => {
    const of = (issuer: string, store: 'bundled' | 'added') =>
      run.tape.measured.map((one) =>
        one.asked === 'secure' && one.gave.anchor
          ? {
              ...one,
              gave: {
                ...one.gave,
                anchor: { ...one.gave.anchor, store },
                chain: one.gave.chain.map((each) => ({ ...each, issuer })),
              },
            }
          : one,
      )
    const told = (issuer: string, store: 'bundled' | 'added') =>
      JSON.stringify(pseudonymized({ ...run, tape: { ...run.tape, measured: of(issuer, store) } }, [], inCloud).run)
    expect(told('O=Zscaler Inc., CN=Zscaler Root CA', 'added')).toContain('Zscaler Root CA')
    expect(told('O=DigiCert Inc, CN=DigiCert Global', 'bundled')).toContain('DigiCert Global')
    expect(told('O=DigiCert Inc, CN=DigiCert Global', 'added')).not.toContain('DigiCert Global')
  })

  test('comes to the same', async () => {
    const { run: named } = pseudonymized(run, [], inCloud)
    const [then, now] = [await judgedAgain(run, guide), await judgedAgain(named, guide)]
    expect(now.rootCause).toBe('policy.no-match')
    expect(judged(now)).toEqual(judged(then))
  })
})
