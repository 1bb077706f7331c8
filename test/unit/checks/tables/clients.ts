import type { Outcome } from '../../../../core/model/exchange.ts'
import type { KeyShape } from '../../../../core/model/facts.ts'
import { answered, failed, intake, okta, type Row, refusal, rsaKey, target, withProduct } from '../fixtures.ts'

const keyShape = (change: Partial<KeyShape> = {}): KeyShape => ({
  form: 'PEM (PKCS#8)',
  fault: null,
  alg: 'RS256',
  strength: 'RSA, 2048 bits',
  kid: 'mine',
  thumbprint: 'thumb',
  ...change,
})
const method = 'private_key_jwt'
const key = (shape: KeyShape | null, gives: Row['gives'], name: string, by = method): Row => ({
  name,
  facts: { intake: intake(), keyShape: shape, method: by },
  gives,
})

const assertion = (outcome: Outcome, gives: Row['gives'], name: string, by = method): Row => ({
  name,
  facts: { intake: intake(), tokenOutcome: outcome, method: by, keyShape: keyShape() },
  gives,
})
const refused = (text: string) => refusal(401, 'invalid_client', text)
const host = {
  ...intake(),
  repairs: [
    {
      field: 'domain' as const,
      from: 'https://acme.okta.com',
      to: 'acme.okta.com',
      says: { word: 'intake.host-only' },
    },
  ],
}
const wantsHost = withProduct(okta, { domain: 'host' })

/** How a client proves itself with a key, and what its product makes of that. */
export const clients: Readonly<Record<string, readonly Row[]>> = {
  'input.private-key-usable': [
    key(keyShape(), true, 'a good one'),
    key(null, 'input.missing', 'none'),
    key(keyShape({ fault: { word: 'oauth.key-is-public' }, alg: null }), 'input.key-unusable', 'the public half'),
    key(null, null, 'not needed', 'client_secret_basic'),
  ],
  'client.assertion-accepted': [
    assertion(answered({ body: { access_token: 'a.b.c', token_type: 'Bearer' } }), true, 'a token'),
    assertion(failed('http.timeout'), null, 'no answer'),
    assertion(answered({ body: {} }), null, 'no assertion', 'client_secret_basic'),
    assertion(refusal(401, 'access_denied', 'Policy evaluation failed for this request.'), true, 'a later question'),
    assertion(refused("Invalid value for 'client_id' parameter."), null, 'an earlier question'),
    ...(
      [
        ['The audience claim for client_assertion must be the endpoint invoked for the request.', 'assertion.audience'],
        ['The subject claim for client_assertion is not a valid client_id.', 'assertion.subject'],
        ['The client_assertion token is expired.', 'assertion.expired'],
        ['The client_assertion token has an expiration too far into the future.', 'assertion.too-long'],
        ['The client_assertion token must be issued before the current time.', 'assertion.in-future'],
        ['The client_assertion token has already been used.', 'assertion.replayed'],
        ['The client_assertion JWT kid is invalid.', 'assertion.kid-unknown'],
        ['The client_assertion signature is invalid.', 'assertion.signature'],
        ['The client_assertion JWT signature algorithm is invalid.', 'assertion.algorithm'],
        [
          'The client does not have a JWKSet configured, but the client_assertion requires one.',
          'assertion.no-key-registered',
        ],
      ] as const
    ).map(([text, id]) => ({
      ...assertion(refused(text), id, id),
      with: {
        expected: 'an assertion that the server accepts',
        says: 'The assertion was signed with RS256 and the key ID mine.',
      },
    })),
    {
      ...assertion(refused('The client_assertion JWT kid is invalid.'), 'assertion.kid-unknown', 'no key ID was sent'),
      facts: {
        intake: intake(),
        tokenOutcome: refused('The client_assertion JWT kid is invalid.'),
        method,
        keyShape: keyShape({ kid: null }),
      },
      with: { says: 'The assertion was signed with RS256, without a key ID.', variant: 'no-key-id' },
    },
  ],
  'relying-party.kid-own': [
    { name: 'its own', facts: { keyShape: keyShape(), keySet: { keys: [rsaKey()] } }, gives: true },
    {
      name: 'one of the server',
      facts: { keyShape: keyShape({ kid: 'key-1' }), keySet: { keys: [rsaKey()] } },
      gives: 'relying-party.kid-copied',
    },
    { name: 'no key', facts: { keyShape: null, keySet: { keys: [rsaKey()] } }, gives: null },
  ],
  'relying-party.method-accepted': [
    { name: 'no rule', facts: { method }, gives: true, with: { seen: 'Fortanix Key Insight supports any method' } },
    { name: 'by the rule', facts: { method }, context: withProduct(okta, { methods: [method] }), gives: true },
    {
      name: 'against the rule',
      facts: { method },
      context: withProduct(okta, { methods: ['client_secret_basic'] }),
      gives: 'client.auth-method',
      with: { says: 'Fortanix Key Insight does not support private_key_jwt.' },
    },
  ],
  'relying-party.domain-form-accepted': [
    { name: 'no rule', facts: { target: target(), intake: host }, gives: true },
    { name: 'the host', facts: { target: target(), intake: intake() }, context: wantsHost, gives: true },
    {
      name: 'an address',
      facts: { target: target(), intake: host },
      context: wantsHost,
      gives: 'relying-party.domain-form',
      with: { says: 'In Fortanix Key Insight, enter only the host name. The Hand-off page shows it in this form.' },
    },
  ],
}
