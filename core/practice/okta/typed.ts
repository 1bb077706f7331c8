import type { ClientKey } from '../client-key.ts'
import type { Typed } from '../faults/fault.ts'
import type { Wanted } from '../shape.ts'
import { activeSecrets, type Client } from './client.ts'
import { ingestionScopes, integrationScopes } from './clients.ts'
import type { Server } from './servers.ts'
import type { OktaSettings } from './settings.ts'

export const paloAlto = 'okta/palo-alto-cloud-identity-engine'
export const openMetadata = 'okta/openmetadata'
export const ingestion = 'okta/openmetadata-ingestion'

/** The person's browser does not trust the practice CA, so that the sign-on guide is walked over plain http. */
export const schemeFor = (guide: string): 'http' | 'https' => (guide === openMetadata ? 'http' : 'https')

/**
 * What a person would have typed who followed the guide; one that is not known here needs a custom server's token. Where
 * the guide was not followed, in an empty org, only the domain is known.
 */
export function typedValues(settings: OktaSettings, key: ClientKey, origin: string, { guide, method }: Wanted): Typed {
  const domain = origin.replace('https://', '')
  const { service, keyed, integration, browser } = settings.clients
  const { api, signOn } = settings.servers
  const signs = method === 'private_key_jwt'
  if (guide === openMetadata && browser && signOn) return signOnValues(browser, signOn, domain)
  if (guide === ingestion && keyed)
    return { fields: { domain, ...keyedBy(keyed), scope: ingestionScopes.join(' ') }, ...pem(key) }
  if (guide === paloAlto && integration) {
    const fields = { domain, client_id: integration.id, scope: integrationScopes.join(' ') }
    return signs
      ? { fields: { ...fields, ...keyedBy(integration) }, ...pem(key) }
      : bySecret(fields, integration, method)
  }
  if ([openMetadata, ingestion, paloAlto].includes(guide)) return { fields: { domain } }
  const server = { domain, authorization_server: api.id ?? '', audience: api.audience }
  if (signs && keyed) return { fields: { ...server, ...keyedBy(keyed) }, ...pem(key) }
  return service && !signs ? bySecret({ ...server, client_id: service.id }, service, method) : { fields: { domain } }
}

const pem = ({ privatePem }: ClientKey) => ({ private_key: privatePem })

const keyedBy = ({ id, keys }: Client) => ({
  client_id: id,
  key_id: keys[0]?.kid ?? '',
  token_endpoint_auth_method: 'private_key_jwt',
})

const bySecret = (fields: Typed['fields'], client: Client, method = 'client_secret_basic'): Typed => ({
  fields: { ...fields, token_endpoint_auth_method: method },
  client_secret: activeSecrets(client).at(-1) ?? '',
})

function signOnValues(browser: Client, signOn: Server, domain: string): Typed {
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
      origin: URL.parse(redirect_uri)?.origin ?? '',
    },
  }
}
