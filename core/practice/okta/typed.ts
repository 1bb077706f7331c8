import type { ClientKey } from '../client-key.ts'
import type { Typed } from '../faults/fault.ts'
import type { Wanted } from '../shape.ts'
import { ingestionScopes, integrationScopes } from './clients.ts'
import type { OktaSettings } from './settings.ts'

export const paloAlto = 'okta/palo-alto-cloud-identity-engine'
export const openMetadata = 'okta/openmetadata'
export const ingestion = 'okta/openmetadata-ingestion'

/** The person's browser does not trust the practice CA, so that the sign-on guide is walked over plain http. */
export const schemeFor = (guide: string): 'http' | 'https' => (guide === openMetadata ? 'http' : 'https')

/** What a person would have typed who followed the guide; one that is not known here needs a custom server's token. */
export function typedValues(settings: OktaSettings, key: ClientKey, origin: string, { guide, method }: Wanted): Typed {
  const domain = origin.replace('https://', '')
  if (guide === openMetadata) return signOnValues(settings, domain)
  if (guide === ingestion)
    return { fields: { domain, ...keyed(settings), scope: ingestionScopes.join(' ') }, ...pem(key) }
  if (guide === paloAlto) return integrationValues(settings, key, domain, method)
  const server = {
    domain,
    authorization_server: settings.servers.api.id ?? '',
    audience: settings.servers.api.audience,
  }
  if (method === 'private_key_jwt') return { fields: { ...server, ...keyed(settings) }, ...pem(key) }
  const { id, secrets } = settings.clients.service
  return {
    fields: { ...server, client_id: id, token_endpoint_auth_method: method ?? 'client_secret_basic' },
    client_secret: secrets[0] ?? '',
  }
}

const pem = ({ privatePem }: ClientKey) => ({ private_key: privatePem })

const keyed = ({ clients: { keyed: client } }: OktaSettings) => ({
  client_id: client.id,
  key_id: client.keys[0]?.kid ?? '',
  token_endpoint_auth_method: 'private_key_jwt',
})

function integrationValues({ clients }: OktaSettings, key: ClientKey, domain: string, method?: string): Typed {
  const { id, keys, secrets } = clients.integration
  const fields = { domain, client_id: id, scope: integrationScopes.join(' ') }
  return method === 'private_key_jwt'
    ? { fields: { ...fields, key_id: keys[0]?.kid ?? '', token_endpoint_auth_method: method }, ...pem(key) }
    : {
        fields: { ...fields, token_endpoint_auth_method: method ?? 'client_secret_basic' },
        client_secret: secrets[0] ?? '',
      }
}

function signOnValues({ clients: { browser }, servers: { signOn } }: OktaSettings, domain: string): Typed {
  const redirect_uri = browser.redirectUris[0] ?? ''
  return {
    fields: {
      domain,
      authorization_server: signOn.id ?? '',
      client_id: browser.id,
      token_endpoint_auth_method: 'none',
      audience: signOn.audience,
      scope: 'openid profile email offline_access',
      redirect_uri,
      origin: new URL(redirect_uri).origin,
    },
  }
}
