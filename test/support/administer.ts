import { expect } from 'vitest'
import type { Envelope } from '../../core/contract/envelope.ts'
import type {
  AdminAccessView,
  AdminApplied,
  AdminChoice,
  AdminLedgerRow,
  AdminPlan,
  AdminRequestRow,
  AdminUndone,
  AdminUndoPlan,
  AdminView,
  HandoffCard,
  RotationCame,
  RotationPlanView,
  RotationView,
  RunEvent,
  Setup,
} from '../../core/contract/values.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'

/** A window, as its calls go over the wire. */
export interface Asking {
  provider: 'okta' | 'auth0'
  guide: string
  ask<T>(name: string, argument?: unknown): Promise<T>
  send(name: string, argument?: unknown): Promise<Envelope<unknown>>
  runOf(setup: string): Promise<RunEvent>
}

const accessOf = ({ token, client_id, client_secret }: AdminCredentials) =>
  token === undefined ? { kind: 'secret', client_id, client_secret } : { kind: 'token', token }

/** From an empty tenant to green by plan and apply, and back by undo. @returns the secrets that were given */
export async function administer({ provider, guide, ask, send, runOf }: Asking): Promise<string[]> {
  const tenant = await startPracticeTenant({ provider, empty: true })
  try {
    const { id: setup } = await ask<Setup>('setups.create', { guide })
    await ask('setups.setField', { setup, field: 'domain', value: tenant.origin })
    for (const pem of tenant.ca()) await ask('setups.addCa', { setup, pem })
    const { read, write } = tenant.admin() as { read: AdminCredentials; write: AdminCredentials }
    const given = await ask<AdminAccessView>('admin.access', { setup })
    expect(given.grants.map(({ purpose, ready }) => [purpose, ready])).toEqual([
      ['read', false],
      ['write', false],
    ])
    expect(await send('admin.plan', { setup })).toMatchObject({ error: { code: 'refused' } })
    expect(await send('admin.makeKey', { setup, purpose: 'write' })).toMatchObject({ ok: provider === 'okta' })
    await ask('admin.put', { setup, purpose: 'read', access: accessOf(read) })
    expect(await ask('admin.test', { setup, purpose: 'read' })).toMatchObject({ ok: true, lacking: [] })
    const looked = await ask<AdminView>('admin.look', { setup })
    expect(looked.objects.map(({ state }) => state)).toContain('not-there')
    const plan = await ask<AdminPlan>('admin.plan', { setup })
    expect(plan).toMatchObject({ writable: false })
    expect(await send('admin.apply', { setup, plan: plan.plan })).toMatchObject({ error: { code: 'refused' } })
    await ask('admin.put', { setup, purpose: 'write', access: accessOf(write) })
    expect(await send('admin.apply', { setup, plan: 'another' })).toMatchObject({ error: { code: 'refused' } })
    expect(await ask('admin.stop', { setup })).toBeNull()
    const applied = await ask<AdminApplied>('admin.apply', { setup, plan: plan.plan })
    expect(applied).toMatchObject({ stopped: null, declined: false, open: [] })
    expect((await ask<AdminPlan>('admin.plan', { setup })).changes.map(({ action }) => action)).not.toContain('create')
    expect(await runOf(setup)).toMatchObject({ type: 'finished', report: { verdict: 'pass' } })
    const [choice] = (await ask<AdminChoice[]>('admin.choices', { setup })).filter(({ chosen }) => chosen)
    await ask('admin.choose', { setup, of: choice?.kind, object: choice?.id })
    expect(await send('admin.choose', { setup, of: 'app', object: 'none' })).toMatchObject({
      error: { code: 'not_found' },
    })
    const rows = await ask<AdminLedgerRow[]>('admin.ledger', { setup })
    expect(rows).toHaveLength(applied.done.length)
    expect(rows.every(({ state, undoable }) => state === 'done' && undoable)).toBe(true)
    await rotated({ ask, send, runOf }, setup, provider)
    const { rows: shown } = await ask<AdminUndoPlan>('admin.undoPlan', { setup })
    expect(shown.map(({ why }) => why)).toEqual(applied.done.map(() => null))
    const undone = await ask<AdminUndone>('admin.undo', { setup, shown: shown.map(({ number }) => number) })
    const sent = await ask<AdminRequestRow[]>('admin.timeline', { setup })
    expect(sent.map(({ request }) => request.split(' ')[0])).toEqual(expect.arrayContaining(['GET', 'POST', 'DELETE']))
    expect(undone).toMatchObject({ left: [] })
    expect(undone.undone).toHaveLength(applied.done.length)
    // What was green is green no more: it was asked of a tenant that is another one now.
    expect((await ask<Setup>('setups.open', { setup })).verdict).not.toBe('pass')
    expect((await ask<AdminAccessView>('admin.forget', { setup, purpose: 'write' })).grants[1]?.ready).toBe(false)
    return [read, write].flatMap(({ token, client_secret }) => token ?? client_secret ?? [])
  } finally {
    await tenant.close()
  }
}

/** A rotation from its beginning to its end; the provider of one secret has no steps for the old one. */
async function rotated({ ask, send, runOf }: Omit<Asking, 'provider' | 'guide'>, setup: string, provider: string) {
  const go = async (reach: 'next' | 'all' | 'back') => {
    const { plan } = await ask<RotationPlanView>('rotation.plan', { setup, reach })
    return ask<RotationCame>('rotation.go', { setup, reach, plan })
  }
  expect(await ask('rotation.show', { setup })).toMatchObject({ why: null, state: null, over: true })
  expect(await send('rotation.go', { setup, reach: 'next', plan: 'another' })).toMatchObject({
    error: { code: 'refused' },
  })
  expect(await send('rotation.plan', { setup, reach: 'back' })).toMatchObject({ error: { code: 'refused' } })
  expect(await go('next')).toMatchObject({ stopped: null, view: { state: 'proved' } })
  const overlap = provider === 'okta'
  const { rotated: rows } = await ask<HandoffCard>('handoff.show', { setup })
  expect(rows.map(({ field }) => field)).toEqual(overlap ? ['client_secret'] : [])
  if (overlap)
    expect(await ask('handoff.copySecret', { setup, field: 'client_secret', rotated: true })).toEqual({
      clearsInSeconds: 30,
    })
  expect(await go('back')).toMatchObject({ stopped: null, view: { state: 'taken-back', over: true } })
  expect(await go('next')).toMatchObject({ stopped: null })
  expect(await go('next')).toMatchObject({ stopped: null, view: { state: 'handed', over: !overlap } })
  if (overlap) expect(await go('next')).toMatchObject({ stopped: null, view: { state: 'retired', over: true } })
  if (overlap) expect(await go('all')).toMatchObject({ stopped: null, view: { state: 'removed', canTakeBack: false } })
  expect(await runOf(setup)).toMatchObject({ type: 'finished', report: { verdict: 'pass' } })
  const view = await ask<RotationView>('rotation.show', { setup })
  expect(view.sent.every(({ came }) => came === 'done')).toBe(true)
}
