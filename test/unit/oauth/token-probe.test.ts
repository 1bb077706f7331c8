import { expect, test } from 'vitest'
import type { Facts } from '../../../core/model/facts.ts'
import type { Request } from '../../../core/model/network.ts'
import type { ProbeContext } from '../../../core/probes/probe.ts'
import token from '../../../core/probes/token.ts'
import { auth0, failed, intake, metadata, okta, secretShape, values } from '../checks/fixtures.ts'

const secret = 'p4ss+word & more'

async function sent(context: typeof okta, given: Facts['intake'], borrowed: string | null = secret) {
  const requests: Request[] = []
  const network = {
    send: async (request: Request) => {
      requests.push(request)
      return failed('http.timeout')
    },
  }
  const method = given.values.token_endpoint_auth_method ?? 'client_secret_basic'
  const facts = { intake: given, metadata: metadata(), secretShape: secretShape(), method } as Facts
  await token.fetch(facts, {
    ...context,
    network,
    borrow: async (_field: string, use: (value: string) => unknown) => (borrowed === null ? null : use(borrowed)),
  } as unknown as ProbeContext)
  return requests
}

test('the token is asked for once, at the address of the metadata, with nothing secret in it', async () => {
  const requests = await sent(okta, intake())
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://acme.okta.com/oauth2/default/v1/token',
  ])
  expect(requests[0]?.headers?.Authorization).toBe(
    `Basic ${Buffer.from(`0oa1b2c3d4EXAMPLE5d7:${secret}`).toString('base64')}`,
  )
})

test('without a secret nothing is sent', async () => {
  expect(await sent(okta, intake(), null)).toEqual([])
})

test('the audience goes to Auth0 and not to Okta, which does not know it', async () => {
  const given = values({ audience: 'KI-Scanner', token_endpoint_auth_method: 'client_secret_post' })
  const [toAuth0] = await sent(auth0, given)
  const [toOkta] = await sent(okta, given)
  expect(new URLSearchParams(toAuth0?.body).get('audience')).toBe('KI-Scanner')
  expect(new URLSearchParams(toOkta?.body).has('audience')).toBe(false)
  expect(new URLSearchParams(toOkta?.body).get('client_secret')).toBe(secret)
})
