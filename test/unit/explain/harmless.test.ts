import { describe, expect, test } from 'vitest'
import { explainPaste } from '../../../core/explain/explain.ts'
import { wordings } from '../../../core/explain/wordings/index.ts'

const at = Date.parse('2026-11-29T00:00:00Z')
const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: object) => `${segment({ alg: 'RS256', kid: 'k1' })}.${segment(claims)}.c2lnbmF0dXJlc2lnbmF0dXJl`
const inSeconds = at / 1000
const claims = { iss: 'https://acme.okta.com/oauth2/default', aud: 'api', iat: inSeconds - 7200, exp: inSeconds - 3600 }

describe('a text without an error', () => {
  test.each([
    [
      'a mail',
      'Hi Anna,\n\nour certificate expires next month and I would like to plan the renewal. Can we meet on Tuesday to talk about the redirect URIs and the scopes of the new client?\n\nBest regards,\nPaul',
    ],
    [
      'a mail about errors',
      'Hi team, last week we had some errors with the proxy, and the network team fixed the firewall. Thanks for your patience. If you see "connection refused" again, please tell me.',
    ],
    [
      'a README',
      '# acme-client\n\nA client for the API.\n\n## Install\n\n    npm install acme-client\n\n## Configuration\n\n| Name | Meaning |\n|---|---|\n| `client_id` | The client ID |\n| `invalid_client` | Check the client secret |\n| `issuer` | The issuer URL, such as https://acme.okta.com/oauth2/default |\n\n## Troubleshooting\n\nIf you get `invalid_grant`, sign in again. If you see `PKIX path building failed`, add the root certificate to the trust store.\n',
    ],
    [
      'a healthy log',
      '2026-11-28 10:00:00.000  INFO 1 --- [main] o.s.b.SpringApplication : Started App in 3.2 seconds\n2026-11-28 10:00:01.000  INFO 1 --- [exec-1] c.a.Auth : token issued for client 0oa1abcd, scope=read\n10.0.0.1 - - [28/Nov/2026:10:00:02 +0000] "GET /health HTTP/1.1" 200 2\n2026-11-28 10:00:03.000 DEBUG connection pool: 12007 requests, 10061 ms, 390318 bytes',
    ],
    [
      'a token response',
      JSON.stringify({ access_token: jwt(claims), token_type: 'Bearer', expires_in: 3600, scope: 'read' }, null, 2),
    ],
    [
      'a token response on one line',
      JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: jwt(claims), id_token: jwt(claims) }),
    ],
    [
      'metadata',
      JSON.stringify({
        issuer: 'https://acme.okta.com/oauth2/default',
        token_endpoint: 'https://acme.okta.com/oauth2/default/v1/token',
        grant_types_supported: ['client_credentials', 'authorization_code'],
        scopes_supported: ['openid'],
        code_challenge_methods_supported: ['S256'],
      }),
    ],
    [
      'a key set',
      '{"keys":[{"kty":"RSA","kid":"a","use":"sig","alg":"RS256","e":"AQAB","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMst"}]}',
    ],
    [
      'a page',
      '<!doctype html><html><head><title>Acme documentation</title></head><body><h1>OAuth</h1><p>The redirect_uri parameter must be registered. A client authenticates with its secret.</p></body></html>',
    ],
    ['a valid token', jwt({ ...claims, exp: inSeconds + 3600 })],
    ['a redirect with a code', 'https://app.acme.example/callback?code=AbC123456789dEf&state=xyz'],
    [
      'a curl command',
      'curl -u id:secret https://acme.okta.com/oauth2/default/v1/token -d grant_type=client_credentials',
    ],
    [
      'a prose text on proxies',
      'A proxy sits between a client and a server. It can cache responses, filter requests, and authenticate users.',
    ],
    [
      'a healthy log that speaks of what is over',
      'INFO  Successfully validated the token; the previous error "invalid_client" was followed by a retry\nDEBUG self-signed certificate accepted for localhost\ninfo: retry succeeded, PKIX path building failed before',
    ],
    ['numbers', '12007 12029 12002 10060 10054 -2146893019x'],
    ['white space', ' \n\t\n '],
    ['nothing', ''],
  ])('%s: no cause is named', (_name, text) => {
    const { rootCause, possible } = explainPaste(text, { at })
    expect([rootCause, possible]).toEqual([null, []])
  })
})

describe('words around a cause', () => {
  const wrappers = wordings.filter(({ kind }) => kind === 'wrapper')

  test.each(wrappers.map((row) => [row.text, row] as const))(
    '%s alone diagnoses nothing',
    (_says, { text: says, by }) => {
      const { rootCause, possible } = explainPaste(`ERROR snowflake oauth: ${says.replaceAll('…', 'x')} (${by})`, {
        at,
      })
      expect([rootCause, possible]).toEqual([null, []])
    },
  )

  test('are found all the same', () => {
    const { signs } = explainPaste('TypeError: fetch failed', { at })
    expect(signs.map(({ role, what }) => [role, what])).toEqual([['wrapper', 'fetch failed']])
  })
})

describe('the service is another one', () => {
  test.each([
    'Error: connect ECONNREFUSED 127.0.0.1:6379\n    at TCPConnectWrap.afterConnect (redis)',
    'psycopg2.OperationalError: connection to server at "db", port 5432 failed: Connection refused',
    'getaddrinfo ENOTFOUND mongo mongodb://mongo:27017',
    'docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": x509: certificate signed by unknown authority',
    'org.postgresql.util.PSQLException: SSL error: PKIX path building failed: unable to find valid certification path to requested target',
    '%3|1709|FAIL|rdkafka#producer-1| [thrd:ssl://kafka:9093]: SSL handshake failed: certificate verify failed',
    "fatal: unable to access 'https://github.com/acme/x.git/': Could not resolve host: github.com",
  ])('%s', (text) => {
    const { rootCause, possible, signs } = explainPaste(text, { at })
    expect([rootCause, possible]).toEqual([null, []])
    expect(signs.some(({ role }) => role === 'unrelated')).toBe(true)
  })
})

describe('words of a log that only look harmless', () => {
  test.each([
    [
      'an event of the System Log',
      JSON.stringify({
        eventType: 'app.oauth2.as.token.grant.access_token',
        outcome: { result: 'FAILURE', reason: 'no_matching_policy' },
      }),
      'policy.no-match',
    ],
    [
      'what went well is not said of this line',
      'INFO accepted\nERROR x509: certificate signed by unknown authority',
      'tls.untrusted-ca',
    ],
    ['not accepted', 'INFO the certificate was not accepted: self-signed certificate', 'tls.self-signed'],
    ['unsuccessful', 'DEBUG unsuccessfully validated: jwt expired', 'token.expired'],
    ['an error', 'ERROR login failed, an earlier one succeeded: self-signed certificate', 'tls.self-signed'],
    [
      'an entry of a log of a tenant',
      JSON.stringify({
        type: 'feccft',
        description:
          'Client is not authorized to access "https://api.acme.com". You need to create a "client-grant" associated to this API.',
      }),
      'api.not-authorized',
    ],
    [
      'a certificate without a name that counts',
      'Get "https://login.acme.corp/": x509: certificate relies on legacy Common Name field, use SANs instead',
      'tls.hostname-mismatch',
    ],
  ])('%s', (_name, text, cause) => {
    const { rootCause, possible } = explainPaste(text, { at })
    expect(rootCause ?? possible[0]).toBe(cause)
  })

  test('a number of curl before what it was says nothing more', () => {
    const text =
      'curl: (35) schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK (0x80092012) - The revocation function was unable to check revocation for the certificate.'
    const { rootCause, possible, signs } = explainPaste(text, { at })
    expect([rootCause, possible]).toEqual([null, []])
    expect(signs.map(({ role }) => role)).toContain('look-alike')
  })
})
