import { describe, expect, test } from 'vitest'
import {
  allMoves,
  backMove,
  beginning,
  isFinal,
  isOver,
  leg,
  mayRetire,
  nextMove,
  settled,
  stateAfter,
} from '../../../core/admin/rotation.ts'
import type { Json, JsonObject } from '../../../core/model/json.ts'
import {
  type ProviderMove,
  providerMoves,
  type Rotation,
  type RotationMove,
  type RotationState,
  rotationStates,
  type SeenCredential,
} from '../../../core/model/rotation.ts'
import { auth0Rotations } from '../../../core/providers/auth0/admin/rotation.ts'
import { oktaRotations } from '../../../core/providers/okta/admin/rotation.ts'

const way = (id: string) => {
  const found = [...oktaRotations, ...auth0Rotations].find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}
const [okta, oktaKey, alone, auth0Key] = ['okta-app-secret', 'okta-app-key', 'auth0-secret', 'auth0-key'].map(way) as [
  ReturnType<typeof way>,
  ReturnType<typeof way>,
  ReturnType<typeof way>,
  ReturnType<typeof way>,
]
const seen = (id: string, over: Partial<SeenCredential> = {}): SeenCredential => ({
  id,
  used: true,
  at: `2026-01-0${id}`,
  kid: null,
  held: false,
  value: null,
  ...over,
})
const at = (state: RotationState, over: Partial<Rotation> = {}): Rotation => ({
  way: okta.id,
  field: 'client_secret',
  owner: 'app',
  startedAt: '',
  state,
  doing: null,
  old: '1',
  fresh: '2',
  spare: null,
  there: ['1'],
  oldKid: null,
  newKid: null,
  swapped: false,
  dates: { stored: null, ends: null },
  back: false,
  sent: [],
  ...over,
})
const none = () => false

describe('what a rotation begins with', () => {
  test.each<[string, SeenCredential[], (one: SeenCredential) => boolean, unknown]>([
    ['the only one that is in use', [seen('1')], none, { old: seen('1'), spare: null }],
    ['none in use', [seen('1', { used: false })], none, { why: 'none' }],
    ['none at all', [], none, { why: 'none' }],
    ['two in use, of which one is ours: full', [seen('1'), seen('2')], ({ id }) => id === '1', { why: 'full' }],
    ['two in use, of which none is ours', [seen('1'), seen('2')], none, { why: 'unknown-old' }],
    [
      'one that is not in use makes room',
      [seen('1'), seen('2', { used: false })],
      none,
      { old: seen('1'), spare: seen('2', { used: false }) },
    ],
    [
      'one that something else uses makes none',
      [seen('1'), seen('2', { used: false, held: true })],
      none,
      { why: 'full' },
    ],
  ])('%s', (_what, there, ours, expected) => {
    expect(beginning(okta, there, ours)).toEqual(expected)
  })

  test('of several that are not in use, the oldest goes; below the limit, none', () => {
    const three = [seen('3', { used: false }), seen('2', { used: false }), seen('1')]
    expect(beginning({ most: 3, overlap: true }, three, none)).toMatchObject({ spare: { id: '2' } })
    expect(beginning({ most: 4, overlap: true }, three, none)).toMatchObject({ spare: null })
  })

  test('where there is one only, nothing is looked for', () => {
    expect(beginning(alone, [], none)).toEqual({ old: null, spare: null })
  })
})

describe('the steps', () => {
  const usual: RotationMove[] = ['make', 'prove', 'hand-over', 'retire', 'remove']
  test.each([
    [okta, usual],
    [oktaKey, usual],
    [auth0Key, ['make', 'enable', 'prove', 'hand-over', 'retire', 'remove']],
    [alone, ['make', 'prove', 'hand-over']],
  ])('$id', (one, expected) => {
    expect(allMoves(at('begun'), one)).toEqual(expected)
    expect(allMoves(at('begun', { spare: '9' }), one)[0]).toBe('clear')
  })

  test('a person decides about each step after the proof', () => {
    expect(leg(at('begun', { spare: '9' }), okta)).toEqual(['clear', 'make', 'prove'])
    expect(leg(at('made'), auth0Key)).toEqual(['enable', 'prove'])
    expect(leg(at('proved'), okta)).toEqual(['hand-over'])
    expect(leg(at('handed'), okta)).toEqual(['retire'])
    expect(leg(at('retired'), okta)).toEqual(['remove'])
    expect(leg(at('removed'), okta)).toEqual([])
    expect(leg(at('handed'), alone)).toEqual([])
    expect(leg(at('retired', { back: true }), okta)).toEqual(['revive', 'hand-back', 'disable', 'drop'])
  })

  test('a lost one is taken back; where there is one only, it is replaced again', () => {
    expect(nextMove(at('lost'), okta)).toBeNull()
    expect(nextMove(at('lost'), alone)).toBe('make')
  })

  test.each<[RotationState, RotationMove | null, RotationMove | null]>([
    ['begun', null, null],
    ['made', 'disable', 'restore'],
    ['enabled', 'disable', 'restore'],
    ['proved', 'disable', 'restore'],
    ['handed', 'hand-back', 'hand-back'],
    ['retired', 'revive', 'revive'],
    ['removed', null, null],
    ['lost', 'disable', 'restore'],
    ['disabled', 'drop', 'drop'],
    ['taken-back', null, null],
  ])('back from %s: %s, or %s where there is one only', (state, back, single) => {
    expect([backMove({ state }, okta), backMove({ state }, alone)]).toEqual([back, single])
    expect(nextMove(at(state, { back: true }), okta)).toBe(back)
  })

  test('every way back ends with the old one alone', () => {
    for (const one of [okta, alone])
      for (const state of rotationStates) {
        let now: RotationState = state
        for (let move = backMove({ state: now }, one); move; move = backMove({ state: now }, one))
          now = stateAfter(move, { state: now, back: true })
        expect([state, now]).toEqual([state, state === 'begun' || state === 'removed' ? state : 'taken-back'])
      }
  })

  test('it is over where nothing is half done', () => {
    const over = (one: typeof okta) => rotationStates.filter((state) => isOver({ state, doing: null }, one))
    expect(over(okta)).toEqual(['retired', 'removed', 'taken-back'])
    expect(over(alone)).toEqual(['handed', 'retired', 'removed', 'taken-back'])
    expect(rotationStates.filter((state) => isOver({ state, doing: 'retire' }, okta))).toEqual([])
  })

  test('what is deleted cannot be taken back', () => {
    expect(providerMoves.filter(isFinal)).toEqual(['clear', 'remove', 'drop'])
  })
})

describe('what came of a request, by what is there', () => {
  test.each<[ProviderMove, Partial<Rotation>, SeenCredential[], string]>([
    ['make', {}, [seen('1'), seen('2')], 'done'],
    ['make', {}, [seen('1')], 'failed'],
    ['make', { newKid: 'k' }, [seen('1'), seen('2', { kid: 'other' })], 'failed'],
    ['make', { newKid: 'k' }, [seen('1'), seen('3', { kid: 'other' }), seen('2', { kid: 'k' })], 'done'],
    ['clear', { spare: '9' }, [seen('1')], 'done'],
    ['clear', { spare: '9' }, [seen('1'), seen('9', { used: false })], 'failed'],
    ['enable', {}, [seen('1'), seen('2')], 'done'],
    ['enable', {}, [seen('1'), seen('2', { used: false })], 'failed'],
    ['retire', {}, [seen('1', { used: false }), seen('2')], 'done'],
    ['retire', {}, [seen('2')], 'done'],
    ['retire', {}, [seen('1'), seen('2')], 'failed'],
    ['remove', {}, [seen('2')], 'done'],
    ['remove', {}, [seen('1', { used: false }), seen('2')], 'failed'],
    ['revive', {}, [seen('1'), seen('2')], 'done'],
    ['revive', {}, [seen('1', { used: false }), seen('2')], 'failed'],
    ['disable', {}, [seen('1'), seen('2', { used: false })], 'done'],
    ['disable', {}, [seen('1')], 'done'],
    ['disable', {}, [seen('1'), seen('2')], 'failed'],
    ['drop', {}, [seen('1')], 'done'],
    ['drop', {}, [seen('1'), seen('2', { used: false })], 'failed'],
  ])('%s with %j and %j: %s', (doing, over, there, came) => {
    expect(settled(at('begun', { doing, ...over }), okta, there).came).toBe(came)
  })

  test('what the provider does not show is not known, nor is what was not sent', () => {
    expect(settled(at('begun', { doing: 'make' }), alone, []).came).toBe('unknown')
    expect(settled(at('begun'), okta, [seen('2')]).came).toBe('unknown')
    expect(settled(at('proved', { doing: 'hand-over' }), okta, []).came).toBe('unknown')
  })

  test('what was made is given with it', () => {
    const fresh = seen('2', { value: 'v' })
    expect(settled(at('begun', { doing: 'make' }), okta, [seen('1'), fresh])).toEqual({ came: 'done', fresh })
  })

  test('the old one goes only while the new one is good', () => {
    expect(mayRetire(at('handed'), [seen('1'), seen('2')])).toBe(true)
    expect(mayRetire(at('handed'), [seen('1'), seen('2', { used: false })])).toBe(false)
    expect(mayRetire(at('handed'), [seen('1')])).toBe(false)
  })
})

describe('what a provider has', () => {
  const app = (token_endpoint_auth_method: string, jwks_uri?: string): JsonObject => ({
    credentials: { oauthClient: { token_endpoint_auth_method } },
    settings: { oauthClient: jwks_uri === undefined ? {} : { jwks_uri } },
  })
  test.each<[string, JsonObject, boolean]>([
    ['okta-app-secret', app('client_secret_basic'), true],
    ['okta-app-secret', app('private_key_jwt'), false],
    ['okta-app-secret', app('none'), false],
    ['okta-app-key', app('private_key_jwt'), true],
    ['okta-app-key', app('private_key_jwt', 'https://keys.example'), false],
    ['okta-app-key', app('client_secret_post'), false],
    ['auth0-secret', { token_endpoint_auth_method: 'client_secret_post' }, true],
    ['auth0-secret', { token_endpoint_auth_method: 'none' }, false],
    ['auth0-secret', { client_authentication_methods: { private_key_jwt: { credentials: [] } } }, false],
    ['auth0-key', { client_authentication_methods: { private_key_jwt: { credentials: [{ id: 'c' }] } } }, true],
    ['auth0-key', { token_endpoint_auth_method: 'client_secret_post' }, false],
  ])('%s fits %j: %s', (id, body, fits) => {
    expect(way(id).fits(body)).toBe(fits)
  })

  test.each<[string, Json[], unknown]>([
    [
      'okta-app-secret',
      [[{ id: 'ocs1', status: 'ACTIVE', created: 'c', client_secret: 's' }]],
      [{ id: 'ocs1', used: true, at: 'c', kid: null, held: false, value: 's' }],
    ],
    [
      'okta-app-key',
      [[{ id: 'pks1', status: 'INACTIVE', created: 'c', kid: 'k' }]],
      [{ id: 'pks1', used: false, at: 'c', kid: 'k', held: false, value: null }],
    ],
    ['okta-app-secret', [{ errorCode: 'E' }], null],
    [
      'auth0-key',
      [
        {
          client_authentication_methods: { private_key_jwt: { credentials: [{ id: 'a' }] } },
          signed_request_object: { credentials: [{ id: 'b' }] },
        },
        [
          { id: 'a', created_at: '1', kid: 'k' },
          { id: 'b', created_at: '2' },
          { id: 'c', created_at: '3' },
        ],
      ],
      [
        { id: 'a', used: true, at: '1', kid: 'k', held: false, value: null },
        { id: 'b', used: false, at: '2', kid: null, held: true, value: null },
        { id: 'c', used: false, at: '3', kid: null, held: false, value: null },
      ],
    ],
    ['auth0-key', [null, []], null],
    ['auth0-key', [{}, null], null],
  ])('%s reads %j', (id, bodies, expected) => {
    expect(way(id).seen(bodies)).toEqual(expected)
  })

  test('an id is a part of a path, whatever is in it, and a place stays readable', () => {
    const given = { owner: 'a/b', old: '../x', fresh: '{new.id}', spare: '', key: null, secret: 's' }
    expect(okta.requests.retire?.(given).path).toBe(
      '/api/v1/apps/a%2Fb/credentials/secrets/..%2Fx/lifecycle/deactivate',
    )
    expect(okta.requests.drop?.(given)).toEqual({
      method: 'DELETE',
      path: '/api/v1/apps/a%2Fb/credentials/secrets/{new.id}',
    })
    expect(auth0Key.requests.retire?.(given)).toEqual({
      method: 'PATCH',
      path: '/api/v2/clients/a%2Fb',
      body: { client_authentication_methods: { private_key_jwt: { credentials: [{ id: '{new.id}' }] } } },
    })
    expect(alone.requests.restore?.(given).body).toEqual({ client_secret: 's' })
  })

  test('each request has its right and its event', () => {
    for (const one of [...oktaRotations, ...auth0Rotations]) {
      expect(Object.keys(one.scopes).toSorted()).toEqual(Object.keys(one.requests).toSorted())
      expect(Object.keys(one.events).toSorted()).toEqual(Object.keys(one.requests).toSorted())
    }
    expect(okta.scopes.make).toBe('okta.apps.manage')
    expect(way('okta-integration-secret').scopes.make).toBe('okta.oauthIntegrations.manage')
    expect(alone.scopes.make).toBe('update:client_keys')
  })
})
