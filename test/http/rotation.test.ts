import { afterEach, describe, expect, test } from 'vitest'
import { allMoves } from '../../core/admin/rotation.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import { systemClock } from '../../core/app/clock.ts'
import { isNot, wayNamed } from '../../core/app/rotation-begin.ts'
import { planRotation } from '../../core/app/rotation-plan.ts'
import { rotationOf } from '../../core/app/rotation-record.ts'
import { type Rotated, rotate, takeBack } from '../../core/app/rotation-run.ts'
import { formerName, nextName, secretName, secretNamesOf } from '../../core/app/secret-name.ts'
import { exportSetups, importSetups } from '../../core/app/transfer.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Fields } from '../../core/model/profile.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { RotationMove } from '../../core/model/rotation.ts'
import { formsOf } from '../../core/report/redact.ts'
import { type Rotating, rotating } from '../support/rotating.ts'
import { words } from '../support/words.ts'

const open: Rotating[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

type Case = readonly [string, ProviderId, Fields, (guide: Guide) => Guide]
const asItIs = (guide: Guide): Guide => guide
const keys: Fields = { token_endpoint_auth_method: 'private_key_jwt' }

/** A guide for a web app with a secret, whose users sign in. */
const withSecret = (guide: Guide): Guide => ({
  ...guide,
  fields: [...guide.fields, { name: 'client_secret', label: 'Client secret', where: 'On the app.', required: true }],
  steps: guide.steps.map((step) => ({
    ...step,
    ...(step.wants
      ? {
          wants: step.wants.map((want) => {
            if (want.as !== 'app' || want.find.length === 0) return want
            const web = {
              'settings.oauthClient.application_type': 'web',
              'credentials.oauthClient.token_endpoint_auth_method': 'client_secret_basic',
            }
            return { ...want, has: { ...want.has, ...web } }
          }),
        }
      : {}),
  })),
})
const signOn: Fields = { redirect_uri: 'http://localhost:8585/callback', origin: 'http://localhost:8585' }

const overlapping: readonly Case[] = [
  ['okta/fortanix-key-insight', 'okta', {}, asItIs],
  ['okta/any', 'okta', keys, asItIs],
  ['auth0/any', 'auth0', { audience: 'https://api.example', ...keys }, asItIs],
  ['okta/openmetadata', 'okta', signOn, withSecret],
]
const alone: Case = ['auth0/fortanix-key-insight', 'auth0', {}, asItIs]

const started = async ([guide, provider, fields, change]: Case) => {
  const at = await rotating(guide, provider, fields, false, change)
  open.push(at)
  return at
}
const first: readonly RotationMove[] = ['clear', 'make', 'enable', 'prove']
const all: readonly RotationMove[] = ['clear', 'make', 'enable', 'prove', 'hand-over', 'retire', 'remove']
/** The steps that this provider has. */
const of = ({ guide, field }: Rotating, moves: readonly RotationMove[]) =>
  moves.filter(
    (move) => move !== 'clear' && (move !== 'enable' || (guide.provider === 'auth0' && field === 'private_key')),
  )
const why = ({ stopped }: Rotated) => stopped && [words.say(stopped.says), stopped.detail && words.say(stopped.detail)]
const stateOf = (at: Rotating) => rotationOf(at.store, at.setup)?.state
/** All steps that are left. */
const leftOf = (at: Rotating): RotationMove[] => {
  const rotation = rotationOf(at.store, at.setup)
  const way = rotation && wayNamed(at.guide, rotation)
  return rotation && way ? allMoves(rotation, way) : []
}
const own = (at: Rotating) => secretName(at.setup, at.field)

describe.each(overlapping)('%s at %s with %j', (...found) => {
  test('a second one is made and proved, handed over, and only then the old one is retired and removed', async () => {
    const at = await started(found)
    const before = await at.value(own(at))
    const made = await rotate(await at.options(), of(at, first))
    expect(why(made)).toBeNull()
    expect(made.rotation?.state).toBe('proved')
    // Both are good, and the setup has the old one still.
    expect(await at.value(own(at))).toBe(before)
    const fresh = await at.value(nextName(at.setup, at.field))
    expect(fresh).not.toBe(before)
    expect(await at.good()).toBe(true)
    const handed = await rotate(await at.options(), ['hand-over'])
    expect([why(handed), handed.rotation?.state]).toEqual([null, 'handed'])
    expect(await at.value(own(at))).toBe(fresh)
    expect(await at.value(formerName(at.setup, at.field))).toBe(before)
    expect(await at.good()).toBe(true)
    const retired = await rotate(await at.options(), ['retire'])
    expect([why(retired), retired.rotation?.state]).toEqual([null, 'retired'])
    expect(await at.good()).toBe(true)
    expect((await at.proof(formerName(at.setup, at.field), retired.rotation?.oldKid ?? null)).ok).toBe(false)
    const removed = await rotate(await at.options(), ['remove'])
    expect([why(removed), removed.rotation?.state]).toEqual([null, 'removed'])
    expect(await at.value(formerName(at.setup, at.field))).toBeNull()
    expect(await at.good()).toBe(true)
    // And again.
    const again = await rotate(await at.options(), of(at, all))
    expect([why(again), again.rotation?.state]).toEqual([null, 'removed'])
    expect(await at.value(own(at))).not.toBe(fresh)
  })

  test('the plan says how a secret is proved where users sign in', async () => {
    const at = await started(found)
    const { world, kept, setup } = await at.options()
    const plan = await planRotation(world, { kept, setup }, 'next', 'Okta')
    const notes = isNot(plan) ? [] : plan.notes.map(({ word }) => word)
    expect(notes.includes('rotation.without-user')).toBe(at.guide.flow === 'authorization_code')
  })

  test.each(['made', 'proved', 'handed', 'retired'] as const)('is taken back from %s', async (state) => {
    const at = await started(found)
    const before = [await at.value(own(at)), at.fieldsNow()]
    const stopsAfter = { made: 'make', proved: 'prove', handed: 'hand-over', retired: 'retire' }[state]
    const moves = of(at, all)
    const came = await rotate(await at.options(), moves.slice(0, moves.indexOf(stopsAfter as RotationMove) + 1))
    expect([why(came), came.rotation?.state]).toEqual([null, state])
    const back = await takeBack(await at.options())
    expect([why(back), back.rotation?.state]).toEqual([null, 'taken-back'])
    expect([await at.value(own(at)), at.fieldsNow()]).toEqual(before)
    expect(await at.value(nextName(at.setup, at.field))).toBeNull()
    expect(await at.value(formerName(at.setup, at.field))).toBeNull()
    expect(await at.good()).toBe(true)
    // There is room for the next one.
    expect(why(await rotate(await at.options(), of(at, first)))).toBeNull()
  })

  test('goes on at another computer, from a file under a passphrase', async () => {
    const at = await started(found)
    expect(why(await rotate(await at.options(), of(at, first)))).toBeNull()
    const kept = { ...at, clock: systemClock, guides: [at.guide], packOf: () => null }
    const { text, notes } = await exportSetups(kept, [at.setup], 'correct horse battery')
    expect(notes.map(({ word }) => word)).toEqual(['rotation.file-carried'])
    // The other computer has nothing of it.
    for (const name of secretNamesOf(at.setup)) await at.secrets.clear(name)
    at.store.remove(at.setup)
    await importSetups(kept, text, 'correct horse battery')
    const rest = await rotate(await at.options(), of(at, ['hand-over', 'retire', 'remove']))
    expect([why(rest), rest.rotation?.state]).toEqual([null, 'removed'])
    expect(await at.good()).toBe(true)
  }, 60_000)

  /** Dies after so many requests that change something. */
  const dying = (world: AdminWorld, after: number): AdminWorld => {
    let writes = 0
    return {
      ...world,
      send: async (request) => {
        const outcome = await world.send(request)
        if (request.method !== 'GET' && ++writes === after) throw new Error('killed')
        return outcome
      },
    }
  }

  test('killed after each request in turn, the next start finishes it', async () => {
    for (let after = 1; after < 8; after++) {
      const at = await started(found)
      const moves = of(at, all)
      const world = dying(await at.world(), after)
      const killed = await rotate(await at.options({ world }), moves).then(
        () => false,
        () => true,
      )
      const rest = await rotate(await at.options(), leftOf(at))
      if (killed)
        expect({ after, why: why(rest), state: rest.rotation?.state }).toEqual({ after, why: null, state: 'removed' })
      expect(await at.good()).toBe(true)
      expect(rotationOf(at.store, at.setup)?.sent.filter(({ came }) => came === 'sending')).toEqual([])
      await open.pop()?.close()
      if (!killed) break
    }
  })

  test('killed after each request in turn, it is taken back', async () => {
    for (let after = 1; after < 8; after++) {
      const at = await started(found)
      const before = await at.value(own(at))
      const moves = of(at, all).filter((move) => move !== 'remove')
      const killed = await rotate(await at.options({ world: dying(await at.world(), after) }), moves).then(
        () => false,
        () => true,
      )
      const back = await takeBack(await at.options())
      expect({ after, why: why(back), state: back.rotation?.state }).toEqual({ after, why: null, state: 'taken-back' })
      expect(await at.value(own(at))).toBe(before)
      expect(await at.good()).toBe(true)
      await open.pop()?.close()
      if (!killed) break
    }
  })

  test('killed while one is made, taking it back is planned with the steps that it may take', async () => {
    const at = await started(found)
    await rotate(await at.options({ world: dying(await at.world(), 1) }), of(at, all)).catch(() => {})
    const { world, kept, setup } = await at.options()
    const plan = await planRotation(world, { kept, setup }, 'back', 'Okta')
    expect(isNot(plan) ? plan : plan.moves.map(({ move }) => move)).toEqual(['disable', 'drop'])
    expect(why(await takeBack(await at.options()))).toBeNull()
  })

  test('killed while the old one is deleted, it is not said to be taken back', async () => {
    const at = await started(found)
    expect(why(await rotate(await at.options(), of(at, all).slice(0, -1)))).toBeNull()
    await rotate(await at.options({ world: dying(await at.world(), 1) }), ['remove']).catch(() => {})
    const back = await takeBack(await at.options())
    expect([back.rotation?.state, back.rotation?.back]).toEqual(['removed', false])
    expect(why(back)?.[0]).toContain('cannot be taken back')
    expect(await at.good()).toBe(true)
  })

  test.each(['half-done', 'server-error-after-change'])(
    '%s: what was made is found, and nothing is made twice',
    async (fault) => {
      const at = await started(found)
      at.tenant.setAdminFaults([fault])
      const came = await rotate(await at.options(), of(at, all))
      expect([why(came), came.rotation?.state]).toEqual([null, 'removed'])
      expect(await at.good()).toBe(true)
      expect(came.rotation?.sent.filter(({ move }) => move === 'make')).toHaveLength(1)
    },
  )

  test('changes that take effect late are waited for, in bounds', async () => {
    const at = await started(found)
    at.tenant.setAdminFaults(['eventual'])
    const came = await rotate(await at.options(), of(at, first))
    expect([why(came), came.rotation?.state]).toEqual([null, 'proved'])
    expect(at.waits).toEqual([1000, 2000, 4000])
  })

  test('what is refused is said, and nothing is half done', async () => {
    const at = await started(found)
    at.tenant.setAdminFaults(['conflict'])
    const came = await rotate(await at.options(), of(at, first))
    expect(came.stopped?.move).toBe('make')
    expect(why(came)?.join(' ')).toContain('409')
    expect(stateOf(at)).toBe('begun')
    at.tenant.setAdminFaults([])
    expect((await takeBack(await at.options())).rotation?.state).toBe('taken-back')
    expect(await at.value(nextName(at.setup, at.field))).toBeNull()
  })

  test('where no token is issued for the new one, the old one stays', async () => {
    const at = await started(found)
    const prove = async () => ({ ok: false, says: 'Refused.', passes: false }) as const
    const came = await rotate(await at.options({ prove }), of(at, all))
    expect([came.stopped?.move, came.rotation?.state]).toEqual([
      'prove',
      of(at, first).at(-2) === 'enable' ? 'enabled' : 'made',
    ])
    expect(why(came)?.[0]).toContain('Refused.')
    expect(await at.good()).toBe(true)
    // It is proved again before the old one is retired.
    const handed = await rotate(await at.options(), ['prove', 'hand-over'])
    expect(handed.rotation?.state).toBe('handed')
    const kept = await rotate(await at.options({ prove }), ['retire'])
    expect([kept.stopped?.move, kept.rotation?.state]).toEqual(['retire', 'handed'])
    expect((await at.proof(formerName(at.setup, at.field), kept.rotation?.oldKid ?? null)).ok).toBe(true)
  })
})

describe('where the provider keeps one secret only', () => {
  test('it is replaced at once, stored with the setup, proved, and handed over', async () => {
    const at = await started(alone)
    const before = await at.value(own(at))
    const came = await rotate(await at.options(), ['make', 'prove'])
    expect([why(came), came.rotation?.state]).toEqual([null, 'proved'])
    expect(await at.value(own(at))).not.toBe(before)
    expect(await at.value(formerName(at.setup, at.field))).toBe(before)
    expect(await at.good()).toBe(true)
    expect((await at.proof(formerName(at.setup, at.field), null)).ok).toBe(false)
    const handed = await rotate(await at.options(), leftOf(at))
    expect([why(handed), handed.rotation?.state]).toEqual([null, 'handed'])
    expect(leftOf(at)).toEqual([])
  })

  test.each(['make', 'prove', 'hand-over'] as const)('the old one is set again after %s', async (last) => {
    const at = await started(alone)
    const before = await at.value(own(at))
    const moves = ['make', 'prove', 'hand-over'] as const
    await rotate(await at.options(), moves.slice(0, moves.indexOf(last) + 1))
    const back = await takeBack(await at.options())
    expect([why(back), back.rotation?.state]).toEqual([null, 'taken-back'])
    expect(await at.value(own(at))).toBe(before)
    expect(await at.value(formerName(at.setup, at.field))).toBeNull()
    expect(await at.good()).toBe(true)
  })

  test('without the old one it cannot be taken back, and nothing is sent', async () => {
    const at = await started(alone)
    await at.secrets.clear(own(at))
    await rotate(await at.options(), ['make', 'prove'])
    const back = await takeBack(await at.options())
    expect(why(back)?.[0]).toContain('not stored with this setup')
    expect([stateOf(at), await at.good()]).toEqual(['proved', true])
  })

  test.each(['half-done', 'server-error-after-change'])('%s: the secret is replaced once more', async (fault) => {
    const at = await started(alone)
    at.tenant.setAdminFaults([fault])
    const came = await rotate(await at.options(), ['make', 'prove'])
    expect([came.stopped?.move, came.rotation?.state]).toEqual(['make', 'lost'])
    at.tenant.setAdminFaults([])
    const rest = await rotate(await at.options(), ['make', 'prove'])
    expect([why(rest), rest.rotation?.state]).toEqual([null, 'proved'])
    expect(await at.good()).toBe(true)
  })

  test('half-done: the old one can be set again', async () => {
    const at = await started(alone)
    const before = await at.value(own(at))
    at.tenant.setAdminFaults(['half-done'])
    await rotate(await at.options(), ['make', 'prove'])
    at.tenant.setAdminFaults([])
    expect((await takeBack(await at.options())).rotation?.state).toBe('taken-back')
    expect([await at.value(own(at)), await at.good()]).toEqual([before, true])
  })
})

describe('what is there already', () => {
  const path = async (at: Rotating) => `/api/v1/apps/${at.fieldsNow().client_id}/credentials/secrets`

  test('two active secrets: none is made, and it is said', async () => {
    const at = await started(overlapping[0] as Case)
    const { send } = await at.world()
    await send({ method: 'POST', path: await path(at), body: {} })
    const came = await rotate(await at.options(), of(at, first))
    expect(why(came)?.[0]).toContain('already has 2 client secrets in use')
    expect(came.rotation).toBeNull()
  })

  test('an inactive secret makes room, in a step that is confirmed', async () => {
    const at = await started(overlapping[0] as Case)
    const { send } = await at.world()
    const made = (await send({ method: 'POST', path: await path(at), body: {} })).answer?.json as { id: string }
    await send({ method: 'POST', path: `${await path(at)}/${made.id}/lifecycle/deactivate` })
    const kept = await rotate(await at.options(), of(at, first))
    expect(kept.done).toEqual([])
    const came = await rotate(await at.options(), ['clear', 'make', 'prove'])
    expect([why(came), came.rotation?.state]).toEqual([null, 'proved'])
    expect(came.done).toEqual(['clear', 'make', 'prove'])
  })

  test('the new one that somebody else has deactivated does not take the place of the old one', async () => {
    const at = await started(overlapping[0] as Case)
    const came = await rotate(await at.options(), ['make', 'prove', 'hand-over'])
    const { send } = await at.world()
    await send({ method: 'POST', path: `${await path(at)}/${came.rotation?.fresh}/lifecycle/deactivate` })
    const kept = await rotate(await at.options(), ['retire'])
    expect(why(kept)?.[0]).toContain('no longer active')
    expect((await at.proof(formerName(at.setup, at.field), null)).ok).toBe(true)
  })
})

describe('who may not', () => {
  test.each([
    [overlapping[0] as Case, 'okta.apps.manage'],
    [alone, 'update:client_keys'],
  ])('%j without %s: it is refused, and nothing is half done', async (found, right) => {
    const at = await started(found)
    at.tenant.setAdminFaults([`rights:${right}`])
    const came = await rotate(await at.options(), ['make', 'prove'])
    expect([came.stopped?.move, came.rotation?.state, came.rotation?.doing]).toEqual(['make', 'begun', null])
    expect(why(came)?.[0]).toContain('403')
    at.tenant.setAdminFaults([])
    expect(await at.good()).toBe(true)
    expect((await rotate(await at.options(), ['make', 'prove'])).rotation?.state).toBe('proved')
  })

  test('two programs at once: the second stops, and has sent nothing', async () => {
    const at = await started(overlapping[0] as Case)
    const world = await at.world()
    const other = await at.options()
    let sent = 0
    const slow: AdminWorld = {
      ...world,
      send: async (request) => {
        if (request.method !== 'GET') sent++
        // The other one comes in between.
        if (request.path.endsWith('/secrets') && request.method === 'GET' && sent === 0) {
          sent = 1
          await rotate(other, ['make'])
          sent = 0
        }
        return world.send(request)
      },
    }
    await expect(rotate(await at.options({ world: slow }), ['make', 'prove'])).resolves.toMatchObject({
      stopped: { says: { word: 'rotation.full' } },
    })
    expect(sent).toBe(0)
    expect(stateOf(at)).toBe('made')
  })

  test('where the app is gone, it is taken back without a request', async () => {
    const at = await started(overlapping[0] as Case)
    await rotate(await at.options(), ['make', 'prove'])
    const { send } = await at.world()
    const path = `/api/v1/apps/${at.fieldsNow().client_id}`
    await send({ method: 'POST', path: `${path}/lifecycle/deactivate` })
    await send({ method: 'DELETE', path })
    const back = await takeBack(await at.options())
    expect([why(back), back.rotation?.state, back.done]).toEqual([null, 'taken-back', []])
    expect(await at.value(nextName(at.setup, at.field))).toBeNull()
  })
})

test('the secret of an API service integration is rotated', async () => {
  const at = await rotating('okta/palo-alto-cloud-identity-engine', 'okta', {}, true)
  open.push(at)
  const before = await at.value(own(at))
  const came = await rotate(await at.options(), of(at, all))
  expect([why(came), came.rotation?.state]).toEqual([null, 'removed'])
  expect(await at.value(own(at))).not.toBe(before)
  expect(await at.good()).toBe(true)
})

test('what is kept of a rotation, and what is recorded, has no secret in it', async () => {
  const at = await started(alone)
  const world = await at.world()
  const before = (await at.value(own(at))) ?? ''
  await rotate(await at.options({ world }), ['make', 'prove', 'hand-over'])
  const fresh = (await at.value(own(at))) ?? ''
  await takeBack(await at.options({ world }))
  const kept = JSON.stringify([at.store.setupSettings(at.setup), world.exchanges()])
  for (const secret of [before, fresh]) expect(formsOf(secret).filter((form) => kept.includes(form))).toEqual([])
  expect(kept).toContain('rotate-secret')
})
