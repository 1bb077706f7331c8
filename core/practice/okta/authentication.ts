import { basicOf, type Credentials, type Reply } from '../message.ts'
import { assertedClient } from './assertion.ts'
import type { Call } from './call.ts'
import type { Client, Method } from './client.ts'
import { clientNamed } from './clients.ts'
import { goodSecrets } from './credentials.ts'
import { noSuchClient, oauthError } from './errors.ts'

const inQuery = ['client_id', 'client_secret', 'client_assertion']

interface Proof {
  client: Client
  method: Method
  /** Null where nothing remains to be proved: an assertion was verified, or nothing is asked of a public client. */
  secret: string | null
}

/** The client that a request comes from (facts 3.3 and 5.1), or why Okta does not believe it. */
export async function authenticated(call: Call, grant: string | null): Promise<Client | Reply> {
  const proof = await proofOf(call)
  if ('status' in proof) return proof
  const { client, method, secret } = proof
  const wrong = wrongMethod(client, method, grant === 'client_credentials' && call.server.id === null)
  if (wrong) return oauthError(401, 'invalid_client', wrong)
  return secret === null || goodSecrets(client, call).includes(secret)
    ? client
    : oauthError(401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.')
}

/** Who it says it is and by which method, which may be one only. */
async function proofOf(call: Call): Promise<Proof | Reply> {
  const { incoming, form } = call
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
  if (basic) return fromBasic(basic, call)
  if (form.has('client_assertion')) {
    const asserted = await assertedClient(call)
    return 'status' in asserted ? asserted : { ...asserted, secret: null }
  }
  const id = form.get('client_id')
  const secret = form.get('client_secret') || null
  if (!id) return oauthError(401, 'invalid_client', 'No client credentials found.')
  const client = clientNamed(call.tenant.settings.clients, id)
  if (!client) return noSuchClient(401)
  if (secret !== null) return { client, method: 'client_secret_post', secret }
  return client.methods.includes('none')
    ? { client, method: 'none', secret: null }
    : oauthError(401, 'invalid_client', 'No client credentials found.')
}

function fromBasic({ id, secret }: Credentials, { tenant }: Call): Proof | Reply {
  const client = clientNamed(tenant.settings.clients, id)
  if (!client) return noSuchClient(401)
  return { client, method: 'client_secret_basic', secret: client.formEncodedBasic ? formDecoded(secret) : secret }
}

/** Reads what RFC 6749 section 2.3.1 wants written; what is not encoded that way comes out as something else. */
const formDecoded = (text: string): string => new URLSearchParams(`v=${text.replaceAll('&', '%26')}`).get('v') ?? ''

/** First the org server's rule for programs, which no setting changes; then what the app is set to. */
function wrongMethod(client: Client, method: Method, programAtOrg: boolean): string | null {
  if (programAtOrg) {
    if (client.application_type !== 'service')
      return "Only clients with 'application_type' of 'service' may use the client_credentials 'grant_type' with the Org Authorization Server."
    if (client.integration && method !== 'private_key_jwt' && method !== 'client_secret_basic')
      return 'OAuth Integration Client Credentials requests to the Org Authorization Server must use either private_key_jwt or client_secret_basic as the token_endpoint_auth_method.'
    if (!client.integration && method !== 'private_key_jwt')
      return 'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.'
  }
  return client.methods.includes(method)
    ? null
    : 'Client authentication failed. Either the client or the client credentials are invalid.'
}
