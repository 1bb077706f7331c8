import type { JsonObject } from '../../message.ts'
import { activeSecrets, type Client, type RegisteredKey } from '../client.ts'
import { link } from './asked.ts'
import { merged, without } from './members.ts'

/** What an app has that nobody set anything of. */
export const usual: JsonObject = {
  accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
  visibility: {
    autoLaunch: false,
    autoSubmitToolbar: false,
    hide: { iOS: true, web: true },
    appLinks: { oidc_client_link: true },
  },
  credentials: {
    userNameTemplate: { template: '$' + '{source.login}', type: 'BUILT_IN' },
    oauthClient: { autoKeyRotation: true },
  },
  settings: {
    app: {},
    notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
    manualProvisioning: false,
    implicitAssignment: false,
    emOptInStatus: 'NONE',
    notes: { admin: null, enduser: null },
    oauthClient: {
      client_uri: null,
      logo_uri: null,
      issuer_mode: 'DYNAMIC',
      idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
      wildcard_redirect: 'DISABLED',
      participate_slo: false,
    },
  },
}

const universalLogout = {
  status: 'DISABLED',
  supportType: 'FULL',
  identityStack: 'NOT_SHARED',
  protocol: 'GLOBAL_TOKEN_REVOCATION',
}

/** A public key as it is shown within an app. */
export const shownKey = (key: RegisteredKey): JsonObject => ({
  use: null,
  ...without(key as unknown as JsonObject, 'created', 'lastUpdated'),
})

const oauthSettings = (client: Client): JsonObject => ({
  redirect_uris: client.redirectUris,
  response_types: client.responseTypes,
  grant_types: client.grants,
  application_type: client.application_type,
  consent_method: client.consent,
  dpop_bound_access_tokens: client.dpop,
  network: client.network,
  ...(client.keys.length > 0 ? { jwks: { keys: client.keys.map(shownKey) } } : {}),
})

/** Where an app is, and what its org is called. */
export interface Place {
  origin: string
  org: string
  /** Id of the key that signs for it at the org's own server. */
  kid: string
}

/** An app as Okta's API shows it; the secret stands in the answer to its making alone. */
export function shownApp(client: Client, { origin, org, kid }: Place, secret = false): JsonObject {
  const value = activeSecrets(client).at(-1)
  const own: JsonObject = {
    id: client.appId,
    orn: `orn:okta:idp:${org}:apps:oidc_client:${client.appId}`,
    name: 'oidc_client',
    label: client.label,
    status: client.status,
    lastUpdated: client.lastUpdated,
    created: client.created,
    features: [],
    signOnMode: 'OPENID_CONNECT',
    universalLogout,
    credentials: {
      signing: { kid },
      oauthClient: {
        client_id: client.id,
        token_endpoint_auth_method: client.methods[0],
        ...(secret && value !== undefined ? { client_secret: value } : {}),
        pkce_required: client.pkce,
      },
    },
    settings: { oauthClient: oauthSettings(client) },
    _links: linksOf(client, origin),
  }
  return merged(merged(usual, client.document), own)
}

function linksOf(client: Client, origin: string): JsonObject {
  const self = `${origin}/api/v1/apps/${client.appId}`
  const proof = client.methods[0] === 'private_key_jwt' ? 'jwks' : 'secrets'
  return {
    uploadLogo: link(`${self}/logo`, 'POST'),
    appLinks: [
      {
        name: 'oidc_client_link',
        href: `${origin}/home/oidc_client/${client.appId}/aln177a159h7Zf52X0g8`,
        type: 'text/html',
      },
    ],
    profileEnrollment: { href: `${origin}/api/v1/policies/rst${client.appId.slice(3)}` },
    policies: link(`${self}/policies`, 'PUT'),
    groups: { href: `${self}/groups` },
    logo: [{ name: 'medium', href: `${origin}/assets/img/logos/default.png`, type: 'image/png' }],
    clientCredentials: [{ name: proof, href: `${self}/credentials/${proof}` }],
    accessPolicy: { href: `${origin}/api/v1/policies/rst${client.appId.slice(3)}` },
    users: { href: `${self}/users` },
    ...(client.status === 'ACTIVE'
      ? { deactivate: { href: `${self}/lifecycle/deactivate` } }
      : { activate: { href: `${self}/lifecycle/activate` } }),
  }
}
