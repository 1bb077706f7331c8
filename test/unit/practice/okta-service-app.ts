import { randomUUID } from 'node:crypto'
import { importPKCS8, SignJWT } from 'jose'
import type { AdminCredentials, PracticeTenant } from '../../../core/practice/index.ts'
import type { Got } from './ask.ts'
import { post, seconds } from './clients.ts'

/** A token of the org's own server for one of the administrator's service apps. */
export async function orgTokenFor(
  tenant: PracticeTenant,
  { client_id, private_key = '', key_id = '' }: AdminCredentials,
  scope: string,
): Promise<Got> {
  const aud = `${tenant.origin}/oauth2/v1/token`
  const claims = { iss: client_id, sub: client_id, aud, jti: randomUUID(), iat: seconds(), exp: seconds() + 120 }
  const client_assertion = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key_id })
    .sign(await importPKCS8(private_key, 'RS256'))
  const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  return post(tenant, aud, { grant_type: 'client_credentials', scope, client_assertion, client_assertion_type })
}
