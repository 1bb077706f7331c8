import { describe, expect, test } from 'vitest'
import { wantRules } from '../../../core/app/want-rules.ts'
import type { Want } from '../../../core/model/admin.ts'
import type { Guide } from '../../../core/model/guide.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideIds, guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const okta = providers.okta.admin?.kinds ?? []
const base = guideNamed('okta/fortanix-key-insight')
const nothing = { find: [], has: {}, starts: {} }
const app: Want = { ...nothing, as: 'app', kind: 'app', find: [{ label: 'Mine' }] }
const server: Want = { ...nothing, as: 'server', kind: 'authorization-server', find: [{ name: 'Mine' }] }
const scope: Want = { ...nothing, as: 'scope', kind: 'scope', within: 'server', find: [{ name: '{scope}' }] }
const policy: Want = { ...nothing, as: 'policy', kind: 'policy', within: 'server', find: [{ name: 'Mine' }] }

const guideWith = (...wants: readonly Want[]): Guide => ({
  ...base,
  steps: base.steps.slice(0, wants.length).map((step, at) => ({ ...step, wants: wants.slice(at, at + 1) })),
})
const brokenIn = (...wants: readonly Want[]) =>
  wantRules(guideWith(...wants), okta).map(({ path, reason }) => `${path.slice(1).join('.')}: ${words.say(reason)}`)

test.each(guideIds)('%s wants nothing that would be passed over', (id) => {
  const guide = guideNamed(id)
  expect(wantRules(guide, providers[guide.provider].admin?.kinds ?? [])).toEqual([])
})

describe('a want is refused', () => {
  test.each<[string, readonly Want[], string]>([
    [
      'of a kind that the provider does not have',
      [{ ...app, kind: 'resource-server' }],
      '0.wants.0.kind: This provider does not have objects of the kind resource-server. Use one of these: app, ',
    ],
    [
      'that is a part of nothing',
      [{ ...app, within: 'org' }],
      '0.wants.0.within: An object of the kind app is not part of another object. Remove within.',
    ],
    [
      'that does not say what it is a part of',
      [{ ...nothing, as: 'scope', kind: 'scope', find: [{ default: true }] }],
      '0.wants.0.within: An object of the kind scope is part of an object of the kind authorization-server. ',
    ],
    [
      'that is a part of what no earlier step wants',
      [scope, server],
      '0.wants.0.within: The earlier steps do not want an object with the name server.',
    ],
    [
      'that is a part of another kind',
      [app, { ...scope, within: 'app' }],
      '1.wants.0.within: An object of the kind scope is part of an object of the kind authorization-server. ',
    ],
    [
      'with a member that is not compared',
      [{ ...app, has: { 'settings.oauthClient.grant_type': 'x' } }],
      '0.wants.0.has.settings.oauthClient.grant_type: IdP Preflight cannot compare the member settings.oauthClient.grant_type of the kind app. Use one of these: status, ',
    ],
    [
      'with a member that decides of another kind',
      [server, { ...policy, has: { 'conditions.grantTypes.include': { includes: ['x'] } } }],
      '1.wants.0.has.conditions.grantTypes.include: IdP Preflight cannot compare the member ',
    ],
    [
      'found by a member that is not there',
      [{ ...app, find: [{ lable: 'Mine' }] }],
      '0.wants.0.find.0.lable: An object of the kind app does not have the member lable. Use one of these: ',
    ],
    [
      'made with a member that is not there',
      [{ ...app, starts: { 'settings.oauthClient.redirect_uri': 'x' } }],
      '0.wants.0.starts.settings.oauthClient.redirect_uri: An object of the kind app does not have the member ',
    ],
    [
      'that nothing finds',
      [{ ...app, find: [] }],
      '0.wants.0: The first step that wants app must describe under find how this object is found.',
    ],
    [
      'with a name of another kind',
      [app, { ...server, as: 'app' }],
      '1.wants.0.kind: An earlier step gives app the kind app. Use the same kind here.',
    ],
    [
      'with a place for a value that is not asked for',
      [{ ...app, find: [{ label: '{origin}' }] }],
      '0.wants.0.find: {origin} is not the name of a value that can be filled in.',
    ],
    [
      'with a place of an object that is not wanted',
      [{ ...app, starts: { 'profile.of': ['{server.id}'] } }],
      '0.wants.0.starts: {server.id} is not the name of a value that can be filled in.',
    ],
    [
      'with a place for each word, where it is one object',
      [server, { ...scope, find: [{ name: '{each}' }] }],
      '1.wants.0.find: {each} is not the name of a value that can be filled in.',
    ],
    [
      'for each word of a field that is not asked for',
      [{ ...app, each: 'origin' }],
      '0.wants.0.each: The step asks for origin, which is not declared under fields.',
    ],
  ])('%s', (_name, wants, reason) => {
    const broken = brokenIn(...wants)
    expect(broken).toHaveLength(1)
    expect(broken[0]).toContain(reason)
  })

  test('of a provider whose configuration is not read', () => {
    expect(wantRules(guideWith(app), []).map(({ reason }) => words.say(reason))).toEqual([
      'IdP Preflight cannot read the configuration of this provider. Remove wants from the steps of this guide.',
    ])
  })
})

test('more of the same object, places of all kinds and members below known ones are fine', () => {
  expect(
    brokenIn(
      { ...app, starts: { 'settings.oauthClient.jwks.keys': ['{public_jwk}'], 'profile.url': '{org.url}' } },
      { ...nothing, as: 'app', kind: 'app', has: { status: 'ACTIVE' } },
      { ...server, starts: { audiences: ['{app.id}'] } },
      { ...scope, each: 'scope', find: [{ name: '{each}' }, { default: true }] },
      { ...nothing, as: 'scope', kind: 'scope', has: { consent: 'IMPLICIT' } },
      { ...policy, has: { 'conditions.clients.include': { includes: ['{client_id}', '{scope[]}'] } } },
    ),
  ).toEqual([])
})
