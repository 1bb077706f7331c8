import { createPublicKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../core/model/exchange.ts'
import type { Request } from '../../../core/model/network.ts'
import { askToken, proofKey, type TokenRequest } from '../../../core/probes/ask-token.ts'
import { answered, failed, refusal } from '../checks/fixtures.ts'
import { parametersOf, partOf, worldOf } from './world.ts'

const url = 'https://acme.okta.com/v1/token?a=1'
const purpose = { word: 'purposes.token' as const }
const challenge = (status: number, headers: Record<string, string>, error = 'use_dpop_nonce'): Outcome =>
  answered({ status, headers, body: { error } })

async function ask(change: Partial<TokenRequest>, answer: (request: Request, at: number) => Outcome) {
  const client = vi.fn(async () => ({ method: 'none' as const, client_id: 'me' }))
  const { context, sent } = worldOf({ answer })
  const parameters = { grant_type: 'client_credentials', scope: undefined, audience: '', resource: 'r' }
  const outcome = await askToken({ url, purpose, parameters, client, proof: null, ...change }, context.network)
  return { outcome, sent, client }
}

describe('a token request', () => {
  test('is a form, and its answer is given as it came', async () => {
    const answer = answered()
    const { outcome, sent, client } = await ask({}, () => answer)
    expect(outcome).toBe(answer)
    expect(sent).toEqual([
      {
        purpose,
        method: 'POST',
        url,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials&resource=r&client_id=me',
      },
    ])
    expect(client).toHaveBeenCalledTimes(1)
  })

  test('is not sent where the client cannot prove itself', async () => {
    const { outcome, sent } = await ask({ client: async () => null, proof: proofKey() }, () => answered())
    expect([outcome, sent]).toEqual([null, []])
  })

  test('without a proof does not answer a challenge', async () => {
    const { sent } = await ask({}, () => challenge(400, { 'dpop-nonce': 'n' }))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.headers).not.toHaveProperty('DPoP')
  })
})

describe('a proof', () => {
  test('is for this request alone, without what stands behind the path', async () => {
    const proof = proofKey()
    const before = Math.floor(Date.now() / 1000)
    const { sent } = await ask({ proof }, () => answered())
    const jwt = sent[0]?.headers?.DPoP ?? ''
    expect(sent[0]?.headers).toHaveProperty('Content-Type')
    expect(partOf(jwt, 0)).toMatchObject({ alg: 'ES256', typ: 'dpop+jwt' })
    const claims = partOf(jwt, 1)
    expect(claims).toEqual({
      htm: 'POST',
      htu: 'https://acme.okta.com/v1/token',
      jti: expect.any(String),
      iat: expect.any(Number),
    })
    expect(claims.iat).toBeGreaterThanOrEqual(before)
    expect(claims.iat).toBeLessThanOrEqual(Date.now() / 1000)
    await jwtVerify(jwt, createPublicKey(proof))
  })

  test('answers a challenge once, with the nonce, a new proof and a new authentication', async () => {
    const { outcome, sent, client } = await ask({ proof: proofKey() }, (_request, at) =>
      challenge(at === 0 ? 400 : 401, { 'dpop-nonce': `n${at}` }),
    )
    expect(sent).toHaveLength(2)
    expect(client).toHaveBeenCalledTimes(2)
    expect(outcome?.answer?.status).toBe(401)
    const [one = '', two = ''] = sent.map(({ headers }) => headers?.DPoP)
    expect(partOf(one, 1)).not.toHaveProperty('nonce')
    expect(partOf(two, 1)).toMatchObject({ nonce: 'n0' })
    expect(partOf(one, 1).jti).not.toBe(partOf(two, 1).jti)
    expect(sent[1]?.purpose).toEqual({ word: 'purposes.with-nonce', with: { purpose } })
    expect(sent.map(parametersOf)[1]).toEqual(sent.map(parametersOf)[0])
  })

  test.each([
    ['that is good', challenge(399, { 'dpop-nonce': 'n' })],
    ['without a nonce', challenge(400, {})],
    ['with an empty nonce', challenge(400, { 'dpop-nonce': '' })],
    ['with another error', challenge(400, { 'dpop-nonce': 'n' }, 'invalid_dpop_proof')],
    ['that is no JSON', answered({ status: 400, headers: { 'dpop-nonce': 'n' }, body: 'use_dpop_nonce' })],
    ['that is an error of the server', refusal(500, 'server_error')],
    ['that never came', failed('http.timeout')],
  ])('is not sent again after an answer %s', async (_name, outcome) => {
    const asked = await ask({ proof: proofKey() }, () => outcome)
    expect(asked.sent).toHaveLength(1)
    expect(asked.outcome).toBe(outcome)
  })

  test('is a key of the curve that all servers take, another one for each run', () => {
    const [one, two] = [proofKey(), proofKey()]
    expect(one.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
    expect(one.equals(two)).toBe(false)
    expect(one.type).toBe('private')
  })
})
