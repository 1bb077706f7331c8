import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask } from './ask.ts'
import { assertionOf, claimsOf, ingestion, orgToken, post, proofMaker, seconds } from './clients.ts'

type Maker = Awaited<ReturnType<typeof proofMaker>>

describe('DPoP at the Okta practice org', () => {
  let tenant: PracticeTenant
  let proof: Maker
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta', faults: ['client.dpop-required'] })
    proof = await proofMaker()
  })
  afterAll(() => tenant.close())

  const url = () => `${tenant.origin}/oauth2/v1/token`
  async function send(dpop: string) {
    const assertion = await assertionOf(tenant, ingestion, url())
    const { scope = '' } = tenant.values(ingestion)
    return post(tenant, url(), { grant_type: 'client_credentials', scope, ...assertion }, { dpop })
  }
  const nonce = async () => String((await send(await proof(url()))).headers['dpop-nonce'])

  test('is demanded, challenged for a nonce, and then binds the token to its key', async () => {
    expect((await orgToken(tenant, ingestion)).json).toEqual({
      error: 'invalid_dpop_proof',
      error_description: 'The DPoP proof JWT header is missing.',
    })
    const challenge = await send(await proof(url()))
    expect([challenge.status, challenge.json]).toEqual([
      400,
      { error: 'use_dpop_nonce', error_description: 'Authorization server requires nonce in DPoP proof.' },
    ])
    const { status, json } = await send(await proof(url(), { nonce: challenge.headers['dpop-nonce'] }))
    expect([status, json.token_type]).toEqual([200, 'DPoP'])
    expect(claimsOf(json.access_token).cnf).toEqual({ jkt: expect.stringMatching(/^[\w-]{43}$/) })
  })

  test.each<[string, () => Promise<string>, string]>([
    ['of another type', () => proof(url(), {}, { typ: 'JWT' }), "'typ' must be 'dpop+jwt' in the DPoP proof JWT."],
    ['for another method', () => proof(url(), { htm: 'GET' }), "'htm' claim in the DPoP proof JWT is invalid."],
    ['for another address', () => proof(tenant.origin), "'htu' claim in the DPoP proof JWT is invalid."],
    ['without a time', () => proof(url(), { iat: undefined }), "'iat' claim in the DPoP proof JWT is invalid."],
    ['without an id', () => proof(url(), { jti: undefined }), "'jti' claim in the DPoP proof JWT is invalid."],
    ['of the future', () => proof(url(), { iat: seconds() + 60 }), 'The DPoP proof JWT is issued in the future.'],
    [
      'of long ago',
      () => proof(url(), { iat: seconds() - 400 }),
      'The DPoP proof JWT is issued more than five minutes in the past.',
    ],
    [
      'signed by another key than it shows',
      async () => {
        const [header] = (await proof(url())).split('.')
        const [, ...rest] = (await (await proofMaker())(url())).split('.')
        return [header, ...rest].join('.')
      },
      'The DPoP proof JWT signature is invalid.',
    ],
    ['that is none', async () => 'x', 'The DPoP proof JWT cannot be parsed.'],
    [
      'that comes twice',
      async () => `${await proof(url())}, ${await proof(url())}`,
      'Multiple DPoP proof JWT headers are not allowed.',
    ],
  ])('refuses a proof %s', async (_name, make, error_description) => {
    const { status, json } = await send(await make())
    expect([status, json]).toEqual([400, { error: 'invalid_dpop_proof', error_description }])
  })

  test('takes a proof once', async () => {
    const once = await proof(url(), { nonce: await nonce() })
    expect((await send(once)).status).toBe(200)
    expect((await send(once)).json.error_description).toBe('The DPoP proof JWT has already been used.')
  })

  test('and its API wants the scheme, a fresh proof of the same key, and the token in it', async () => {
    const token = String((await send(await proof(url(), { nonce: await nonce() }))).json.access_token)
    const path = `${tenant.origin}/api/v1/users`
    const ath = createHash('sha256').update(token).digest('base64url')
    const call = (authorization: string, dpop?: string) =>
      ask(tenant, `${path}?limit=1`, { headers: { authorization, ...(dpop ? { dpop } : {}) } })
    const stranger = await proofMaker()
    const answers = [
      await call(`Bearer ${token}`),
      await call(`DPoP ${token}`),
      await call(`DPoP ${token}`, await proof(path, { htm: 'GET' })),
      await call(`DPoP ${token}`, await stranger(path, { htm: 'GET', ath })),
      await call(`DPoP ${token}`, await proof(path, { htm: 'GET', ath })),
    ]
    expect(answers.map(({ status, json }) => [status, json.error_description])).toEqual([
      [400, 'The resource request must use the DPoP authentication scheme when using a DPoP bound token.'],
      [400, 'The resource request requires a DPoP proof.'],
      [400, "'ath' claim in the DPoP proof does not match the presented access_token."],
      [400, 'The access_token is not bound to the provided DPoP proof.'],
      [200, undefined],
    ])
  })
})
