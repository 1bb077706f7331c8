import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JWK } from 'jose'
import { Events, OAuth2Server } from 'oauth2-mock-server'
import Provider, { type Configuration } from 'oidc-provider'

/** A server that others wrote, with three clients: `machine` has a secret, `signer` a key, `page` neither. */
export interface RealServer {
  /** What a person would enter. */
  issuer: string
  scope: string
  secret: string
  redirectUri: string
  close(): Promise<void>
}

export const secret = 'independent-secret-of-forty-characters-x'
const scope = 'records.read'

/** The certified implementation, with an issuer that has a path. */
export async function startOidcProvider(publicKey: JWK, redirectUri: string): Promise<RealServer> {
  let answer: ReturnType<Provider['callback']>
  const server = createServer((request, response) => {
    const mounted = Object.assign(request, { originalUrl: request.url })
    request.url = (request.url ?? '').replace(/^\/tenants\/acme/, '')
    void answer(mounted, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenants/acme`
  const machine = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }
  const configuration = {
    clients: [
      {
        ...machine,
        client_id: 'machine',
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_basic',
      },
      {
        ...machine,
        client_id: 'signer',
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [publicKey] },
      },
      {
        client_id: 'page',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [redirectUri],
      },
    ],
    scopes: [scope],
    ttl: { ClientCredentials: 3600 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context: unknown, { clientId }: { clientId: string }) =>
          clientId === 'page' ? [] : 'https://records.example/',
        getResourceServerInfo: () => ({
          scope,
          audience: 'https://records.example/',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
        }),
      },
    },
  } as unknown as Configuration
  answer = new Provider(issuer, configuration).callback()
  const close = async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { issuer, scope, secret, redirectUri, close }
}

/**
 * A server for tests that gives everybody a token and asks nobody to sign in. Its hook refuses whoever has not the
 * one secret, in words of its own; it does not look at assertions.
 */
export async function startMockServer(redirectUri: string): Promise<RealServer> {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  // By itself it lists none alone, and takes what comes.
  server.service.on(Events.BeforeWellKnownOpenIdConfiguration, ({ body }) => {
    Object.assign(body as object, {
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt', 'none'],
    })
  })
  server.service.on(Events.BeforeResponse, (answer, request) => {
    const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    const [id, given] = basic.split(':')
    const refuse = (error_description: string) => {
      answer.statusCode = 401
      answer.body = { error: 'invalid_client', error_description }
    }
    if (id === '') return
    if (id !== 'machine') refuse('Unknown client')
    else if (given !== secret) refuse('Invalid client secret')
  })
  const issuer = server.issuer.url ?? ''
  return { issuer, scope, secret, redirectUri, close: () => server.stop() }
}
