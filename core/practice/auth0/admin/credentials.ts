import type { Reply } from '../../message.ts'
import { type Call, gone, ok, type Route, shownOr } from './call.ts'
import { newCredential } from './credential.ts'
import { absent, invalidBody, managementError } from './errors.ts'
import type { Members } from './members.ts'

/** As many as an app may have (facts 3.2). */
const most = 2

const members: Members = {
  must: ['credential_type'],
  may: {
    credential_type: ['public_key', 'cert_subject_dn', 'x509_cert'],
    name: 'string',
    subject_dn: 'string',
    pem: 'string',
    alg: ['RS256', 'RS384', 'PS256'],
    parse_expiry_from_cert: 'boolean',
    expires_at: 'string',
    kid: 'string',
  },
}

const clientOf = ({ settings, params }: Call) =>
  settings.clients.find(({ client_id }) => client_id === params.client_id)
const ofClient = ({ settings, params }: Call) =>
  settings.credentials.filter(({ client }) => client === params.client_id)
const found = (call: Call) => ofClient(call).find(({ shown }) => shown.id === call.params.credential_id)

/** The newest first, whatever pages are asked for. */
const list = (call: Call): Reply =>
  shownOr(clientOf(call), absent.client, () =>
    ok(
      ofClient(call)
        .filter(({ shown }) => call.listed(shown.id))
        .map(({ shown }) => shown)
        .reverse(),
    ),
  )

function create(call: Call): Reply {
  if (!clientOf(call)) return absent.client
  // What is said of a third is not known.
  if (ofClient(call).length >= most)
    return managementError(400, `A client can have ${most} credentials at most`, 'invalid_body')
  const made = newCredential(call.params.client_id ?? '', call.body, call.at)
  if (!made) return invalidBody("'The PEM cannot be read' on property pem.")
  call.change(({ credentials }) => {
    credentials.push(made)
  })
  return ok(made.shown, 201)
}

function update(call: Call): Reply {
  const credential = found(call)
  if (!credential) return clientOf(call) ? absent.credential : absent.client
  const { expires_at: until } = call.body
  if (until !== null && Number.isNaN(Date.parse(String(until))))
    return invalidBody("'Object didn't pass validation for format date-time' on property expires_at.")
  const { expires_at: _before, ...rest } = credential.shown
  const expires_at = until === null ? {} : { expires_at: new Date(String(until)).toISOString() }
  const shown = { ...rest, updated_at: call.at, ...expires_at }
  call.change(({ credentials }) => {
    for (const each of credentials) if (each.shown.id === shown.id) each.shown = shown
  })
  return ok(shown)
}

function remove(call: Call): Reply {
  const { client_id, credential_id } = call.params
  call.change((base) => {
    base.credentials = base.credentials.filter(
      ({ client, shown }) => client !== client_id || shown.id !== credential_id,
    )
    for (const { client_authentication_methods: set, ...client } of base.clients)
      if (client.client_id === client_id && set?.private_key_jwt)
        set.private_key_jwt.credentials = set.private_key_jwt.credentials.filter(({ id }) => id !== credential_id)
  })
  return gone
}

const one = '/clients/:client_id/credentials/:credential_id'

export const credentialRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/clients/:client_id/credentials', anyOf: ['read:client_credentials'] },
    title: 'Get client credentials',
    handle: list,
  },
  {
    ...{ method: 'POST', path: '/clients/:client_id/credentials', anyOf: ['create:client_credentials'] },
    title: 'Create a client credential',
    members,
    handle: create,
  },
  {
    ...{ method: 'GET', path: one, anyOf: ['read:client_credentials'], title: 'Get client credential details' },
    handle: (call) =>
      shownOr(found(call), clientOf(call) ? absent.credential : absent.client, ({ shown }) => ok(shown)),
  },
  {
    ...{ method: 'PATCH', path: one, anyOf: ['update:client_credentials'], title: 'Update a client credential' },
    members: { some: true, may: { expires_at: 'string?' } },
    handle: update,
  },
  {
    ...{ method: 'DELETE', path: one, anyOf: ['delete:client_credentials'], title: 'Delete a client credential' },
    handle: remove,
  },
]
