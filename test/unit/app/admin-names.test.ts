import { expect, test } from 'vitest'
import type { PlannedChange } from '../../../core/admin/change.ts'
import { namingOf } from '../../../core/app/admin-names.ts'
import { foundEvidence, wantedEvidence } from '../../../core/checks/wanted-evidence.ts'
import { auth0 } from '../../../core/providers/auth0/index.ts'
import { okta } from '../../../core/providers/okta/index.ts'
import { words } from '../../support/words.ts'

const change = (as: string, kind: string, after: PlannedChange['after'] = {}): PlannedChange => ({
  as,
  kind,
  steps: [],
  name: '',
  action: 'create',
  kept: null,
  before: {},
  after,
  requests: [],
  scopes: [],
  events: [],
  object: null,
})
const object = (kind: string, id: string, name: string, body = {}) => ({ kind, id, name, within: [], body })
const naming = (provider: typeof okta, changes: PlannedChange[], objects: ReturnType<typeof object>[] = []) => {
  if (!provider.admin) throw new Error('no admin')
  const collections = [{ kind: '', within: [], path: '', objects, refused: null, answer: null, cut: false }]
  return namingOf(changes, { admin: provider.admin, reading: { collections } }, words)
}

test('the place of what is yet to be made says what will stand there', () => {
  const shown = naming(okta, [change('app', 'app'), change('scope:a.b', 'scope')])
  expect(shown('{app.credentials.oauthClient.client_id}')).toBe('the client ID of the app')
  expect(shown('{app.id}')).toBe('the ID of the app')
  expect(shown('{scope:a.b.name}')).toBe('name of the scope')
  expect(shown('["{app.id}"]')).toBe('["the ID of the app"]')
  // What is no place of the plan stays as it is.
  for (const text of ['{other.id}', '{app}', 'app.id', '']) expect(shown(text)).toBe(text)
})

test('what an object will be made with is shown in its place', () => {
  const api = change('api', 'resource-server', { identifier: 'https://api.example', name: '{client.client_id}' })
  const shown = naming(auth0, [api])
  expect(shown('{api.identifier}')).toBe('https://api.example')
  expect(shown('{api.name}')).toBe('name of the API')
})

test('an id has the name of its object before it', () => {
  const app = object('app', '0oa1', 'Mine', { credentials: { oauthClient: { client_id: 'own' } } })
  const shown = naming(
    okta,
    [],
    [app, object('group', '00g1', 'Everyone'), object('scope', 's', 's'), object('x', 'y', '')],
  )
  expect(shown('00g1')).toBe('Everyone (00g1)')
  expect(shown('0oa1')).toBe('Mine (0oa1)')
  expect(shown('own')).toBe('Mine (own)')
  for (const text of ['s', 'y', '00g12', '']) expect(shown(text)).toBe(text)
  expect(naming(auth0, [], [object('client', 'c1', 'App', { client_id: 'c1' })])('c1')).toBe('App (c1)')
})

test('what is absent is said to be not set', () => {
  expect(words.shown(foundEvidence(undefined))).toBe('not set')
  expect(words.shown(foundEvidence(null))).toBe('not set')
  expect(words.shown(foundEvidence('-'))).toBe('-')
  expect(words.shown(foundEvidence(false))).toBe(false)
  expect(words.shown(foundEvidence([null, 'a']))).toEqual(['not set', 'a'])
  expect(words.shown(wantedEvidence({ oneOf: ['allow', null] }))).toBe('one of allow and not set')
})
