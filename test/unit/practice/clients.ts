import { createHash, createPublicKey, randomBytes, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, importPKCS8, SignJWT } from 'jose'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { ask, type Got } from './ask.ts'

/** A client that knows the specifications and nothing of the product: what the tests drive the tenant with. */
export const form = { 'content-type': 'application/x-www-form-urlencoded' }
export const paloAlto = 'okta/palo-alto-cloud-identity-engine'
export const openMetadata = 'okta/openmetadata'
export const ingestion = 'okta/openmetadata-ingestion'
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export const seconds = () => Math.floor(Date.now() / 1000)

export const post = (
  tenant: PracticeTenant,
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Got> =>
  ask(tenant, url, { method: 'POST', headers: { ...form, ...headers }, body: new URLSearchParams(fields).toString() })

export const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})

export interface Spoiled {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  /** Another key or secret to sign with. */
  key?: Parameters<SignJWT['sign']>[0]
}

/** `client_assertion` and its type, for the app of a guide, with whatever the test puts wrong. */
export async function assertionOf(
  tenant: PracticeTenant,
  guide: string,
  audience: string,
  { claims = {}, header = {}, key }: Spoiled = {},
): Promise<Record<string, string>> {
  const { client_id = '', key_id } = tenant.values(guide, 'private_key_jwt')
  const pem = tenant.secrets(guide, 'private_key_jwt').private_key ?? ''
  const all = {
    iss: client_id,
    sub: client_id,
    aud: audience,
    jti: randomUUID(),
    iat: seconds(),
    exp: seconds() + 120,
    ...claims,
  }
  const alg = String(header.alg ?? 'RS256')
  const client_assertion = await new SignJWT(all)
    .setProtectedHeader({ alg, ...(key_id ? { kid: key_id } : {}), ...header })
    .sign(key ?? (await importPKCS8(pem, alg)))
  return { client_assertion, client_assertion_type: assertionType }
}

/** A token request at the org's own server by a signed assertion. */
export async function orgToken(
  tenant: PracticeTenant,
  guide: string,
  spoiled: Spoiled = {},
  extra: Record<string, string> = {},
): Promise<Got> {
  const url = `${tenant.origin}/oauth2/v1/token`
  const assertion = await assertionOf(tenant, guide, url, spoiled)
  const { scope = '' } = tenant.values(guide)
  return post(tenant, url, { grant_type: 'client_credentials', scope, ...assertion, ...extra })
}

/** A DPoP proof by a key of its own. */
export async function proofMaker() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  return (htu: string, claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
    new SignJWT({ htm: 'POST', htu, jti: randomUUID(), iat: seconds(), ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header } as never)
      .sign(privateKey)
}

export const claimsOf = (token: unknown): Record<string, unknown> =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString('utf8'))

export const isPublicHalf = (pem: string): boolean =>
  /PUBLIC KEY/.test(pem) && createPublicKey(pem).asymmetricKeyType === 'rsa'

export interface Begun {
  url: string
  base: string
  state: string
  nonce: string
  verifier: string
}

export const anySignOn = 'any/sign-on'

/** The guide by which people sign in at this tenant. */
const signOnGuide = ({ provider }: PracticeTenant) => (provider === 'any' ? anySignOn : openMetadata)

/** The base of the endpoints at which people sign in, and the name of the first. */
function signOnPlaces(tenant: PracticeTenant): { base: string; page: string; token: string } {
  const { domain, authorization_server } = tenant.values(signOnGuide(tenant))
  return tenant.provider === 'any'
    ? { base: `${domain}/protocol/openid-connect`, page: 'auth', token: 'token' }
    : { base: `${domain}/oauth2/${authorization_server}`, page: 'v1/authorize', token: 'v1/token' }
}

/** The address of the sign-in page for the sign-on guide; null takes a parameter away. */
export function beginSignOn(tenant: PracticeTenant, extra: Record<string, string | null> = {}): Begun {
  const { client_id = '', redirect_uri = '', scope = '' } = tenant.values(signOnGuide(tenant))
  const { base, page } = signOnPlaces(tenant)
  const [state, nonce, verifier] = [1, 2, 3].map(() => randomBytes(32).toString('base64url')) as [
    string,
    string,
    string,
  ]
  const asked = new URLSearchParams({
    client_id,
    redirect_uri,
    scope,
    response_type: 'code',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  for (const [name, value] of Object.entries(extra)) value === null ? asked.delete(name) : asked.set(name, value)
  return { url: `${base}/${page}?${asked}`, base, state, nonce, verifier }
}

/** The parameters that a redirect brings back, by query or by fragment. */
export function broughtBack({ headers }: Got): Record<string, string> {
  const to = new URL(headers.location ?? 'about:blank')
  return Object.fromEntries(new URLSearchParams(to.hash.length > 1 ? to.hash.slice(1) : to.search))
}

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Sends the form of a page as it stands, by one of its buttons, as a browser without scripts would. */
export function sendForm(
  tenant: PracticeTenant,
  page: Got,
  action: string,
  changed: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Got> {
  const to = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const fields = [...page.text.matchAll(/<input[^>]*>/g)].map(([tag]) => [
    /name="([^"]+)"/.exec(tag)?.[1] ?? '',
    unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
  ])
  const { domain = '' } = tenant.values(signOnGuide(tenant))
  return post(tenant, new URL(to, domain).href, { ...Object.fromEntries(fields), action, ...changed }, headers)
}

export const cookieOf = ({ headers }: Got): Record<string, string> => ({
  cookie: String(headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '',
})

/** Exchanges a code as the single-page app would, from a program: without an Origin. */
export const exchange = (
  tenant: PracticeTenant,
  { base, verifier }: Begun,
  code: string,
  changed: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Got> => {
  const { client_id = '', redirect_uri = '' } = tenant.values(signOnGuide(tenant))
  const fields = { grant_type: 'authorization_code', client_id, redirect_uri, code, code_verifier: verifier }
  return post(tenant, `${base}/${signOnPlaces(tenant).token}`, { ...fields, ...changed }, headers)
}
