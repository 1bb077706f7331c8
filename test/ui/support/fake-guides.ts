import type { Guide, GuideSummary, Step } from '../../../core/contract/values.ts'

const must = (...checks: string[]) => checks.map((check) => ({ check, level: 'must' as const }))

const oktaSteps: readonly Step[] = [
  {
    id: 'licence',
    group: 'Before you start',
    title: 'Your org can have custom authorization servers',
    why: 'Key Insight reads tokens of a custom authorization server. They come with the licence **API Access Management**; Integrator orgs have it.',
    clicks: [
      { text: 'In the Okta Admin Console, open **Security › API**.', link: 'authorization-servers' },
      {
        text: 'There must be a tab **Authorization Servers**. Copy your domain from the menu under your name, top right.',
      },
    ],
    asks: ['domain'],
    proves: must('dns.host-resolves', 'tenant.exists'),
    sends: 'Sends one request without any credential.',
    claims: '',
  },
  {
    id: 'app',
    group: 'Create the app',
    title: 'Create an API Services app',
    why: 'Key Insight signs in as itself, without a person. Okta calls such an app **API Services**.',
    clicks: [
      { text: 'Open **Applications › Applications**, then **Create App Integration**.', link: 'applications' },
      { text: 'Choose **API Services**, then **Next**.' },
      { text: 'Name it', copy: 'Fortanix Key Insight' },
      { text: 'Choose **Save**.' },
    ],
    asks: [],
    proves: must('client.known'),
    sends: 'Sends one token request. It shows up in Okta’s System Log.',
    claims: '',
  },
  {
    id: 'credentials',
    group: 'Create the app',
    title: 'Copy client ID and secret',
    why: 'They are what Key Insight proves itself with.',
    clicks: [{ text: 'On the tab **General**, under **Client Credentials**, copy both.', link: 'applications' }],
    asks: ['client_id', 'client_secret', 'token_endpoint_auth_method'],
    proves: must('client.authenticates'),
    sends: 'Sends one token request. It shows up in Okta’s System Log.',
    claims: '',
  },
  {
    id: 'dpop',
    group: 'Create the app',
    title: 'Turn off DPoP for this app',
    why: 'Okta ticks it for new API Services apps; Key Insight cannot answer it.',
    clicks: [
      {
        text: 'Still on **General**, under **General Settings**, choose **Edit** and clear _Require Demonstrating Proof of Possession (DPoP) header in token requests_.',
        link: 'applications',
      },
    ],
    asks: [],
    proves: must('client.needs-no-dpop'),
    sends: 'Sends one token request. It shows up in Okta’s System Log.',
    claims: '',
  },
  {
    id: 'server',
    group: 'Authorization server',
    title: 'Choose or add a server',
    why: 'The server stamps its name into every token. `default` is there already; any other works as well.',
    clicks: [
      {
        text: 'Open **Security › API › Authorization Servers** and note the name in the last part of **Issuer URI**.',
        link: 'authorization-servers',
      },
    ],
    asks: ['authorization_server', 'audience'],
    proves: must('server.exists', 'metadata.issuer-matches'),
    sends: 'Sends two requests without any credential.',
    claims: '',
  },
  {
    id: 'scope',
    group: 'Authorization server',
    title: 'Add a scope, make it the default',
    why: 'Okta refuses a token request that names no scope unless one is the default.',
    clicks: [
      { text: 'Open the server, tab **Scopes**, then **Add Scope**.', link: 'scopes' },
      { text: 'Name it', copy: 'ki.scan' },
      { text: 'Tick **Set as a default scope**, then **Create**.' },
    ],
    asks: ['scope'],
    proves: must('scope.allowed'),
    sends: 'Sends one token request. It shows up in Okta’s System Log.',
    claims: '',
  },
  {
    id: 'policy',
    group: 'Authorization server',
    title: 'Allow the app in an access policy',
    why: 'An authorization server gives tokens only to apps that one of its policies names, for the grants and scopes that a rule of that policy allows. A new server has no policy at all.',
    clicks: [
      {
        text: 'In Okta, open **Security › API › Authorization Servers**, choose `default`, then the tab **Access Policies**.',
        link: 'access-policies',
      },
      {
        text: '**Add Policy**: any name; under _Assign to_ choose **The following clients** and pick your app. “All clients” works too, but opens the server to every app.',
      },
      {
        text: 'In the new policy, **Add Rule**: tick **Client Credentials**, leave scopes at **Any scopes**, then **Create rule**.',
      },
    ],
    asks: [],
    proves: must('policy.allows', 'client.may-use-grant', 'client.active'),
    sends: 'Sends one token request. It shows up in Okta’s System Log.',
    claims: '',
  },
  {
    id: 'token',
    group: 'Prove it',
    title: 'Get a token',
    why: 'The same request that Key Insight will send.',
    clicks: [],
    asks: [],
    proves: must('token.issued', 'token.is-jwt'),
    sends: 'Sends one token request. It shows up in Okta’s System Log.',
    claims: '',
  },
  {
    id: 'check-token',
    group: 'Prove it',
    title: 'Check the token',
    why: 'Key Insight looks at signature, issuer and audience. So do we, with the keys that the server publishes.',
    clicks: [],
    asks: [],
    proves: must('token.signature-verifies', 'token.issuer-matches'),
    sends: 'Sends one request for the public keys.',
    claims: '',
  },
  {
    id: 'enter',
    group: 'Hand over',
    title: 'Enter the values in Key Insight',
    why: 'The hand-off page shows them under the names that Key Insight uses.',
    clicks: [
      { text: 'In Key Insight, open **Connections › Add connection › AWS** and choose **Client Credentials**.' },
    ],
    asks: [],
    proves: [],
    sends: '',
    claims: 'What was typed into the other product. Only a person has seen that.',
  },
]

export const okta: Guide = {
  id: 'okta/fortanix-key-insight',
  provider: 'okta',
  product: 'Fortanix Key Insight',
  title: 'Client credentials for onboarding AWS connections',
  about: 'Key Insight asks Okta for a token with **client credentials** and hands it to AWS.',
  flow: 'client_credentials',
  server: 'custom',
  fields: [
    {
      name: 'domain',
      label: 'Okta domain',
      where: 'In the menu under your name, top right.',
      required: true,
      example: 'acme.okta.com',
    },
    {
      name: 'client_id',
      label: 'Client ID',
      where: 'The app, tab **General**, under **Client Credentials**.',
      required: true,
      example: '0oa1b2c3d4e5f6g7h8i9',
    },
    {
      name: 'client_secret',
      label: 'Client secret',
      where: 'Beside the client ID; the eye icon shows it.',
      required: true,
    },
    {
      name: 'token_endpoint_auth_method',
      label: 'Client authentication',
      where: 'The app, tab **General**, under **Client authentication**.',
      required: false,
      options: ['client_secret_basic', 'client_secret_post'],
    },
    {
      name: 'authorization_server',
      label: 'Authorization server',
      where: 'The last part of **Issuer URI**.',
      required: false,
      default: 'default',
    },
    {
      name: 'audience',
      label: 'Audience',
      where: 'The column **Audience** in the list of servers.',
      required: false,
      example: 'api://default',
    },
    { name: 'scope', label: 'Scope', where: 'The server, tab **Scopes**.', required: false, example: 'ki.scan' },
  ],
  steps: oktaSteps,
  relyingParty: {
    name: 'Fortanix Key Insight',
    wellKnown: 'oauth-authorization-server',
    algorithms: ['RS256'],
    token: 'jwt',
  },
  handoff: {
    intro: 'In Key Insight, open **Connections › Add connection** and copy each value under its name.',
    fields: [
      { label: 'Well-Known URL', from: 'well_known_url' },
      { label: 'Client ID', from: 'client_id' },
      { label: 'Client Secret', from: 'client_secret', note: 'Okta shows it again under **Client Credentials**.' },
      { label: 'Scope', from: 'scope' },
    ],
  },
  terms: [
    {
      term: 'API Services app',
      means: 'Okta’s word for a client that acts without a person; Auth0 says “machine to machine”.',
    },
    {
      term: 'Authorization server',
      means: 'What gives out tokens. One Okta org can have several; each has its own issuer.',
    },
  ],
}

const personStep: Step = {
  id: 'sign-on',
  group: 'Prove it',
  title: 'Sign in as somebody',
  why: 'The whole way of a sign-in: the page of Okta, the way back, the token. It needs a person who may use the app.',
  clicks: [{ text: 'Have the name and password of somebody who is **assigned** to the app.' }],
  asks: [],
  proves: must('login.person-returns', 'token.issued', 'login.renews-silently'),
  sends: 'Opens the sign-in page of Okta in your browser. The sign-in shows up in Okta’s System Log.',
  claims: '',
}

/** A person signs in here. */
export const signOnGuide: Guide = {
  ...okta,
  id: 'okta/openmetadata',
  product: 'OpenMetadata',
  title: 'Sign-on with a single-page app',
  about: 'People sign in to OpenMetadata with their Okta account, by **code with PKCE**. Nothing secret is needed.',
  flow: 'authorization_code',
  fields: [
    ...okta.fields.filter(({ name }) => ['domain', 'client_id', 'authorization_server'].includes(name)),
    {
      name: 'redirect_uri',
      label: 'Sign-in redirect URI',
      where: 'The app, tab **General**, under **LOGIN**.',
      required: true,
      example: 'https://meta.acme.com/callback',
    },
    {
      name: 'origin',
      label: 'Trusted origin',
      where: '**Security › API › Trusted Origins**.',
      required: true,
      example: 'https://meta.acme.com',
    },
  ],
  steps: [
    ...oktaSteps.filter(({ id }) => ['licence', 'server'].includes(id)),
    {
      id: 'spa',
      group: 'Create the app',
      title: 'Create a single-page app',
      why: 'The browser is the client; it can keep no secret.',
      clicks: [
        { text: 'Open **Applications › Applications**, then **Create App Integration**.', link: 'applications' },
      ],
      asks: ['client_id', 'redirect_uri', 'origin'],
      proves: must('client.known'),
      sends: 'Sends one request without any credential.',
      claims: '',
    },
    personStep,
  ],
  relyingParty: { name: 'OpenMetadata' },
}

/** About the network alone. */
export const connectionGuide: Guide = {
  ...okta,
  id: 'any/connection',
  provider: 'any',
  product: 'Connection check',
  title: 'Only the connection to an identity provider',
  about: 'Finds out why a server cannot be reached. Credentials are not sent.',
  fields: okta.fields.filter(({ name }) => name === 'domain'),
  steps: oktaSteps.filter(({ asks }) => asks.includes('domain')).slice(0, 1),
  relyingParty: { name: 'your product' },
  handoff: { intro: '', fields: [] },
  terms: [],
}

/** The app proves itself with a key. */
export const keyGuide: Guide = {
  ...okta,
  id: 'okta/openmetadata-ingestion',
  product: 'OpenMetadata ingestion',
  title: 'Service app with a key of its own',
  about:
    'The ingestion of OpenMetadata reads users and groups from Okta. It proves itself with **a key pair**, not a secret.',
  fields: [
    ...okta.fields.filter(({ name }) => ['domain', 'client_id'].includes(name)),
    {
      name: 'private_key',
      label: 'Private key',
      where: 'The app, tab **General**, **Public key / Private key**.',
      required: true,
    },
    {
      name: 'private_key_password',
      label: 'Password of the key',
      where: 'Only where the file is protected by one.',
      required: false,
    },
    {
      name: 'key_id',
      label: 'Key ID',
      where: 'Beside the key in the list of **Public Keys**: `kid`.',
      required: false,
      example: 'preflight-2026-03',
    },
    {
      name: 'dpop_bound_access_tokens',
      label: 'Require DPoP',
      where: 'The app, tab **General**, **Require Demonstrating Proof of Possession**.',
      required: false,
      options: ['false', 'true'],
    },
    ...okta.fields.filter(({ name }) => name === 'scope'),
  ],
  steps: [
    ...oktaSteps.filter(({ id }) => ['licence', 'app'].includes(id)),
    {
      id: 'key',
      group: 'Create the app',
      title: 'Give the app a key',
      why: 'Okta keeps the public half and checks with it what the ingestion has signed.',
      clicks: [
        {
          text: 'On **General**, under **Client Credentials**, choose **Public key / Private key**.',
          link: 'applications',
        },
      ],
      asks: ['client_id', 'private_key', 'private_key_password', 'key_id', 'dpop_bound_access_tokens'],
      proves: must('client.authenticates'),
      sends: 'Sends one token request. It shows up in Okta’s System Log.',
      claims: '',
    },
    ...oktaSteps.filter(({ id }) => ['token', 'check-token', 'enter'].includes(id)),
  ],
  relyingParty: { name: 'OpenMetadata' },
  handoff: {
    intro: 'In OpenMetadata, add a service of the kind **Okta** and copy each value under its name.',
    fields: [
      { label: 'Org URL', from: 'domain' },
      { label: 'Client ID', from: 'client_id' },
      {
        label: 'Private Key',
        from: 'private_key',
        note: 'As JWK, on one line. It is the one secret of this hand-off.',
      },
    ],
  },
}

const other = (id: string, provider: 'okta' | 'auth0', product: string, title: string): Guide => ({
  ...okta,
  id,
  provider,
  product,
  title,
  about: `${product} gets its tokens from ${provider === 'okta' ? 'Okta' : 'Auth0'} with **client credentials**.`,
  relyingParty: { name: product },
})

export const guides: readonly Guide[] = [
  okta,
  other('okta/crul', 'okta', 'crul', 'Tokens with a custom scope'),
  other(
    'okta/palo-alto-cloud-identity-engine',
    'okta',
    'Palo Alto Cloud Identity Engine',
    'Directory sync over API scopes',
  ),
  signOnGuide,
  keyGuide,
  other('okta/any', 'okta', 'Any product', 'A product without a guide of its own'),
  other('auth0/fortanix-key-insight', 'auth0', 'Fortanix Key Insight', 'API `KI-Scanner`, machine-to-machine app'),
  other('auth0/any', 'auth0', 'Any product', 'A product without a guide of its own'),
]

export const ownGuides = (n: number): readonly Guide[] =>
  Array.from({ length: n }, (_, i) =>
    other(`auth0/own-${i + 1}`, 'auth0', `House product ${i + 1}`, 'A guide of our own'),
  )

export const summaryOf = ({ id, provider, product, title, about, steps, fields }: Guide): GuideSummary => ({
  id,
  credentials: fields.some(({ name }) => name === 'client_id'),
  provider,
  product,
  title,
  about,
  steps: steps.length,
  fields,
})
