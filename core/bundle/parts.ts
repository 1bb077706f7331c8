import { z } from 'zod'
import { trustStores } from '../model/trust-stores.ts'

/** No text of a bundle is longer than what a run keeps of a response. */
const longest = 300_000

export const text = z.string().max(longest)
export const maybeText = text.nullable()
const number = z.number()
export const count = z.number().int().min(0).max(1_000_000)

/** Words of the catalogue, and what they are filled with. A word that this version does not have is shown as unreadable. */
export const said: z.ZodType = z.lazy(() =>
  z.strictObject({ word: text.max(200), with: z.record(text, saidValue).optional() }),
)
const saidValue: z.ZodType = z.lazy(() =>
  z.union([text, number, z.boolean(), z.null(), said, z.array(z.union([text, said])).max(1000)]),
)
export const saying = z.union([said, z.array(said).max(50)])

export const failureKinds = [
  'no-such-name',
  'lookup-failed',
  'refused',
  'no-answer',
  'reset',
  'proxy-setting',
  'proxy-rule',
  'proxy-unreachable',
  'proxy-login',
  'proxy-refused',
  'handshake',
  'certificate',
  'timeout',
  'truncated',
  'too-large',
  'not-http',
] as const

export const failure = z.strictObject({
  kind: z.enum(failureKinds),
  code: text,
  message: text,
  about: text.optional(),
  after: number.optional(),
  bytes: number.optional(),
  worded: z.literal(true).optional(),
})
const maybeFailure = failure.nullable()

const family = z.union([z.literal(4), z.literal(6)])
const headers = z.record(text, text)
const stores = z.enum(trustStores)

export const certificate = z.strictObject({
  subject: text,
  issuer: text,
  names: z.array(text).max(1000),
  notBefore: text,
  notAfter: text,
  fingerprint: text,
  selfIssued: z.boolean(),
  key: text,
  bits: number.nullable(),
  signature: maybeText,
})
export const anchor = z.strictObject({ subject: text, fingerprint: text, store: stores })
export const proxyDecision = z.strictObject({ proxy: maybeText, source: z.union([said, text]) })

export const resolution = z.strictObject({
  host: text,
  source: z.enum(['resolver', 'hosts file', 'literal', '--resolve', 'proxy']),
  answers: z.array(z.strictObject({ address: text, family })).max(200),
  failure: maybeFailure,
  servers: z.array(text).max(50),
  ms: number,
  queries: z
    .array(z.strictObject({ family, code: maybeText, ms: number, answers: number, server: text.optional() }))
    .max(200),
  alias: text.optional(),
})

export const attempts = z.array(z.strictObject({ address: text, family, ms: number, failure: maybeFailure })).max(200)

export const directTry = z
  .strictObject({ works: z.boolean(), address: maybeText, failure: maybeFailure, issuer: maybeText })
  .nullable()

export const otherStack = z.strictObject({ status: number.nullable(), failure: maybeText }).nullable()

const agreed = z.strictObject({ protocol: text, cipher: text }).nullable()

export const handshake = z.strictObject({
  protocol: maybeText,
  cipher: maybeText,
  chain: z.array(certificate).max(50),
  anchor: anchor.nullable(),
  top: maybeText,
  failure: maybeFailure,
  openEnd: z
    .strictObject({
      namesake: z.enum(['sent', 'trusted']).nullable(),
      issuerAt: maybeText,
      added: z.array(text).max(200),
      unread: z.strictObject({ file: text, code: text }).nullable(),
    })
    .nullable(),
  namesHost: z.boolean().nullable(),
  asksForCertificate: z.boolean(),
  agreesOn: agreed,
  cutByName: z.boolean(),
  helloTooLarge: z.strictObject({ bytes: number, lost: z.enum(['dropped', 'reset']) }).nullable(),
  greeting: maybeText,
})

export const proxyAnswer = z.strictObject({
  failure: maybeFailure,
  status: number.nullable(),
  offers: z.array(text).max(50),
  loginSent: z.boolean(),
  overTls: z.boolean(),
  page: z.strictObject({ headers, body: text }).nullable(),
})

const phases = ['dns', 'connect', 'tls', 'firstByte'] as const
const timings = z.strictObject({
  ...(Object.fromEntries(phases.map((phase) => [phase, number.optional()])) as Record<
    (typeof phases)[number],
    z.ZodOptional<z.ZodNumber>
  >),
  total: number,
})

export const exchange = z.strictObject({
  probe: text,
  purpose: z.union([said, text]),
  method: text,
  url: text,
  status: number.nullable(),
  address: maybeText,
  proxy: proxyDecision,
  tls: z.strictObject({ protocol: text, issuer: text }).nullable(),
  timings,
  at: z.iso.datetime(),
  requestId: maybeText,
  request: z.strictObject({ headers, body: maybeText }),
  response: z.strictObject({ headers, body: maybeText, truncated: z.boolean() }).nullable(),
  failure: maybeFailure,
})
