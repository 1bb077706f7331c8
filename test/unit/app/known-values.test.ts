import { describe, expect, test } from 'vitest'
import { knownValues } from '../../../core/app/known-values.ts'
import { linkNames, linksOf } from '../../../core/app/links.ts'
import { fillIn } from '../../../core/contract/fill-in.ts'
import type { Fields } from '../../../core/model/profile.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const known = (id: string, fields: Fields) => {
  const guide = guideNamed(id)
  return knownValues(providers[guide.provider].intake(fields, guide))
}

describe('the values that clicks are filled in with', () => {
  test('are those that were entered, and what follows from them', () => {
    expect(
      known('okta/fortanix-key-insight', {
        domain: 'https://acme-admin.okta.com/',
        authorization_server: 'aus9o8wzkhckw9TLa0h7',
        client_id: '0oa1b2c3d4EXAMPLE5d7',
      }),
    ).toEqual({
      domain: 'acme.okta.com',
      host: 'acme.okta.com',
      authorization_server: 'aus9o8wzkhckw9TLa0h7',
      client_id: '0oa1b2c3d4EXAMPLE5d7',
      token_endpoint_auth_method: 'client_secret_basic',
      issuer: 'https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7',
      token_endpoint: 'https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7/v1/token',
      jwks_uri: 'https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7/v1/keys',
      well_known_url: 'https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7/.well-known/oauth-authorization-server',
    })
  })

  test('have the port where there is one, and the origin of the product', () => {
    const values = known('okta/openmetadata', {
      domain: 'http://127.0.0.1:8080',
      redirect_uri: 'https://om.example/callback',
    })
    expect(values).toMatchObject({ host: '127.0.0.1:8080', domain: '127.0.0.1', origin: 'https://om.example' })
    expect(
      known('okta/openmetadata', { redirect_uri: 'https://om.example/callback', origin: 'https://x.example' }),
    ).toMatchObject({ origin: 'https://x.example' })
  })

  test('are only defaults where nothing was entered', () => {
    expect(known('okta/fortanix-key-insight', {})).toEqual({ token_endpoint_auth_method: 'client_secret_basic' })
  })

  test('never hold what looks like a secret', () => {
    const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPp0'
    expect(
      JSON.stringify(known('okta/fortanix-key-insight', { domain: 'acme.okta.com', client_id: secret })),
    ).not.toContain(secret)
  })
})

describe('the line for a terminal', () => {
  const line = (id: string, fields: Fields) => {
    const copy = guideNamed(id)
      .steps.flatMap(({ clicks }) => clicks)
      .find((click) => click.copy?.startsWith('curl'))?.copy
    return fillIn(copy ?? '', known(id, fields))
  }

  test.each(['okta/fortanix-key-insight', 'okta/crul', 'okta/any'])('of %s asks the server that was chosen', (id) => {
    const fields = {
      domain: 'acme.okta.com',
      authorization_server: 'aus9o8wzkhckw9TLa0h7',
      client_id: '0oa1b2c3d4EXAMPLE5d7',
    }
    expect(line(id, fields)).toBe(
      'curl --user 0oa1b2c3d4EXAMPLE5d7 --data grant_type=client_credentials https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7/v1/token',
    )
    expect(line(id, { ...fields, scope: 'a b' })).toContain(' --data-urlencode "scope=a b" https://')
  })

  test('has placeholders where nothing was entered', () => {
    expect(line('okta/crul', {})).toBe(
      'curl --user YOUR_CLIENT_ID --data grant_type=client_credentials YOUR_TOKEN_ENDPOINT',
    )
  })

  test('of the org server has its path', () => {
    expect(line('okta/any', { domain: 'acme.okta.com', authorization_server: 'org', client_id: 'x' })).toContain(
      ' https://acme.okta.com/oauth2/v1/token',
    )
    expect(line('okta/palo-alto-cloud-identity-engine', { domain: 'acme.okta.com' })).toContain(
      '"scope=okta.users.read okta.groups.read okta.authorizationServers.read okta.logs.read" https://acme.okta.com/oauth2/v1/token',
    )
  })

  test.each(['auth0/fortanix-key-insight', 'auth0/any'])('of %s has the audience, and no secret', (id) => {
    const command = line(id, {
      domain: 'acme.eu.auth0.com',
      client_id: 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA',
      audience: 'KI-Scanner',
    })
    expect(command).toBe(
      'curl https://acme.eu.auth0.com/oauth/token --data grant_type=client_credentials --data-urlencode "audience=KI-Scanner" --data client_id=aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA --data-urlencode client_secret@-',
    )
  })
})

describe('the pages that clicks open', () => {
  const guide = guideNamed('okta/palo-alto-cloud-identity-engine')
  const links = (fields: Fields) => linksOf(guide, providers.okta, providers.okta.intake(fields, guide), words)

  test('of a document are there before the domain is', () => {
    expect(Object.keys(links({}))).toEqual(['palo-alto:okta-directory'])
    expect(links({})['palo-alto:okta-directory']).toMatchObject({
      label: 'Palo Alto Networks: set up an Okta directory',
    })
  })

  test('of the console follow the domain', () => {
    expect(links({ domain: 'acme.okta.com' })['api-service-integrations']).toEqual({
      label: 'API Service Integrations',
      url: 'https://acme-admin.okta.com/admin/apps/api-services',
    })
  })

  test('of an authorization server open its tabs', () => {
    const ki = guideNamed('okta/fortanix-key-insight')
    const { 'authorization-server-scopes': scopes, 'authorization-server-policies': policies } = linksOf(
      ki,
      providers.okta,
      providers.okta.intake({ domain: 'acme.okta.com', authorization_server: 'aus1' }, ki),
      words,
    )
    expect([scopes?.url, policies?.url]).toEqual([
      'https://acme-admin.okta.com/admin/oauth2/as/aus1#scopes',
      'https://acme-admin.okta.com/admin/oauth2/as/aus1#policies',
    ])
  })

  test('are known by name to the linter', () => {
    expect(linkNames(providers.okta)).toContain('apps')
    expect(linkNames(providers.auth0)).not.toContain('trusted-origins')
    expect(linkNames(providers.auth0)).toContain('okta:sign-up')
  })
})
