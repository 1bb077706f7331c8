import { expect } from 'vitest'
import type { PracticeTenant } from '../../../../core/practice/index.ts'
import { ask, type Got } from '../ask.ts'
import { undescribed, undescribedToken } from './described.ts'

export type Api = (method: string, path: string, body?: unknown, token?: string) => Promise<Got>

/** A token for the Management API, as the administrator's app gets it. */
export async function managementToken(
  tenant: PracticeTenant,
  which: 'read' | 'write',
  scope?: string,
): Promise<string> {
  const admin = tenant.admin()
  if (!admin) throw new Error('the tenant has no admin access')
  const { client_id, client_secret } = admin[which]
  const audience = `${tenant.origin}/api/v2/`
  const { json, text } = await tokenFor(tenant, { client_id, client_secret, audience, ...(scope ? { scope } : {}) })
  if (typeof json.access_token !== 'string') throw new Error(text)
  return json.access_token
}

/** A token request, whose answer must be as Auth0 describes it. */
export async function tokenFor(tenant: PracticeTenant, asked: Record<string, unknown>): Promise<Got> {
  const got = await ask(tenant, '/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', ...asked }),
  })
  expect(undescribedToken(got), got.text).toEqual([])
  return got
}

/** Calls the Management API with a token that may do everything. */
export async function managementOf(tenant: PracticeTenant, which: 'read' | 'write' = 'write'): Promise<Api> {
  const usual = await managementToken(tenant, which)
  return async (method, path, body, token = usual) => {
    const got = await ask(tenant, `/api/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    expect.soft(undescribed(method, path, body, got), `${method} ${path}: ${got.text}`).toEqual([])
    return got
  }
}
