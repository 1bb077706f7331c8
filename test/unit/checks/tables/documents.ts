import { expect } from 'vitest'
import { answerProblems } from '../../../../core/checks/http/answer-problems.ts'
import { idsOf } from '../../../../core/model/diagnosis-ids.ts'
import {
  answered,
  auth0,
  auth0Guide,
  document,
  everyRefusal,
  explained,
  failed,
  general,
  intake,
  metadata,
  modulus1024,
  okta,
  oktaRefusal,
  page,
  plainTarget,
  type Row,
  refusal,
  rsaKey,
  target,
  values,
  withGuide,
  without,
  withProduct,
  withProvider,
} from '../fixtures.ts'
import { problems } from './problems.ts'

const asked = { intake: intake() }
const unknownServer = oktaRefusal(404, 'E0000007', 'Not found: Resource not found: aus1 (AuthorizationServer)')
const noLicence = oktaRefusal(401, 'E0000015', 'You do not have permission to access the feature you are requesting')
const switchedOff = oktaRefusal(403, 'E0000260', 'This developer org has been deactivated. If you need access …')
const served = { oauthDocument: answered({ body: document() }), metadata: metadata() }
const errorAs200 = answered({ body: { error: 'invalid_request', error_description: 'The realm is paused.' } })
const otherReason = 'The server did not return its metadata. Another check reports why.'

export const documents: Readonly<Record<string, readonly Row[]>> = {
  'http.api-answers': [
    { name: 'the document', facts: { ...asked, ...served }, gives: true },
    {
      name: 'an unknown server, in the API’s own words',
      facts: { ...asked, oauthDocument: unknownServer },
      gives: true,
    },
    {
      name: 'a missing document in plain text, which the tenant’s check explains',
      facts: { ...asked, oauthDocument: answered({ status: 404, body: 'Not found.' }) },
      context: auth0,
      gives: null,
    },
    {
      name: 'an error under status 200, which another check reports',
      facts: { ...asked, oauthDocument: errorAs200 },
      gives: true,
    },
    ...(
      [
        [401, 'http.blocked', '401 · an empty body'],
        [403, 'http.blocked', '403 · an empty body'],
        [400, 'http.unexpected-status', '400 · an empty body'],
        [405, 'http.unexpected-status', '405 · an empty body'],
      ] as const
    ).map(([status, diagnosis, actual]) => ({
      name: `an empty refusal with status ${status}`,
      facts: {
        ...asked,
        oauthDocument: answered({ status, body: '', headers: { 'www-authenticate': 'Basic realm="staging"' } }),
      },
      gives: diagnosis,
      with: { actual },
    })),
    {
      name: 'an empty answer with status 200',
      facts: { ...asked, oauthDocument: answered({ body: '' }) },
      gives: 'http.not-json',
    },
    ...everyRefusal(
      [
        ...answerProblems,
        ...idsOf('tenant', 'server', 'quota'),
        'client.unknown',
        'metadata.not-found',
        'metadata.invalid',
      ],
      { ...asked, oauthDocument: oktaRefusal(400, 'E1', 'x') },
      okta,
    ),
    ...problems('metadata').map(({ name, outcome, gives, ...rest }) => ({
      name,
      facts: { ...asked, oauthDocument: outcome },
      gives,
      ...rest,
    })),
  ],
  'tenant.exists': [
    {
      name: 'an org of its own',
      facts: {
        ...asked,
        ...served,
        target: target(),
        organization: answered({ body: { id: '00o1a2b3c4d5e6f7g8h9', pipeline: 'idx' } }),
      },
      gives: true,
      with: { seen: '00o1a2b3c4d5e6f7g8h9 (Identity Engine)' },
    },
    {
      name: 'the parked org, with status 200',
      facts: {
        ...asked,
        target: target(),
        oauthDocument: unknownServer,
        organization: answered({ body: { id: '00oplaODtXoEq1eQo0g3', pipeline: 'v1' } }),
      },
      gives: 'tenant.not-found',
      with: {
        actual:
          'Okta responds for acme.okta.com with a placeholder organization, so an org with this name does not exist.',
      },
    },
    {
      name: 'an org whose server is unknown',
      facts: {
        ...asked,
        target: target(),
        oauthDocument: unknownServer,
        organization: answered({ body: { id: '00o1a2b3c4d5e6f7g8h9', pipeline: 'v1' } }),
      },
      gives: true,
      with: { seen: '00o1a2b3c4d5e6f7g8h9 (Classic Engine)' },
    },
    {
      name: 'an Auth0 tenant',
      facts: { ...asked, ...served, target: target(), organization: null },
      context: auth0,
      gives: true,
      with: { seen: ['acme.okta.com'] },
    },
    {
      name: 'an org whose own document is broken',
      facts: { ...asked, ...served, target: target(), organization: page(500, 'Oops') },
      gives: true,
      with: {
        seen: [
          'acme.okta.com',
          'The document that describes the org or tenant could not be read: 500 · a page titled "Oops" · not JSON.',
        ],
      },
    },
    {
      name: 'neither document',
      facts: { ...asked, target: target(), oauthDocument: page(500), organization: failed('http.timeout', 'TIMEOUT') },
      gives: null,
      with: { because: expect.stringMatching(/could not be read: TIMEOUT/) },
    },
    {
      name: 'an Auth0 host without documents',
      facts: {
        ...asked,
        target: target(),
        organization: null,
        oauthDocument: answered({ status: 404, body: 'Not found.' }),
        oidcDocument: answered({ status: 404, body: 'Not found.' }),
      },
      context: auth0,
      gives: 'tenant.not-found',
    },
    {
      name: 'an Auth0 host that sends everybody to its region',
      facts: {
        ...asked,
        target: target(),
        organization: null,
        oauthDocument: answered({ status: 302, headers: { location: 'https://us.auth0.com/' }, body: '' }),
      },
      context: auth0,
      gives: 'tenant.not-found',
    },
    {
      name: 'an old Auth0 tenant with the OpenID document only',
      facts: {
        ...asked,
        target: target(),
        organization: null,
        oauthDocument: answered({ status: 404, body: 'Not found.' }),
        oidcDocument: answered({ body: document() }),
      },
      context: auth0,
      gives: true,
    },
    {
      name: 'nothing answers',
      facts: {
        ...asked,
        target: target(),
        organization: failed('http.timeout'),
        oauthDocument: failed('http.timeout'),
      },
      gives: null,
    },
  ],
  'tenant.active': [
    { name: 'the document is served', facts: { ...asked, ...served, organization: null }, gives: true },
    {
      name: 'the document is refused',
      facts: { ...asked, oauthDocument: switchedOff, organization: null },
      gives: 'tenant.deactivated',
    },
    {
      name: 'the org’s own answer is refused',
      facts: { ...asked, oauthDocument: failed('http.timeout'), organization: switchedOff },
      gives: 'tenant.deactivated',
    },
    {
      name: 'another reason',
      facts: { ...asked, oauthDocument: unknownServer, organization: null },
      gives: null,
      with: { because: otherReason },
    },
  ],
  'server.right-kind': [
    { name: 'a custom server where one is needed', facts: { target: target() }, gives: true },
    {
      name: 'the org server where a custom one is needed',
      facts: { target: target({ server: { kind: 'org', id: null }, issuer: 'https://acme.okta.com' }) },
      gives: 'server.org-where-custom',
      with: {
        expected: 'a custom authorization server',
        actual: 'https://acme.okta.com (the org authorization server)',
      },
    },
    {
      name: 'a custom server where the org’s is needed',
      facts: { target: target() },
      context: withGuide(okta, { server: 'org' }),
      gives: 'server.custom-where-org',
    },
    {
      name: 'a provider with one server a tenant',
      facts: { target: target({ server: { kind: 'tenant', id: null } }) },
      context: auth0,
      gives: true,
    },
  ],
  'server.exists': [
    { name: 'the document is served', facts: { ...asked, ...served }, gives: true },
    {
      name: 'the document says it is unknown',
      facts: { ...asked, oauthDocument: unknownServer },
      gives: 'server.not-found',
      with: { actual: '404 · E0000007 · Not found: Resource not found: aus1 (AuthorizationServer)' },
    },
    {
      name: 'only the token endpoint says so',
      facts: {
        ...asked,
        ...served,
        tokenOutcome: refusal(400, 'invalid_request', 'The authorization server id is invalid.'),
      },
      gives: 'server.not-found',
    },
    { name: 'no licence', facts: { ...asked, oauthDocument: noLicence }, gives: null, with: { because: otherReason } },
  ],
  'server.licensed': [
    { name: 'the document is served', facts: { ...asked, ...served }, gives: true },
    { name: 'no licence', facts: { ...asked, oauthDocument: noLicence }, gives: 'server.licence-missing' },
    {
      name: 'only the token endpoint says so',
      facts: {
        ...asked,
        ...served,
        tokenOutcome: oktaRefusal(401, 'E0000015', 'You do not have permission to access the feature.'),
      },
      gives: 'server.licence-missing',
    },
    { name: 'an unknown server', facts: { ...asked, oauthDocument: unknownServer }, gives: null },
  ],
  'metadata.found': [
    { name: 'the document is served', facts: { ...asked, ...served }, gives: true },
    {
      name: 'no document',
      facts: { ...asked, oauthDocument: answered({ status: 404, body: { message: 'nothing here' } }) },
      context: general,
      gives: 'metadata.not-found',
    },
    { name: 'no answer', facts: { ...asked, oauthDocument: failed('http.timeout') }, gives: null },
  ],
  'metadata.valid': [
    { name: 'a document', facts: served, gives: true, with: { seen: '4 members' } },
    {
      name: 'a list',
      facts: { oauthDocument: answered({ body: ['a'] }) },
      gives: 'metadata.invalid',
      with: { expected: 'a JSON object', actual: '["a"]' },
    },
    {
      name: 'a number where an address belongs',
      facts: { ...served, metadata: metadata({ token_endpoint: 443 }) },
      gives: 'metadata.invalid',
      with: { actual: ['token_endpoint must be a URL'] },
    },
    {
      name: 'a word where a list belongs',
      facts: { ...served, metadata: metadata({ scopes_supported: 'openid' }) },
      gives: 'metadata.invalid',
      with: { actual: ['scopes_supported must be a list of strings'] },
    },
    {
      name: 'an address that is none',
      facts: { ...served, metadata: metadata({ jwks_uri: 'keys' }) },
      gives: 'metadata.invalid',
      with: { actual: ['jwks_uri is not a valid URL'] },
    },
    { name: 'a page', facts: { oauthDocument: page(200) }, gives: null },
    { name: 'not found', facts: { oauthDocument: unknownServer }, gives: null },
    {
      name: 'an error under status 200',
      facts: { oauthDocument: errorAs200 },
      gives: 'metadata.invalid',
      with: { actual: expect.stringContaining('The realm is paused.') },
    },
    {
      name: 'a refusal as data',
      facts: { oauthDocument: answered({ status: 400, body: { error: 'x' } }) },
      gives: null,
    },
    {
      name: 'an error under status 200 that has a name',
      facts: { oauthDocument: errorAs200 },
      context: withProvider(okta, { explain: () => explained('tenant.deactivated') }),
      gives: null,
    },
    ...(
      [
        ['https://a:b@acme.okta.com/token', 'token_endpoint contains a user name or a password'],
        ['https://a@acme.okta.com/token', 'token_endpoint contains a user name or a password'],
        ['https://:b@acme.okta.com/token', 'token_endpoint contains a user name or a password'],
        [' https://acme.okta.com/token', 'token_endpoint contains a space or a line break'],
        ['https://acme.okta.com/to ken', 'token_endpoint contains a space or a line break'],
        ['https://acme.okta.com/token\n', 'token_endpoint contains a space or a line break'],
        ['https://acme.okta.com/token#x', 'token_endpoint contains a fragment (#)'],
        ['https://', 'token_endpoint is not a valid URL'],
      ] as const
    ).map(([address, actual]) => ({
      name: `an endpoint at ${JSON.stringify(address)}`,
      facts: { ...served, metadata: metadata({ token_endpoint: address }) },
      gives: 'metadata.invalid',
      with: { actual: [actual] },
    })),
    {
      name: 'a sign-in page that nobody is sent to',
      facts: { ...served, metadata: metadata({ authorization_endpoint: 'sign in' }) },
      gives: true,
    },
    {
      name: 'a sign-in page to which a user is sent',
      facts: { ...served, metadata: metadata({ authorization_endpoint: 'https://a:b@acme.okta.com/authorize' }) },
      context: withGuide(okta, { flow: 'authorization_code' }),
      gives: 'metadata.invalid',
      with: { actual: ['authorization_endpoint contains a user name or a password'] },
    },
    {
      name: 'a document that says error and has an issuer',
      facts: { oauthDocument: answered({ body: { ...document(), error: 'x' } }) },
      gives: true,
    },
  ],
  'metadata.complete': [
    { name: 'all of it', facts: { metadata: metadata() }, gives: true },
    ...(['issuer', 'token_endpoint', 'jwks_uri'] as const).map((name) => ({
      name: `without ${name}`,
      facts: { metadata: { ...metadata(), values: without(document(), name) } },
      gives: 'metadata.field-missing',
      with: { says: `${name} is missing.` },
    })),
    {
      name: 'a member that is null',
      facts: { metadata: metadata({ jwks_uri: null }) },
      gives: 'metadata.field-missing',
    },
  ],
  'metadata.issuer-matches': [
    { name: 'the same', facts: { target: target(), metadata: metadata() }, gives: true },
    {
      name: 'a slash too many',
      facts: { target: target(), metadata: metadata({ issuer: 'https://acme.okta.com/oauth2/default/' }) },
      gives: 'metadata.issuer-mismatch',
      with: {
        expected: 'https://acme.okta.com/oauth2/default',
        actual: 'https://acme.okta.com/oauth2/default/',
      },
    },
    {
      name: 'upper case',
      facts: { target: target(), metadata: metadata({ issuer: 'https://ACME.okta.com/oauth2/default' }) },
      gives: 'metadata.issuer-mismatch',
    },
    {
      name: 'none',
      facts: { target: target(), metadata: { ...metadata(), values: without(document(), 'issuer') } },
      gives: null,
    },
  ],
  'metadata.endpoints-secure': [
    { name: 'the host’s own', facts: { target: target(), metadata: metadata() }, gives: true },
    {
      name: 'plain http',
      facts: { target: target(), metadata: metadata({ token_endpoint: 'http://acme.okta.com/v1/token' }) },
      gives: 'metadata.insecure-endpoint',
      with: { actual: ['token_endpoint: http://acme.okta.com/v1/token'] },
    },
    {
      name: 'another scheme',
      facts: { target: target(), metadata: metadata({ jwks_uri: 'ftp://acme.okta.com/keys' }) },
      gives: 'metadata.insecure-endpoint',
    },
    ...['token_endpoint', 'jwks_uri', 'authorization_endpoint', 'introspection_endpoint', 'revocation_endpoint'].map(
      (name) => ({
        name: `${name} of somebody else`,
        facts: { target: target(), metadata: metadata({ [name]: 'https://tokens.example.net/x' }) },
        gives: 'metadata.insecure-endpoint',
      }),
    ),
    {
      name: 'a host that only ends like ours',
      facts: { target: target(), metadata: metadata({ token_endpoint: 'https://notokta.com/token' }) },
      gives: 'metadata.insecure-endpoint',
    },
    {
      name: 'a host of somebody else in the same domain',
      facts: { target: target(), metadata: metadata({ jwks_uri: 'https://keys.okta.com/keys' }) },
      gives: 'metadata.insecure-endpoint',
    },
    {
      name: 'a host below the one that was asked',
      facts: { target: target(), metadata: metadata({ jwks_uri: `https://keys.${target().host}/keys` }) },
      gives: true,
    },
    {
      name: 'a page about the policy elsewhere',
      facts: { target: target(), metadata: metadata({ op_policy_uri: 'http://legal.example/x' }) },
      gives: true,
    },
    {
      name: 'plain http on this computer, which was asked for',
      facts: {
        target: plainTarget,
        metadata: metadata({ token_endpoint: 'http://localhost:8080/token', jwks_uri: 'http://127.0.0.1:8080/keys' }),
      },
      gives: true,
    },
    {
      name: 'plain http on this computer, when https was asked for',
      facts: {
        target: target({ host: '127.0.0.1' }),
        metadata: metadata({ token_endpoint: 'http://127.0.0.1/token', jwks_uri: 'https://127.0.0.1/keys' }),
      },
      gives: 'metadata.insecure-endpoint',
    },
  ],
  'metadata.grant-listed': [
    { name: 'listed', facts: { metadata: metadata() }, gives: true },
    {
      name: 'not listed',
      facts: { metadata: metadata({ grant_types_supported: ['implicit'] }) },
      gives: 'metadata.grant-not-listed',
      with: { actual: ['implicit'] },
    },
    {
      name: 'no list, at a provider that has one',
      facts: { metadata: { ...metadata(), values: without(document(), 'grant_types_supported') } },
      gives: 'metadata.grant-not-listed',
    },
    {
      name: 'no list, at a provider that has none',
      facts: { metadata: { ...metadata(), values: without(document(), 'grant_types_supported') } },
      context: auth0,
      gives: null,
      with: { applies: false },
    },
    {
      name: 'the OpenID document, which leaves it out by design',
      facts: { metadata: { ...metadata({ grant_types_supported: ['implicit'] }), document: 'oidc' } },
      gives: null,
      with: { applies: false },
    },
  ],
  'metadata.documents-agree': [
    {
      name: 'they agree',
      facts: { oauthDocument: answered({ body: document() }), oidcDocument: answered({ body: document() }) },
      gives: true,
    },
    {
      name: 'they differ in an address',
      facts: {
        oauthDocument: answered({ body: document() }),
        oidcDocument: answered({ body: document({ token_endpoint: 'https://acme.okta.com/old' }) }),
      },
      gives: 'metadata.documents-differ',
      with: {
        expected: ['token_endpoint: https://acme.okta.com/oauth2/default/v1/token'],
        actual: ['token_endpoint: https://acme.okta.com/old'],
      },
    },
    {
      name: 'they differ in a list, as Okta’s do',
      facts: {
        oauthDocument: answered({ body: document() }),
        oidcDocument: answered({ body: document({ grant_types_supported: ['implicit'] }) }),
      },
      gives: true,
    },
    {
      name: 'one has more members',
      facts: {
        oauthDocument: answered({ body: document() }),
        oidcDocument: answered({ body: document({ userinfo_endpoint: 'https://acme.okta.com/userinfo' }) }),
      },
      gives: true,
    },
    {
      name: 'there is one only',
      facts: { oauthDocument: answered({ body: document() }), oidcDocument: unknownServer },
      gives: null,
      with: { applies: false },
    },
  ],
  'keys.reachable': [
    {
      name: 'fetched',
      facts: { metadata: metadata(), keysOutcome: answered({ body: { keys: [] } }) },
      gives: true,
      with: { seen: 'https://acme.okta.com/oauth2/default/v1/keys' },
    },
    {
      name: 'not found',
      facts: { metadata: metadata(), keysOutcome: page(404) },
      gives: 'keys.unreachable',
      with: {
        expected: 'HTTP 200 from https://acme.okta.com/oauth2/default/v1/keys',
        actual: '404 · <!doctype html><html><head><title>Welcome</title></head><body>hello</body></html>',
        says: 'The page is titled "Welcome".',
      },
    },
    {
      name: 'a refusal in words of its own',
      facts: { metadata: metadata(), keysOutcome: answered({ status: 403, body: { message: 'Tenant paused' } }) },
      gives: 'keys.unreachable',
      with: { actual: '403 · Tenant paused' },
    },
    ...(
      [
        ['http.rate-limited', answered({ status: 429, body: {}, headers: { 'retry-after': '30' } }), 'a limit'],
        ['http.rate-limited', page(429), 'a limit on a page'],
        ['http.blocked', page(403, 'Access denied'), 'a page that blocks'],
        ['http.server-error', answered({ status: 500, body: '' }), 'an error of the server'],
        ['portal.captive', answered({ status: 511, body: '' }), 'the sign that a login is needed'],
        ['portal.captive', page(200, 'Guest access'), 'the page of a hotel'],
        [
          'http.redirected',
          answered({ status: 302, body: '', headers: { location: 'https://acme.okta.com/login' } }),
          'a redirect',
        ],
        ['http.origin-added', oktaRefusal(403, 'E0000212', 'Origin validation failed.'), 'a header that was added'],
      ] as const
    ).map(([gives, keysOutcome, name]) => ({
      name,
      facts: { metadata: metadata(), keysOutcome },
      gives,
      with: { expected: 'HTTP 200 from https://acme.okta.com/oauth2/default/v1/keys' },
    })),
    { name: 'a page, which is judged apart', facts: { metadata: metadata(), keysOutcome: page(200) }, gives: true },
    {
      name: 'an empty refusal',
      facts: { metadata: metadata(), keysOutcome: answered({ status: 401, body: '' }) },
      gives: 'keys.unreachable',
    },
    {
      name: 'no answer',
      facts: { metadata: metadata(), keysOutcome: failed('connect.refused', 'ECONNREFUSED') },
      gives: 'keys.unreachable',
      with: { actual: 'ECONNREFUSED · what the system said' },
    },
  ],
  'keys.is-key-set': [
    { name: 'a key set', facts: { keysOutcome: answered({ body: { keys: [rsaKey()] } }) }, gives: true },
    { name: 'a page', facts: { keysOutcome: page(200) }, gives: 'keys.invalid' },
    {
      name: 'the page of a filter',
      facts: { keysOutcome: page(200, 'Web filter: blocked') },
      gives: 'keys.invalid',
      with: { possible: ['http.blocked'] },
    },
    {
      name: 'an object without keys',
      facts: { keysOutcome: answered({ body: { jwks: [] } }) },
      gives: 'keys.invalid',
      with: { actual: ['The key set does not have a list named keys.'] },
    },
    {
      name: 'an error with the status of success',
      facts: { keysOutcome: answered({ body: { error: 'paused', error_description: 'Tenant paused' } }) },
      gives: 'keys.invalid',
      with: { actual: '200 · paused · Tenant paused' },
    },
    {
      name: 'a key without its modulus',
      facts: { keysOutcome: answered({ body: { keys: [{ kty: 'RSA', kid: 'k', e: 'AQAB' }] } }) },
      gives: 'keys.invalid',
      with: { actual: ['Key k does not have the member n.'] },
    },
    { name: 'not fetched', facts: { keysOutcome: page(503) }, gives: null },
    { name: 'no answer', facts: { keysOutcome: failed('http.timeout') }, gives: null },
  ],
  'keys.has-signing-key': [
    { name: 'one', facts: { keySet: { keys: [rsaKey()] } }, gives: true, with: { seen: ['key-1'] } },
    { name: 'one that does not say its use', facts: { keySet: { keys: [without(rsaKey(), 'use')] } }, gives: true },
    { name: 'none', facts: { keySet: { keys: [] } }, gives: 'keys.empty', with: { actual: 'an empty key set' } },
    {
      name: 'one for encryption',
      facts: { keySet: { keys: [rsaKey({ use: 'enc' })] } },
      gives: 'keys.empty',
      with: { actual: '1 key, none for signatures', expected: 'at least one signing key' },
    },
    {
      name: 'one without a key ID',
      facts: { keySet: { keys: [without(rsaKey(), 'kid')] } },
      gives: true,
      with: { seen: ['a key without a key ID'] },
    },
    {
      name: 'only for encryption, and a shared secret',
      facts: { keySet: { keys: [rsaKey({ use: 'enc' }), { kty: 'oct', k: 'c2VjcmV0' }] } },
      gives: 'keys.empty',
      with: { actual: '2 keys, none for signatures' },
    },
  ],
  'keys.kids-unique': [
    { name: 'two ids', facts: { keySet: { keys: [rsaKey(), rsaKey({ kid: 'key-2' })] } }, gives: true },
    {
      name: 'one id twice',
      facts: { keySet: { keys: [rsaKey(), rsaKey()] } },
      gives: 'keys.duplicate-kid',
      with: { actual: ['key-1'] },
    },
    {
      name: 'keys without ids',
      facts: { keySet: { keys: [without(rsaKey(), 'kid'), without(rsaKey(), 'kid')] } },
      gives: true,
    },
  ],
  'keys.no-private-members': [
    { name: 'public only', facts: { keySet: { keys: [rsaKey()] } }, gives: true },
    {
      name: 'a private exponent',
      facts: { keySet: { keys: [rsaKey(), rsaKey({ kid: 'key-2', d: 'AQ', p: 'AQ' })] } },
      gives: 'keys.private-exposed',
      with: { actual: ['key-2: d, p'] },
    },
    {
      name: 'a shared secret',
      facts: { keySet: { keys: [{ kty: 'oct', kid: 'hmac', k: 'c2VjcmV0' }] } },
      gives: 'keys.private-exposed',
      with: { actual: ['hmac: k'] },
    },
  ],
  'keys.names-algorithms': [
    { name: 'all do', facts: { keySet: { keys: [rsaKey({ alg: 'RS256' })] } }, gives: true },
    {
      name: 'one does not',
      facts: { keySet: { keys: [rsaKey({ alg: 'RS256' }), without(rsaKey({ kid: 'key-2' }), 'alg')] } },
      gives: 'keys.alg-missing',
      with: { actual: ['key-2'] },
    },
  ],
  'keys.names-uses': [
    { name: 'all do', facts: { keySet: { keys: [rsaKey({ use: 'sig' })] } }, gives: true },
    {
      name: 'one says it in the other way',
      facts: { keySet: { keys: [without(rsaKey({ key_ops: ['verify'] }), 'use')] } },
      gives: true,
    },
    {
      name: 'one has neither use nor ID',
      facts: { keySet: { keys: [without(without(rsaKey({}), 'use'), 'kid')] } },
      gives: 'keys.use-missing',
      with: { actual: ['a key without a key ID'] },
    },
  ],
  'metadata.method-listed': [
    {
      name: 'it does',
      facts: {
        metadata: metadata({ token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'] }),
        method: 'client_secret_post',
      },
      gives: true,
    },
    {
      name: 'it lists the signed assertion alone',
      facts: {
        metadata: metadata({ token_endpoint_auth_methods_supported: ['private_key_jwt'] }),
        method: 'client_secret_basic',
      },
      gives: 'metadata.method-not-listed',
      with: { expected: 'client_secret_basic', actual: ['private_key_jwt'] },
    },
    { name: 'no list means the header', facts: { metadata: metadata(), method: 'client_secret_basic' }, gives: true },
    {
      name: 'no list means nothing else',
      facts: { metadata: metadata(), method: 'client_secret_post' },
      gives: 'metadata.method-not-listed',
    },
    { name: 'an app without a proof', facts: { metadata: metadata(), method: 'none' }, gives: null },
  ],
  'keys.strong': [
    { name: '2048 bits', facts: { keySet: { keys: [rsaKey()] } }, gives: true, with: { seen: ['2048 bits'] } },
    {
      name: '1024 bits',
      facts: { keySet: { keys: [rsaKey(), rsaKey({ kid: 'old', n: modulus1024 })] } },
      gives: 'keys.weak',
      with: { actual: ['old: 1024 bits'] },
    },
    {
      name: 'one that is short, without a key ID',
      facts: { keySet: { keys: [without(rsaKey({ n: modulus1024 }), 'kid')] } },
      gives: 'keys.weak',
      with: { expected: 'at least 2048 bits', actual: ['a key without a key ID: 1024 bits'] },
    },
    {
      name: 'an elliptic curve',
      facts: { keySet: { keys: [{ kty: 'EC', crv: 'P-256', x: 'AQ', y: 'AQ' }] } },
      gives: true,
    },
  ],
  'relying-party.audience-accepted': [
    {
      name: 'the product’s own',
      facts: { intake: values({ audience: 'KI-Scanner' }) },
      context: auth0,
      gives: true,
      with: { seen: 'KI-Scanner' },
    },
    {
      name: 'another spelling',
      facts: { intake: values({ audience: 'ki-scanner' }) },
      context: auth0,
      gives: 'relying-party.audience',
      with: { expected: 'KI-Scanner', actual: 'ki-scanner' },
    },
    {
      name: 'none',
      facts: { intake: intake() },
      context: auth0,
      gives: 'relying-party.audience',
      with: { actual: null },
    },
    {
      name: 'a product that takes any',
      facts: { intake: intake() },
      context: { ...okta },
      gives: true,
      with: { seen: 'Fortanix Key Insight accepts any audience' },
    },
  ],
  'relying-party.well-known-form-accepted': [
    {
      name: 'the OAuth document',
      facts: { target: target(), metadata: metadata(), intake: intake() },
      gives: true,
      with: { seen: 'https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server' },
    },
    {
      name: 'the other form was given',
      facts: {
        target: target(),
        metadata: metadata(),
        intake: values({ well_known_url: 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration' }),
      },
      gives: 'relying-party.well-known-form',
      with: {
        says: 'In Fortanix Key Insight, enter https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server instead.',
        expected: '…/.well-known/oauth-authorization-server',
      },
    },
    {
      name: 'only the OpenID document is served',
      facts: {
        target: target(),
        intake: intake(),
        metadata: { ...metadata(), document: 'oidc', url: target().documents.oidc },
      },
      context: { ...auth0, guide: auth0Guide },
      gives: 'relying-party.well-known-form',
      with: {
        says: 'The server publishes only the OpenID document.',
        actual: 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration',
      },
    },
    {
      name: 'a product that reads the OpenID document',
      facts: { target: target(), intake: intake(), metadata: { ...metadata(), document: 'oidc' } },
      context: withProduct(auth0, { wellKnown: 'openid-configuration' }),
      gives: true,
    },
  ],
}
