import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from '../../core/app/app.ts'
import { answer } from '../../core/app/bind.ts'
import { releasesPage } from '../../core/app/tool.ts'
import type { Call } from '../../core/contract/call.ts'
import { contract } from '../../core/contract/contract.ts'
import { type Envelope, errorCodes } from '../../core/contract/envelope.ts'
import type { AppSettings, MadeFile, PracticeFault, RunEvent, Setup } from '../../core/contract/values.ts'
import { diagnosisIds } from '../../core/model/diagnosis-ids.ts'
import { memorySecrets } from '../../core/store/memory-secrets.ts'
import { memoryStore } from '../../core/store/memory-store.ts'
import { administer } from '../support/administer.ts'

type Argument = unknown
const id = 'b1946ac9-2492-4d23-8a5f-0c6a8e3f1d77'
const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFf'

/** What each call takes, and what it must not take. A call that is not here fails the first test. */
const calls: Readonly<Record<string, { takes: readonly Argument[]; refuses: readonly Argument[] }>> = {
  'host.describe': nothing(),
  'guides.list': nothing(),
  'guides.refused': nothing(),
  'guides.add': {
    takes: [{ name: 'records.yaml', text: 'id: okta/records' }],
    refuses: [{}, { name: '', text: '' }, { name: 'a.yaml' }, { name: 'a.yaml', text: 'x'.repeat(65_537) }],
  },
  'guides.show': {
    takes: [{ guide: 'okta/fortanix-key-insight' }],
    refuses: [{}, { guide: '' }, { guide: '../../etc/passwd' }, { guide: 'okta' }, { guide: ['okta/any'] }],
  },
  'guides.terms': { takes: [{ guide: 'okta/any' }], refuses: [{}, { guide: '../../etc/passwd' }] },
  'setups.list': nothing(),
  'setups.create': {
    takes: [{ guide: 'okta/any' }, { guide: 'okta/any', name: 'Production' }],
    refuses: [
      { name: 'x' },
      { guide: 'okta/any', name: '' },
      { guide: 'okta/any', name: '   ' },
      { guide: 'okta/any', name: 'x'.repeat(81) },
    ],
  },
  'setups.open': setupOnly(),
  'setups.rename': {
    takes: [{ setup: id, name: 'Production' }],
    refuses: [{ setup: id }, { name: 'x' }, { setup: id, name: 7 }],
  },
  'setups.remove': setupOnly(),
  'setups.setField': {
    takes: [
      { setup: id, field: 'domain', value: '' },
      { setup: id, field: 'scope', value: 'x'.repeat(65_536) },
    ],
    refuses: [
      { setup: id, field: 'client_secret', value: secret },
      { setup: id, field: 'private_key', value: 'x' },
      { setup: id, field: 'toString', value: 'x' },
      { setup: id, field: 'domain', value: null },
      { setup: id, field: 'domain', value: 'x'.repeat(65_537) },
      { setup: id, field: 'domain' },
    ],
  },
  'setups.addCa': {
    takes: [{ setup: id, pem: '-----BEGIN CERTIFICATE-----' }],
    refuses: [{ setup: id }, { pem: 'x' }, { setup: id, pem: 7 }, { setup: id, pem: 'x', path: '/etc/x' }],
  },
  'setups.trustSeen': {
    takes: [{ setup: id, fingerprint: Array(32).fill('AB').join(':') }],
    refuses: [{ setup: id }, { setup: id, fingerprint: 'AB' }, { setup: id, pem: 'x' }],
  },
  'setups.label': {
    takes: [
      { setup: id, customer: 'Acme' },
      { setup: id, customer: null },
    ],
    refuses: [{ setup: id }, { setup: id, customer: '' }, { setup: id, customer: 'x'.repeat(81) }],
  },
  'setups.duplicate': {
    takes: [{ setup: id }, { setup: id, name: 'Production' }],
    refuses: [{}, { setup: id, name: '' }, { setup: id, fields: {} }],
  },
  'setups.restore': setupOnly(),
  'setups.removeCa': {
    takes: [{ setup: id, fingerprint: Array(32).fill('AB').join(':') }],
    refuses: [{ setup: id }, { setup: id, fingerprint: 'AB' }],
  },
  'settings.show': nothing(),
  'settings.save': {
    takes: [{ mode: 'system' }, { mode: 'url', url: 'http://p:3128' }, { mode: 'pac', pac: 'http://p/proxy.pac' }],
    refuses: [{}, { mode: 'socks' }, { mode: 'url', url: 7 }, { mode: 'none', password: secret }],
  },
  'settings.test': {
    takes: [{ host: 'acme.okta.com' }, { host: '' }],
    refuses: [{}, { host: 7 }, { host: 'x'.repeat(65_537) }],
  },
  'settings.saveRunLimit': {
    takes: [{ limit: 5 }, { limit: 1000 }],
    refuses: [{}, { limit: 4 }, { limit: 1001 }, { limit: 7.5 }, { limit: '50' }],
  },
  'settings.saveSingleKeys': { takes: [{ on: true }, { on: false }], refuses: [{}, { on: 'yes' }] },
  'admin.access': setupOnly(),
  'admin.makeKey': purposeOnly(),
  'admin.put': {
    takes: [
      { setup: id, purpose: 'read', access: { kind: 'token', token: secret } },
      { setup: id, purpose: 'write', access: { kind: 'secret', client_id: 'app', client_secret: secret } },
      { setup: id, purpose: 'read', access: { kind: 'key', client_id: 'app' } },
    ],
    refuses: [
      { setup: id, purpose: 'read' },
      { setup: id, purpose: 'admin', access: { kind: 'token', token: secret } },
      { setup: id, purpose: 'read', access: { kind: 'token', token: '  ' } },
      { setup: id, purpose: 'read', access: { kind: 'token', token: 'x'.repeat(20_001) } },
      { setup: id, purpose: 'read', access: { kind: 'key', client_id: 'app', private_key: secret } },
      { setup: id, purpose: 'read', access: { kind: 'other', token: secret } },
    ],
  },
  'admin.practice': purposeOnly(),
  'admin.test': purposeOnly(),
  'admin.forget': purposeOnly(),
  'admin.look': setupOnly(),
  'admin.choices': setupOnly(),
  'admin.choose': {
    takes: [{ setup: id, of: 'app', object: '0oa1' }],
    refuses: [
      { setup: id, of: 'app' },
      { setup: id, of: '', object: '0oa1' },
      { setup: id, of: 'app', object: 7 },
    ],
  },
  'admin.plan': setupOnly(),
  'admin.apply': {
    takes: [
      { setup: id, plan: 'aB3_-' },
      { setup: id, plan: 'aB3_-', step: 'find-domain' },
    ],
    refuses: [{ setup: id }, { setup: id, plan: '' }, { setup: id, plan: 'x', step: null }, { setup: id, plan: [] }],
  },
  'admin.ledger': setupOnly(),
  'admin.timeline': setupOnly(),
  'admin.undoPlan': setupOnly(),
  'admin.undo': {
    takes: [
      { setup: id, shown: [] },
      { setup: id, shown: [3, 1] },
    ],
    refuses: [{ setup: id }, { setup: id, shown: ['1'] }, { setup: id, shown: [0] }, { setup: id, shown: [1.5] }],
  },
  'admin.stop': setupOnly(),
  'rotation.show': setupOnly(),
  'rotation.plan': {
    takes: [
      { setup: id, reach: 'next' },
      { setup: id, reach: 'all' },
      { setup: id, reach: 'back' },
    ],
    refuses: [{ setup: id }, { setup: id, reach: 'further' }, { reach: 'next' }],
  },
  'rotation.go': {
    takes: [{ setup: id, reach: 'next', plan: 'aB3_-' }],
    refuses: [
      { setup: id, reach: 'next' },
      { setup: id, plan: 'x' },
      { setup: id, reach: 'next', plan: '' },
      { setup: id, reach: 'next', plan: 'x'.repeat(61) },
    ],
  },
  'expiry.list': { takes: [undefined, {}, { setup: id }], refuses: [{ setup: '' }, { all: true }] },
  'expiry.secrets': setupOnly(),
  'expiry.save': {
    takes: [
      { setup: id, field: 'client_secret', ends: '2027-02-28', rotateDays: 1 },
      { setup: id, field: 'private_key', ends: null, rotateDays: null },
      { setup: id, field: 'client_secret', ends: null },
      { setup: id, field: 'client_secret', rotateDays: 90 },
    ],
    refuses: [
      { setup: id, field: 'client_secret', ends: '2027-02-30', rotateDays: null },
      { setup: id, field: 'client_secret', ends: 'soon', rotateDays: null },
      { setup: id, field: 'client_secret', ends: '1000-01-01', rotateDays: null },
      { setup: id, field: 'client_secret', ends: '9999-12-31', rotateDays: null },
      { setup: id, field: 'domain', ends: null, rotateDays: null },
      { setup: id, field: 'client_secret', ends: null, rotateDays: 0 },
      { setup: id, field: 'client_secret', ends: null, rotateDays: 3651 },
      { setup: id },
    ],
  },
  'expiry.file': { takes: [undefined, { setup: id }], refuses: [{ setup: '' }, { path: '/etc/x' }] },
  'expiry.saveFile': { takes: [undefined, { setup: id }], refuses: [{ setup: '' }, { path: '/etc/x' }] },
  'recheck.show': setupOnly(),
  'recheck.save': {
    takes: [
      { setup: id, hours: 1, tokens: false },
      { setup: id, hours: 168, tokens: true },
      { setup: id, hours: null, tokens: false },
    ],
    refuses: [
      { setup: id, hours: 0, tokens: false },
      { setup: id, hours: 169, tokens: false },
      { setup: id, hours: 1.5, tokens: false },
      { setup: id, hours: 2 },
      { setup: id, tokens: true },
    ],
  },
  'recheck.news': nothing(),
  'recheck.putAway': setupOnly(),
  'diagnoses.list': {
    takes: [undefined, {}, { setup: id }],
    refuses: [{ setup: '' }, { diagnosis: 'client.unknown' }],
  },
  'explain.paste': {
    takes: [{ text: '' }, { text: 'x'.repeat(1_048_576), provider: 'okta' }],
    refuses: [
      {},
      { text: 7 },
      { text: 'x'.repeat(1_048_577) },
      { text: 'x', provider: 'nobody' },
      { text: 'x', extra: 1 },
    ],
  },
  'settings.putPac': {
    takes: [{ name: 'proxy.pac', script: 'function FindProxyForURL() {}' }],
    refuses: [{}, { name: '', script: 'x' }, { name: 'a' }, { name: 'a', script: 'x'.repeat(65_537) }],
  },
  'settings.saveTheme': { takes: [{ theme: 'dark' }], refuses: [{}, { theme: 'sepia' }] },
  'settings.addCa': {
    takes: [{ pem: '-----BEGIN CERTIFICATE-----' }],
    refuses: [{}, { pem: 7 }, { pem: 'x', path: '/etc/x' }],
  },
  'settings.removeCa': {
    takes: [{ fingerprint: Array(32).fill('AB').join(':') }],
    refuses: [{}, { fingerprint: 'AB' }],
  },
  'data.erase': {
    takes: [{ all: true }, { customer: 'Acme' }],
    refuses: [{}, { all: false }, { customer: '' }, { customer: 'Acme', all: true }],
  },
  'settings.saveLanguage': { takes: [{ language: 'en' }, { language: null }], refuses: [{}, { language: 'xx' }] },
  'settings.putLogin': {
    takes: [{ username: 'me', password: secret }],
    refuses: [{}, { username: 'me' }, { username: 'me', password: [secret] }],
  },
  'settings.clearLogin': nothing(),
  'setups.claimStep': {
    takes: [{ setup: id, step: 'find-domain', done: true }],
    refuses: [
      { setup: id, step: 'find-domain' },
      { setup: id, step: '', done: true },
      { setup: id, step: 'a', done: 'yes' },
    ],
  },
  'secrets.put': {
    takes: [{ setup: id, field: 'client_secret', value: secret }],
    refuses: [
      { setup: id, field: 'domain', value: 'x' },
      { setup: id, field: 'client_secret', value: { secret } },
      { field: 'client_secret', value: 'x' },
    ],
  },
  'secrets.clear': {
    takes: [{ setup: id, field: 'private_key' }],
    refuses: [{ setup: id }, { setup: id, field: 'scope' }],
  },
  'runs.start': {
    takes: [
      { setup: id },
      { setup: id, step: 'find-domain' },
      { setup: id, signOn: true, tryMethods: false, tryDirect: true },
    ],
    refuses: [
      {},
      { setup: id, signOn: 'yes' },
      { setup: id, step: null },
      { setup: id, step: '../x' },
      { setup: id, faults: [] },
    ],
  },
  'runs.cancel': { takes: [{ run: id }], refuses: [{}, { run: '' }, { setup: id }] },
  'runs.soFar': { takes: [{ run: id }], refuses: [{}, { run: '' }, { setup: id }] },
  'runs.latest': setupOnly(),
  'runs.list': setupOnly(),
  'runs.show': { takes: [{ run: id }], refuses: [{}, { run: '' }, { setup: id }, { run: id, extra: 1 }] },
  'runs.compare': {
    takes: [{ before: id, after: id }],
    refuses: [{}, { before: id }, { after: id }, { before: id, after: '' }, { before: id, after: id, extra: 1 }],
  },
  'tokens.show': setupOnly(),
  'tokens.command': setupOnly(),
  'tokens.copy': {
    takes: [{ setup: id, kind: 'access', whole: false }],
    refuses: [{ setup: id }, { setup: id, kind: 'refresh', whole: false }, { setup: id, kind: 'id' }],
  },
  'keys.create': {
    takes: [{ setup: id, alg: 'RS256' }],
    refuses: [{ setup: id }, { setup: id, alg: 'HS256' }, { setup: id, alg: 'none' }],
  },
  'keys.show': setupOnly(),
  'keys.inspect': { takes: [{ set: '{}' }], refuses: [{}, { set: { keys: [] } }, { set: 'x'.repeat(65_537) }] },
  'handed.open': {
    takes: [
      { name: 'a.zip', content: 'UEs=' },
      { name: 'a.age', content: '', passphrase: 'long enough' },
    ],
    refuses: [{}, { name: 'a.zip' }, { name: 'a.zip', content: 'not base64!' }, { name: 'a', content: '', path: '/x' }],
  },
  'handed.judge': setupOnly(),
  'handed.close': setupOnly(),
  'handed.show': {
    takes: [{ setups: null }, { setups: [id], passphrase: 'long enough' }],
    refuses: [{}, { setups: ['../x'] }, { setups: null, passphrase: 'short' }],
  },
  'handed.save': { takes: [{ setups: null }], refuses: [{}, { setups: null, path: '/etc/passwd' }] },
  'handoff.show': setupOnly(),
  'handoff.copySecret': {
    takes: [
      { setup: id, field: 'client_secret' },
      { setup: id, field: 'client_secret', rotated: true },
    ],
    refuses: [
      { setup: id },
      { setup: id, field: 'client_secret', rotated: false },
      { setup: id, field: 'domain' },
      { setup: id, field: 'client_secret', to: 'x' },
    ],
  },
  'files.show': {
    takes: [
      { setup: id, kind: 'letter-csv' },
      { setup: id, kind: 'remaining-text', owner: 'idp-admin' },
    ],
    refuses: [{ setup: id }, { setup: id, kind: '../x' }, { setup: id, kind: 'remaining-text', owner: 'somebody' }],
  },
  'files.report': {
    takes: [{ setup: id }, { setup: id, pseudonyms: true }],
    refuses: [{}, { setup: id, pseudonyms: 1 }],
  },
  'files.save': {
    takes: [{ setup: id, kind: 'root-certificate' }],
    refuses: [{ setup: id }, { setup: id, kind: 'letter-text', path: '/etc/passwd' }],
  },
  'practice.faults': nothing(),
  'practice.state': nothing(),
  'practice.start': {
    takes: [
      { provider: 'okta', faults: [] },
      { provider: 'auth0', faults: ['policy.no-match'] },
      { provider: 'okta', faults: ['admin-api.conflict'], empty: true },
    ],
    refuses: [
      { provider: 'nobody', faults: [] },
      { provider: 'okta' },
      { provider: 'okta', faults: 'policy.no-match' },
      { provider: 'okta', faults: ['x'] },
      { provider: 'okta', faults: [], port: 80 },
      { provider: 'okta', faults: [], empty: 1 },
    ],
  },
  'practice.setFaults': {
    takes: [{ faults: ['policy.no-match'] }],
    refuses: [{}, { faults: [1] }, { faults: Array(81).fill('a.b') }],
  },
  'practice.stop': nothing(),
  'practice.setUp': {
    takes: [undefined, null, {}, { guide: 'okta/openmetadata' }],
    refuses: [{ guide: '..' }, { anything: 1 }, 0],
  },
  'links.open': {
    takes: [{ setup: id, link: 'app' }, { reference: 'RFC6749-5.2' }, { page: 'releases' }],
    refuses: [
      {},
      { url: 'https://evil.example' },
      { setup: id },
      { setup: id, link: 'app', reference: 'x' },
      { reference: '' },
      { page: 'other' },
      { page: 'releases', url: 'https://evil.example' },
    ],
  },
}

function nothing() {
  return { takes: [undefined, null, {}], refuses: [{ anything: 1 }, 'text', 0, [], true] }
}
function purposeOnly() {
  return {
    takes: [
      { setup: id, purpose: 'read' },
      { setup: id, purpose: 'write' },
    ],
    refuses: [{}, { setup: id }, { setup: id, purpose: 'other' }, { setup: id, purpose: 'read', extra: 1 }],
  }
}
function setupOnly() {
  return {
    takes: [{ setup: id }],
    refuses: [{}, { setup: '' }, { setup: 7 }, { setup: 'a/b' }, { setup: 'x'.repeat(65) }, { setup: id, extra: 1 }],
  }
}

const names = Object.entries(contract).flatMap(([group, entries]) =>
  Object.entries(entries).flatMap(([name, { kind }]) => (kind === 'call' ? [`${group}.${name}`] : [])),
)
const callOf = (name: string): Call<unknown, unknown> => {
  const [group = '', call = ''] = name.split('.')
  return (contract as unknown as Record<string, Record<string, Call<unknown, unknown>>>)[group]?.[call] as Call<
    unknown,
    unknown
  >
}
const short = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? 'undefined'

describe('the arguments of the contract', () => {
  test('every call has samples here', () => {
    expect(Object.keys(calls).sort()).toEqual([...names].sort())
  })

  test.each(names.flatMap((name) => (calls[name]?.takes ?? []).map((value) => [name, short(value), value] as const)))(
    '%s takes %s',
    (name, _shown, value) => {
      expect(callOf(name).argument.safeParse(value).success).toBe(true)
    },
  )

  const junk: readonly unknown[] = [[], 'text', 0, true, () => {}]
  test.each(
    names.flatMap((name) =>
      [...(calls[name]?.refuses ?? []), ...junk].map((value) => [name, short(value), value] as const),
    ),
  )('%s refuses %s', (name, _shown, value) => {
    expect(callOf(name).argument.safeParse(value).success).toBe(false)
  })

  // The addresses of a proxy and of its script are used by runs; nothing opens them.
  test('no call takes an address to open, a file or a path', () => {
    const taken = names.flatMap((name) => (calls[name]?.takes ?? []).flatMap((value) => Object.keys(value ?? {})))
    expect(new Set(taken)).toEqual(
      new Set([
        'guide',
        'name',
        'setup',
        'owner',
        'field',
        'value',
        'step',
        'done',
        'run',
        'provider',
        'faults',
        'empty',
        'link',
        'reference',
        'page',
        'shown',
        'signOn',
        'tryMethods',
        'tryDirect',
        'pseudonyms',
        'content',
        'passphrase',
        'setups',
        'kind',
        'whole',
        'alg',
        'set',
        'pem',
        'fingerprint',
        'customer',
        'all',
        'theme',
        'on',
        'script',
        'text',
        'mode',
        'before',
        'after',
        'limit',
        'hours',
        'ends',
        'rotateDays',
        'tokens',
        'host',
        'language',
        'url',
        'pac',
        'username',
        'password',
        'purpose',
        'access',
        'object',
        'of',
        'plan',
        'reach',
        'rotated',
      ]),
    )
  })
})

/** Everything that crossed the wire, to look through it for secrets at the end. */
const crossed: { call: string; value: unknown }[] = []
const secretsUsed: string[] = []

describe.each(['okta', 'auth0'] as const)('a window that works with %s', (provider) => {
  let app: App
  const opened: string[] = []
  const copied: string[] = []
  const written: [string, string][] = []
  beforeAll(async () => {
    app = await createApp({
      kind: 'desktop',
      store: memoryStore(),
      secrets: memorySecrets([{ word: 'store.keychain-lost' }]),
      guidesFolder: 'guides',
      openLink: async (url) => void opened.push(url),
      copySecret: async (value) => {
        copied.push(value)
        secretsUsed.push(value)
        return 30
      },
      saveFile: async (name, content) => {
        if (written.length > 0) throw Object.assign(new Error('no'), { code: 'EACCES' })
        written.push([name, String(content)])
        return `/media/stick/${name}`
      },
    })
    app.events.subscribe((group, name, event) => crossed.push({ call: `${group}.${name}`, value: event }))
  })
  afterAll(() => app.close())

  const send = async (name: string, argument?: unknown): Promise<Envelope<unknown>> => {
    const [group = '', call = ''] = name.split('.')
    const envelope = await answer(app.handlers, group, call, argument)
    crossed.push({ call: name, value: envelope })
    expect(JSON.parse(JSON.stringify(envelope)), name).toEqual(envelope)
    return envelope
  }
  const ask = async <T>(name: string, argument?: unknown): Promise<T> => {
    const envelope = await send(name, argument)
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.message}`)
    return envelope.value as T
  }
  const runOf = async (setup: string, step?: string) => {
    const finished = new Promise<RunEvent>((resolve) => {
      const undo = app.events.subscribe((group, _name, event) => {
        if (group !== 'runs') return
        const { type } = event as RunEvent
        if (type !== 'finished' && type !== 'failed') return
        undo()
        resolve(event as RunEvent)
      })
    })
    const { run } = await ask<{ run: string }>('runs.start', step === undefined ? { setup } : { setup, step })
    await ask('runs.soFar', { run })
    return finished
  }
  const guide = `${provider}/fortanix-key-insight`

  test('gets nothing but JSON from every call, and the same back from it', async () => {
    expect(await ask('host.describe')).toMatchObject({
      kind: 'desktop',
      keychainReason: 'The keychain stopped responding.',
    })
    await ask('guides.list')
    expect(await ask('guides.refused')).toEqual([])
    const { steps } = await ask<{ steps: { id: string }[] }>('guides.show', { guide })
    await ask('guides.terms', { guide })
    const faults = await ask<PracticeFault[]>('practice.faults')
    expect(faults.length).toBeGreaterThan(100)
    await ask('practice.state')
    await ask('practice.start', { provider, faults: ['token.opaque'] })
    const made = await ask<Setup>('practice.setUp')
    const setup = made.id
    await ask('setups.list')
    await ask('setups.open', { setup })
    await ask('setups.rename', { setup, name: 'Practice' })
    await ask('setups.claimStep', { setup, step: steps[0]?.id, done: true })
    expect(await runOf(setup)).toMatchObject({
      type: 'finished',
      report: { verdict: 'fail', rootCause: 'token.opaque' },
    })
    expect(await ask('runs.latest', { setup })).toMatchObject({ rootCause: 'token.opaque' })
    await ask('practice.setFaults', { faults: [] })
    expect(await runOf(setup)).toMatchObject({ type: 'finished', report: { verdict: 'pass' } })
    const kept = await ask<{ id: string }[]>('runs.list', { setup })
    const [after, before] = kept.map((run) => run.id)
    expect(await ask('runs.show', { run: before })).toMatchObject({ rootCause: 'token.opaque' })
    expect(await ask('runs.compare', { before, after })).toMatchObject({ after: { id: after, verdict: 'pass' } })
    expect(await ask('settings.test', { host: '127.0.0.1:9' })).toMatchObject({ rootCause: 'connect.refused' })
    expect(await ask('settings.saveRunLimit', { limit: 7 })).toMatchObject({ runLimit: 7 })
    const dates = { setup, field: 'client_secret', ends: '2099-01-31', rotateDays: 90 }
    expect(await ask('expiry.save', dates)).toMatchObject([{ ends: '2099-01-31', rotateDays: 90 }])
    expect(await ask('expiry.secrets', { setup })).toHaveLength(1)
    expect(await ask('expiry.list')).toEqual([])
    const ics = await ask<MadeFile>('expiry.file', { setup })
    expect(ics).toMatchObject({ name: 'expiry-practice.ics', text: expect.stringMatching(/^BEGIN:VCALENDAR\r\n/) })
    expect(await ask('expiry.saveFile', { setup })).toEqual({ path: `/media/stick/${ics.name}` })
    written.splice(0)
    expect(await ask('recheck.save', { setup, hours: 24, tokens: false })).toMatchObject({ hours: 24 })
    expect(await ask('recheck.show', { setup })).toEqual({ hours: 24, tokens: false, last: null })
    expect([await ask('recheck.news'), await ask('recheck.putAway', { setup })]).toEqual([[], []])
    expect(await ask('tokens.show', { setup })).toMatchObject([{ kind: 'access', signature: { state: 'verified' } }])
    const { token } = await ask<{ token: string }>('tokens.copy', { setup, kind: 'access', whole: false })
    expect(token.split('.').map((part) => part !== '')).toEqual([true, true, false])
    const command = await ask<{ bash: string }>('tokens.command', { setup })
    expect(command.bash).toContain('CLIENT_SECRET')
    expect(await ask('keys.show', { setup })).toBeNull()
    await runOf(setup, steps[1]?.id)
    await ask('setups.open', { setup })
    expect(await ask('handoff.show', { setup })).toMatchObject({ product: 'Fortanix Key Insight', verdict: 'pass' })
    expect(await ask('handoff.copySecret', { setup, field: 'client_secret' })).toEqual({ clearsInSeconds: 30 })
    expect(copied).toHaveLength(1)
    const letter = await ask<MadeFile>('files.show', { setup, kind: 'letter-markdown' })
    expect(letter).toMatchObject({ name: 'network-team-practice.md', text: expect.stringContaining('# ') })
    expect(await ask('files.show', { setup, kind: 'root-certificate' })).toMatchObject({
      name: '127.0.0.1-top-certificate.pem',
      text: expect.stringMatching(/^-----BEGIN CERTIFICATE-----\n[\s\S]*\n-----END CERTIFICATE-----\n$/),
    })
    const bundle = await ask<MadeFile>('files.show', { setup, kind: 'bundle' })
    const viewed = await ask<{ setup: string }>('handed.open', { name: 'a.zip', content: bundle.text })
    expect(await ask('handed.judge', { setup: viewed.setup })).toMatchObject({ changed: [] })
    await ask('handed.close', { setup: viewed.setup })
    await ask('handed.show', { setups: null })
    expect(await ask('handed.save', { setups: [] })).toMatchObject({ path: expect.stringMatching(/\.json$/) })
    written.length = 0
    expect(await ask('files.report', { setup })).toMatchObject({ verdict: 'pass' })
    expect(await ask('files.save', { setup, kind: 'letter-markdown' })).toEqual({ path: `/media/stick/${letter.name}` })
    expect(written).toEqual([[letter.name, letter.text]])
    expect(await send('files.save', { setup, kind: 'letter-text' })).toMatchObject({
      error: { code: 'refused', message: expect.stringContaining('EACCES') },
    })
    await ask('links.open', { reference: 'RFC6749-5.2' })
    await ask('links.open', { page: 'releases' })
    expect(opened).toEqual(['https://www.rfc-editor.org/rfc/rfc6749#section-5.2', releasesPage])
    await ask('setups.setField', { setup, field: 'scope', value: 'a,b' })
    await ask('secrets.clear', { setup, field: 'client_secret' })
    await ask('secrets.put', { setup, field: 'client_secret', value: secret })
    secretsUsed.push(secret)
    await runOf(setup)
    await ask('runs.cancel', { run: id })
    const keyed = await ask<Setup>('setups.create', { guide: `${provider}/any` })
    const made2 = await ask<{ keys: { jwks: string; kid: string } }>('keys.create', { setup: keyed.id, alg: 'ES256' })
    expect(JSON.parse(made2.keys.jwks).keys[0]).not.toHaveProperty('d')
    expect(await ask('keys.show', { setup: keyed.id })).toMatchObject({ kid: made2.keys.kid, alg: 'ES256' })
    expect(await ask('keys.inspect', { set: '{"keys":[{"kty":"RSA","n":"AQ","e":"AQAB","d":"AQ"}]}' })).toMatchObject({
      fine: false,
      diagnosis: 'relying-party.private-key-set',
    })
    await ask('admin.practice', { setup, purpose: 'read' })
    await ask('admin.forget', { setup, purpose: 'read' })
    await ask('practice.stop')
    const own = await ask<Setup>('setups.create', { guide })
    expect(await send('files.show', { setup: own.id, kind: 'letter-text' })).toMatchObject({
      error: { code: 'not_found' },
    })
    const { newAuthority, rootPem } = await import('../../core/practice/certificates.ts')
    const trusting = await ask<Setup>('setups.addCa', { setup: own.id, pem: rootPem(await newAuthority('Acme')) })
    const [added] = trusting.authorities ?? []
    expect(added?.subject).toContain('Acme Root CA')
    await ask('setups.removeCa', { setup: own.id, fingerprint: added?.fingerprint })
    expect(await send('setups.trustSeen', { setup: own.id, fingerprint: added?.fingerprint })).toMatchObject({
      error: { code: 'not_found' },
    })
    const shared = await ask<AppSettings>('settings.addCa', { pem: rootPem(await newAuthority('Acme')) })
    await ask('settings.removeCa', { fingerprint: shared.authorities[0]?.fingerprint })
    expect(await ask('settings.saveSingleKeys', { on: false })).toMatchObject({ singleKeys: false })
    expect(await ask('host.describe')).toMatchObject({ singleKeys: false })
    expect(await ask('guides.add', { name: 'a.yaml', text: 'id: 7' })).toMatchObject({ guide: null })
    expect(await ask('diagnoses.list', { setup: own.id })).toHaveLength(diagnosisIds.length)
    const pasted = `getaddrinfo ENOTFOUND acme.okta.com client_secret=${secret}`
    expect(await ask('explain.paste', { text: pasted })).toMatchObject({ report: { rootCause: 'dns.not-found' } })
    expect(await ask('settings.saveTheme', { theme: 'dark' })).toMatchObject({ theme: 'dark' })
    await ask('settings.show')
    const script = 'function FindProxyForURL() { return "DIRECT" }'
    expect(await ask('settings.putPac', { name: 'proxy.pac', script })).toMatchObject({
      proxy: { pacFile: 'proxy.pac' },
    })
    await ask('settings.save', { mode: 'url', url: 'proxy.example:3128' })
    expect(await ask('settings.putLogin', { username: 'me', password: secret })).toMatchObject({
      proxy: { mode: 'url', url: 'http://proxy.example:3128', loginKeptIn: 'memory' },
    })
    await ask('settings.clearLogin')
    expect(await ask('settings.saveLanguage', { language: 'en' })).toMatchObject({ language: { chosen: 'en' } })
    await ask('settings.save', { mode: 'system' })
    await ask('setups.label', { setup: own.id, customer: 'Acme' })
    await ask('setups.duplicate', { setup: own.id })
    expect(await ask('setups.remove', { setup: own.id })).toEqual({ undoSeconds: 30 })
    await ask('setups.restore', { setup: own.id })
    await ask('data.erase', { customer: 'Acme' })
    secretsUsed.push(...(await administer({ provider, guide, ask, send, runOf })))
    const asked = new Set(crossed.map(({ call }) => call))
    expect(names.filter((name) => !asked.has(name))).toEqual([])
  })

  test.each(['scope', 'client_id', 'domain', 'audience'])(
    'is refused a secret in %s, and it is kept nowhere',
    async (field) => {
      const made = await ask<Setup>('setups.create', { guide })
      await ask('secrets.put', { setup: made.id, field: 'client_secret', value: secret })
      const outcome = await ask<{ saved: boolean }>('setups.setField', { setup: made.id, field, value: secret })
      expect(outcome).toMatchObject({ saved: false, field: { problem: { diagnosis: 'input.secret-in-client-id' } } })
      expect(JSON.stringify(await ask('setups.open', { setup: made.id }))).not.toContain(secret)
    },
  )

  test.each([
    ['an entry that the call does not take', 'guides.show', { guide, also: secret }],
    ['a wrong type', 'setups.open', { setup: { $ne: secret } }],
    ['a secret as a plain field', 'setups.setField', { setup: id, field: 'client_secret', value: secret }],
    ['a value that is no text', 'secrets.put', { setup: id, field: 'client_secret', value: [secret] }],
    ['nothing at all', 'setups.open', undefined],
    ['a text', 'setups.open', secret],
    ['something that JSON has not', 'practice.start', { provider: 'okta', faults: new Set([secret]) }],
  ])('is told bad_request for %s, without its value', async (_name, call, argument) => {
    const envelope = await send(call, argument)
    expect(envelope).toMatchObject({ ok: false, error: { code: 'bad_request' } })
    expect(JSON.stringify(envelope)).not.toContain(secret)
  })

  test.each([
    'host.constructor',
    'constructor.name',
    '__proto__.toString',
    'runs.events',
    'setups.toString',
    'nothing.here',
  ])('is told not_found for %s', async (call) => {
    expect(await send(call)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  test.each([
    ['setups.open', { setup: id }, 'not_found'],
    ['guides.show', { guide: 'okta/nothing' }, 'not_found'],
    ['guides.terms', { guide: 'okta/nothing' }, 'not_found'],
    ['links.open', { reference: 'RFC9999-1' }, 'not_found'],
    ['practice.setUp', undefined, 'refused'],
    ['practice.start', { provider: 'okta', faults: ['no.such'] }, 'bad_request'],
  ])('is told why %s %j cannot be done: %s', async (call, argument, code) => {
    const envelope = await send(call, argument)
    expect(envelope).toMatchObject({ ok: false, error: { code } })
    expect(errorCodes).toContain(code)
  })
})

test('no secret crossed the wire, in no result and in no event', () => {
  expect(secretsUsed.length).toBeGreaterThan(3)
  expect(crossed.length).toBeGreaterThan(100)
  const shown = crossed.map(({ call, value }) => [call, JSON.stringify(value)] as const)
  const forms = secretsUsed.flatMap((used) => [used, encodeURIComponent(used), Buffer.from(used).toString('base64')])
  expect(shown.filter(([, text]) => forms.some((form) => text.includes(form))).map(([call]) => call)).toEqual([])
})

test('no signature of a token crossed the wire', () => {
  const text = JSON.stringify(crossed)
  expect(text).toContain('‹signature cut›')
  expect(text).not.toMatch(/eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/)
})
