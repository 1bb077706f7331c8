import { loadGuides } from '../../../core/app/guide-packs.ts'
import type { Context } from '../../../core/checks/check.ts'
import { checkById } from '../../../core/checks/index.ts'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import { cutExcerpts } from '../../../core/model/excerpt.ts'
import type { Answer, CertificateInfo, Exchange, Failure, FailureKind, Outcome } from '../../../core/model/exchange.ts'
import type { Facts, Handshake, JsonObject, SecretShape } from '../../../core/model/facts.ts'
import type { Guide } from '../../../core/model/guide.ts'
import type { Explanation, Provider } from '../../../core/model/provider.ts'
import type { Evidence, Saying } from '../../../core/model/said.ts'
import type { FieldProblemId, Intake, Target } from '../../../core/model/target.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { visibleWithin } from '../../../core/model/visible.ts'
import { verifySignature } from '../../../core/oauth/signature.ts'
import { providers } from '../../../core/providers/index.ts'
import { words } from '../../support/words.ts'

const { guides } = loadGuides('guides')
const guideOf = (id: string): Guide => {
  const guide = guides.find((candidate) => candidate.id === id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}

/** 2026-01-15 12:00:00 UTC. */
export const now = 1_768_478_400_000
export const seconds = now / 1000
const date = 'Thu, 15 Jan 2026 12:00:00 GMT'

export const oktaGuide = guideOf('okta/fortanix-key-insight')
export const openMetadata = guideOf('okta/openmetadata')
export const auth0Guide = guideOf('auth0/fortanix-key-insight')
/** What a run knows of a guide: its checks that must hold own what they declare. */
export const contextOf = (guide: Guide, provider: Provider): Context => ({
  guide,
  provider,
  verify: verifySignature,
  required: guide.steps.flatMap(({ proves }) =>
    proves.flatMap(({ check, level }) => (level === 'must' ? (checkById.get(check) ?? []) : [])),
  ),
})
export const okta: Context = contextOf(oktaGuide, providers.okta)
export const auth0: Context = contextOf(auth0Guide, providers.auth0)
export const general: Context = contextOf(guideOf('any/client-credentials'), providers.any)
/** No other check of this guide owns anything. */
export const alone = (context: Context): Context => ({ ...context, required: [] })

export const explained = (diagnosis: DiagnosisId, change: Partial<Explanation> = {}): Explanation => ({
  row: 'x',
  diagnosis,
  kind: 'other',
  received: 'x',
  possible: [],
  proves: [],
  ...change,
})

/** One row for each diagnosis that the check of a request declares: the provider explains the answer so, and nobody owns it. */
export const everyRefusal = (ids: readonly DiagnosisId[], facts: Row['facts'], context: Context): Row[] =>
  ids.map((id) => ({
    name: `the provider explains it as ${id}`,
    facts,
    context: withProvider(alone(context), { explain: () => explained(id) }),
    gives: id,
  }))
export const withGuide = (context: Context, change: Partial<Guide>): Context => ({
  ...context,
  guide: { ...context.guide, ...change },
})
export const withProvider = (context: Context, change: Partial<Provider>): Context => ({
  ...context,
  provider: { ...context.provider, ...change },
})
export const withProduct = (context: Context, change: Partial<Guide['relyingParty']>): Context =>
  withGuide(context, { relyingParty: { ...context.guide.relyingParty, ...change } })

export const host = 'acme.okta.com'
export const issuer = `https://${host}/oauth2/default`

export const target = (change: Partial<Target> = {}): Target => ({
  provider: 'okta',
  origin: `https://${host}`,
  host,
  port: 443,
  secure: true,
  server: { kind: 'custom', id: 'default' },
  issuer,
  documents: {
    oauth: `${issuer}/.well-known/oauth-authorization-server`,
    oidc: `${issuer}/.well-known/openid-configuration`,
  },
  wellKnown: `${issuer}/.well-known/oauth-authorization-server`,
  tokenEndpoint: `${issuer}/v1/token`,
  jwksUri: `${issuer}/v1/keys`,
  organization: `https://${host}/.well-known/okta-organization`,
  ...change,
})

export const plainTarget = target({ secure: false, origin: 'http://127.0.0.1:8080', host: '127.0.0.1', port: 8080 })

export const intake = (change: Partial<Intake> = {}): Intake => ({
  target: target(),
  values: { domain: `https://${host}`, client_id: '0oa1b2c3d4EXAMPLE5d7', scope: 'ki.scan' },
  repairs: [],
  problems: [],
  ...change,
})

export const values = (change: Intake['values']): Intake => intake({ values: { ...intake().values, ...change } })

export const problem = (field: Intake['problems'][number]['field'], diagnosis: FieldProblemId): Intake =>
  intake({
    target: null,
    problems: [{ field, diagnosis, says: { word: 'intake.placeholder', with: { label: field } }, actual: 'as typed' }],
  })

interface Reply {
  status?: number
  headers?: Readonly<Record<string, string>>
  /** Text is an answer that is no JSON. */
  body?: unknown
  url?: string
  at?: number
  limitEnds?: string
}

export function answered(reply: Reply = {}): Outcome {
  const { status = 200, headers = {}, body = {}, url = issuer, at = now + 500, limitEnds = null } = reply
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const exchange: Exchange = {
    probe: 'none',
    purpose: 'Ask',
    method: 'GET',
    url,
    status,
    address: '203.0.113.7:443',
    proxy: { proxy: null, source: 'none' },
    tls: null,
    timings: { total: 10 },
    at: new Date(at).toISOString(),
    requestId: null,
    request: { headers: {}, body: null },
    response: { headers, body: text, truncated: false },
    failure: null,
  }
  const answer: Answer = {
    exchange,
    status,
    headers: { date, ...headers },
    body: text,
    json: typeof body === 'string' ? null : body,
    isJson: typeof body !== 'string',
    at,
    limitEnds,
  }
  return { answer, failure: null }
}

/** What the network measures where a check gives this diagnosis. */
const measured: Readonly<Record<string, FailureKind>> = {
  'dns.not-found': 'no-such-name',
  'dns.failed': 'lookup-failed',
  'connect.refused': 'refused',
  'connect.timeout': 'no-answer',
  'connect.reset': 'reset',
  'proxy.pac-failed': 'proxy-rule',
  'proxy.unreachable': 'proxy-unreachable',
  'proxy.auth-required': 'proxy-login',
  'proxy.refused': 'proxy-refused',
  'tls.handshake-failed': 'handshake',
  'http.timeout': 'timeout',
  'http.truncated': 'truncated',
  'http.too-large': 'too-large',
  'http.not-json': 'not-http',
}
const certificateCodes: Readonly<Record<string, string>> = {
  'tls.expired': 'CERT_HAS_EXPIRED',
  'tls.not-yet-valid': 'CERT_NOT_YET_VALID',
  'tls.hostname-mismatch': 'ERR_TLS_CERT_ALTNAME_INVALID',
  'tls.self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'tls.weak-certificate': 'EE_KEY_TOO_SMALL',
}

/** The failure that a check names so; the code of a refused certificate says by itself what is wrong with it. */
export function failure(diagnosis: string, code = 'CODE', message = 'what the system said'): Failure {
  const kind = measured[diagnosis]
  if (kind) return { kind, code, message }
  const unknown = diagnosis.startsWith('tls.') ? code : null
  if (unknown === null) throw new Error(`no failure is named ${diagnosis}`)
  return { kind: 'certificate', code: certificateCodes[diagnosis] ?? code, message }
}

export function failed(diagnosis: string, code?: string): Outcome {
  const { answer } = answered()
  if (!answer) throw new Error('no answer')
  return {
    answer: null,
    failure: failure(diagnosis, code),
    exchange: { ...answer.exchange, status: null, response: null },
  }
}

/** Error bodies as the providers send them. */
export const refusal = (status: number, error: string, error_description?: string): Outcome =>
  answered({ status, body: { error, ...(error_description === undefined ? {} : { error_description }) } })
export const oktaRefusal = (status: number, errorCode: string, errorSummary: string): Outcome =>
  answered({ status, body: { errorCode, errorSummary, errorLink: errorCode, errorId: 'oaeX', errorCauses: [] } })

export const page = (status: number, title = 'Welcome', headers: Readonly<Record<string, string>> = {}): Outcome =>
  answered({
    status,
    headers,
    body: `<!doctype html><html><head><title>${title}</title></head><body>hello</body></html>`,
  })

export const document = (change: Readonly<Record<string, unknown>> = {}): JsonObject =>
  ({
    issuer,
    token_endpoint: `${issuer}/v1/token`,
    jwks_uri: `${issuer}/v1/keys`,
    grant_types_supported: ['authorization_code', 'client_credentials'],
    ...change,
  }) as JsonObject

export const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))

export const metadata = (change: Readonly<Record<string, unknown>> = {}): Facts['metadata'] => ({
  document: 'oauth',
  url: target().documents.oauth,
  values: document(change),
  answer: answered({ body: document(change) }).answer as Answer,
})

export const certificate = (change: Partial<CertificateInfo> = {}): CertificateInfo => ({
  subject: `CN=${host}`,
  issuer: 'CN=Public CA 1',
  names: [`DNS:${host}`],
  notBefore: '2025-12-01T00:00:00.000Z',
  notAfter: '2026-06-01T00:00:00.000Z',
  fingerprint: 'AA:BB',
  selfIssued: false,
  key: 'EC P-256',
  bits: 256,
  signature: 'ecdsa-with-SHA256',
  ...change,
})

export const handshake = (change: Partial<Handshake> = {}): Handshake => ({
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_128_GCM_SHA256',
  chain: [certificate()],
  anchor: { subject: 'CN=Public Root', fingerprint: 'CC:DD', store: 'bundled' },
  top: null,
  failure: null,
  openEnd: null,
  namesHost: null,
  asksForCertificate: false,
  agreesOn: null,
  cutByName: false,
  helloTooLarge: null,
  greeting: null,
  ...change,
})

export const secretShape = (change: Partial<SecretShape> = {}): SecretShape => ({
  present: true,
  length: 64,
  whitespace: 'none',
  control: false,
  placeholder: false,
  looksLikeClientId: false,
  mistaken: null,
  alsoIn: [],
  ...change,
})

/** 2048 bits: the highest bit of 256 bytes is set. */
export const modulus2048 = Buffer.alloc(256, 0xab).toString('base64url')
/** 1024 bits. */
export const modulus1024 = Buffer.alloc(128, 0xab).toString('base64url')
export const rsaKey = (change: Readonly<Record<string, unknown>> = {}): JsonObject =>
  ({ kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'key-1', n: modulus2048, e: 'AQAB', ...change }) as JsonObject

export const tokenResponse = (change: Readonly<Record<string, unknown>> = {}): Facts['tokenResponse'] => {
  const body = { access_token: 'a.b.c', token_type: 'Bearer', expires_in: 3600, scope: 'ki.scan', ...change }
  const { answer } = answered({ body })
  if (!answer) throw new Error('no answer')
  return { values: body as unknown as JsonObject, answer: { ...answer, at: now } }
}

export const jwt = (
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
  raw = 'a.b.c',
): Facts['jwt'] => ({
  raw,
  header: { alg: 'RS256', kid: 'key-1', typ: 'JWT', ...header } as JsonObject,
  claims: {
    iss: issuer,
    aud: 'api://default',
    iat: seconds - 10,
    exp: seconds + 3590,
    scp: ['ki.scan'],
    ...claims,
  } as JsonObject,
})

/** One line of a table: what is known, what must be answered, and under which guide and provider. */
export interface Row {
  name: string
  facts: Partial<Facts>
  context?: Context
  /** A diagnosis; `true` where the check holds; `null` where the evidence does not reach it. */
  gives: string | true | null
  /** What else must stand in the verdict. */
  with?: Readonly<Record<string, unknown>>
}

/** What most rows have in common, and what probes give where nothing special was asked. */
const usual: Partial<Facts> = {
  intake: intake(),
  target: target(),
  method: 'client_secret_basic',
  methodTrials: [],
  otherKeySets: [],
  token: { raw: 'a.b.c', form: 'opaque', header: null, claims: null },
}

/** Asks the check the way the engine does: with the facts it declared, and no others. */
export async function judge(id: string, given: Row): Promise<Verdict> {
  const read = given.facts.jwt
  const token = read ? { token: { form: 'jwt' as const, ...read } } : {}
  const row = { ...given, facts: { ...usual, ...token, ...given.facts } }
  const check = checkById.get(id)
  if (!check) throw new Error(`no check ${id}`)
  const missing = check.reads.filter((fact) => row.facts[fact] === undefined)
  if (missing.length > 0) throw new Error(`${id} reads ${missing.join(', ')}, which this row does not give`)
  const declared = [...check.reads, ...check.mayRead, ...check.later] as string[]
  const facts = Object.fromEntries(Object.entries(row.facts).filter(([fact]) => declared.includes(fact)))
  // What a check quotes is cut when it is masked: see `core/model/excerpt.ts`.
  return spoken(visibleWithin(await check.judge(facts as unknown as Facts, row.context ?? okta), cutExcerpts))
}

/** A verdict whose words are text, as a report shows them. */
export function spoken(verdict: Verdict): Verdict {
  if (verdict.holds === null) return { ...verdict, because: words.say(verdict.because) }
  const { says, expected, actual, seen } = verdict as {
    says?: Saying
    expected?: Evidence
    actual?: Evidence
    seen?: Evidence
  }
  return {
    ...verdict,
    ...(says === undefined ? {} : { says: words.say(says) }),
    ...(expected === undefined ? {} : { expected: words.shown(expected) }),
    ...(actual === undefined ? {} : { actual: words.shown(actual) }),
    ...(seen === undefined ? {} : { seen: words.shown(seen) }),
  } as Verdict
}
