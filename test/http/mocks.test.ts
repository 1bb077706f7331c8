import { afterEach, describe, expect, test } from 'vitest'
import { specsFolder } from '../support/descriptions.ts'
import { type Mock, startPrism } from '../support/prism.ts'

let mock: Mock | undefined
afterEach(() => mock?.close())

const authorization = 'Bearer practice'

describe.skipIf(specsFolder === null)('a mock that Prism makes of a description (needs ../shared/specs)', () => {
  test('answers a right request of Auth0’s Management API, and judges a wrong one', async () => {
    mock = await startPrism('auth0-management')
    const send = (body: object) =>
      fetch(`${mock?.origin}/api/v2/resource-servers`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const right = await send({ identifier: 'KI-Scanner', signing_alg: 'RS256' })
    expect([right.status, mock.violations()]).toEqual([201, []])
    expect(await right.json()).toMatchObject({ identifier: expect.any(String) })
    const wrong = await send({ identifier: 'KI-Scanner', lifetime: 1 })
    expect(wrong.status).toBe(400)
    expect(mock.violations().join()).toContain('lifetime')
  })

  test('answers at a path of Okta’s own API', async () => {
    mock = await startPrism('okta-management')
    const { status } = await fetch(`${mock.origin}/api/v1/authorizationServers?limit=1`, {
      headers: { authorization: 'SSWS practice' },
    })
    expect([status, mock.violations()]).toEqual([200, []])
  })
})
