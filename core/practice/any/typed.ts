import type { ClientKey } from '../client-key.ts'
import type { Typed } from '../faults/fault.ts'
import type { Wanted } from '../shape.ts'
import { addresses } from './addresses.ts'
import type { AnySettings } from './settings.ts'

export const forPrograms = 'any/client-credentials'
export const forPeople = 'any/sign-on'

/** The person's browser does not trust the practice CA, so that the sign-on guide is walked over plain http. */
export const schemeFor = (guide: string): 'http' | 'https' => (guide === forPeople ? 'http' : 'https')

/** What a person would have typed who followed the guide. */
export function typedValues(
  { clients, scopes, audience }: AnySettings,
  { privatePem }: ClientKey,
  origin: string,
  { guide, method }: Wanted,
): Typed {
  const domain = addresses(origin).issuer
  if (guide === forPeople) {
    const { id, redirectUris } = clients.page
    const redirect_uri = redirectUris[0] ?? ''
    return {
      fields: {
        domain,
        redirect_uri,
        client_id: id,
        token_endpoint_auth_method: 'none',
        scope: 'openid profile email',
      },
    }
  }
  const asked = { domain, scope: scopes[0] ?? '', audience }
  if (method === 'private_key_jwt')
    return {
      fields: {
        ...asked,
        client_id: clients.keyed.id,
        key_id: clients.keyed.keys[0]?.kid ?? '',
        token_endpoint_auth_method: method,
      },
      private_key: privatePem,
    }
  return {
    fields: {
      ...asked,
      client_id: clients.secret.id,
      token_endpoint_auth_method: method ?? 'client_secret_basic',
    },
    client_secret: clients.secret.secret ?? '',
  }
}
