import { basicOf, type Reply } from '../message.ts'
import { assertedClient } from './assertion.ts'
import type { Call } from './call.ts'
import { type Client, clientNamed, type Method } from './clients.ts'
import { noSuchClient, oauthError, wrongSecret } from './errors.ts'

/** The client that asks, or the refusal (facts 1.1). A secret in the body wins over one in the header. */
export async function authenticated(call: Call): Promise<Client | Reply> {
  const { incoming, form, tenant } = call
  if (form.has('client_assertion')) return assertedClient(call)
  const header = basicOf(incoming)
  const basic = header === 'garbled' ? null : header
  const id = form.get('client_id') ?? basic?.id
  if (!id) return oauthError(400, 'invalid_client', 'Missing client_id parameter')
  const found = clientNamed(tenant.settings.clients, id)
  const client = found ?? clientNamed(tenant.settings.clients, formDecoded(id))
  if (!client) return noSuchClient()
  const sent = form.get('client_secret')
  const method: Method = sent !== null ? 'client_secret_post' : basic ? 'client_secret_basic' : 'none'
  if (!client.methods.includes(method)) return wrongSecret()
  if (method === 'none') return client
  const secret = sent ?? (client.rawBasic ? basic?.secret : formDecoded(basic?.secret ?? ''))
  return secret === client.secret ? client : wrongSecret()
}

/** Reads what RFC 6749 section 2.3.1 wants written. */
const formDecoded = (text: string): string => new URLSearchParams(`v=${text.replaceAll('&', '%26')}`).get('v') ?? ''
