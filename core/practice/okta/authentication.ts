import { basicOf, type Credentials, formOf, type Incoming, type Reply } from '../message.ts'
import { noSuchClient, oauthError } from './errors.ts'
import type { OktaSettings } from './settings.ts'

const inQuery = ['client_id', 'client_secret', 'client_assertion']

/** Who the client is, by the header or by the body but not by both; or why Okta will not say. */
function credentialsOf(incoming: Incoming): Credentials | Reply {
  const form = formOf(incoming)
  const basic = basicOf(incoming)
  if (inQuery.some((name) => incoming.query.has(name)))
    return oauthError(400, 'invalid_request', 'Client credentials cannot be supplied via query parameters.')
  const ways = [basic !== null, form.has('client_secret'), form.has('client_assertion')].filter(Boolean)
  if (ways.length > 1)
    return oauthError(
      401,
      'invalid_request',
      'Cannot supply multiple client credentials. Use one of the following: credentials in the Authorization header, credentials in the post body, or a client_assertion in the post body.',
    )
  if (basic === 'garbled')
    return oauthError(401, 'invalid_client', 'Found Authentication header but was not valid client credentials.')
  if (basic) return basic
  const id = form.get('client_id')
  const secret = form.get('client_secret')
  return id && secret ? { id, secret } : oauthError(401, 'invalid_client', 'No client credentials found.')
}

/** Refuses a client that Okta does not know or whose secret is wrong; null when it is the right one. */
export function authenticationRefusal(incoming: Incoming, { client }: OktaSettings): Reply | null {
  const credentials = credentialsOf(incoming)
  if ('status' in credentials) return credentials
  if (credentials.id !== client.id) return noSuchClient(401)
  if (client.method !== 'client_secret')
    return oauthError(
      401,
      'invalid_client',
      'Client authentication failed. Either the client or the client credentials are invalid.',
    )
  return client.secrets.includes(credentials.secret)
    ? null
    : oauthError(401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.')
}
