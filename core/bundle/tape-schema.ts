import { z } from 'zod'
import { fieldNames, plainFieldNames } from '../model/profile.ts'
import { fieldProblems } from '../model/target.ts'
import {
  attempts,
  count,
  directTry,
  failure,
  handshake,
  maybeText,
  otherStack,
  proxyAnswer,
  proxyDecision,
  resolution,
  said,
  saying,
  text,
} from './parts.ts'

const measured = z.discriminatedUnion('asked', [
  z.strictObject({ asked: z.literal('proxyFor'), of: text, gave: proxyDecision }),
  z.strictObject({ asked: z.literal('tunnel'), of: text, gave: proxyAnswer }),
  z.strictObject({ asked: z.literal('resolve'), of: text, gave: resolution }),
  z.strictObject({
    asked: z.literal('first'),
    of: text,
    gave: z.strictObject({ address: maybeText, failure: failure.nullable() }),
  }),
  z.strictObject({ asked: z.literal('all'), of: text, gave: attempts }),
  z.strictObject({ asked: z.literal('directly'), of: text, gave: directTry }),
  z.strictObject({ asked: z.literal('otherStack'), of: text, gave: otherStack }),
  z.strictObject({ asked: z.literal('secure'), of: text, gave: handshake }),
])

const send = z.strictObject({
  asked: z.strictObject({ probe: text, method: text, url: text, authorization: maybeText, body: maybeText }),
  exchange: z.number().int().min(-1).max(10_000),
  answer: z
    .strictObject({ body: maybeText.optional(), isJson: z.boolean(), at: z.number(), limitEnds: maybeText })
    .nullable(),
})

const key = { alg: text, kid: maybeText }
const signature = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('verified'), ...key }),
  z.strictObject({ state: z.literal('refuted'), ...key, says: said }),
  z.strictObject({ state: z.literal('no-key'), ...key, kids: z.array(maybeText).max(1000) }),
])

const secretShape = z.strictObject({
  present: z.boolean(),
  length: count,
  whitespace: z.enum(['none', 'edges', 'inside']),
  control: z.boolean(),
  placeholder: z.boolean(),
  looksLikeClientId: z.boolean(),
  mistaken: z.enum(['quotes', 'name', 'key', 'token', 'url', 'letters']).nullable(),
  alsoIn: z.array(z.enum(plainFieldNames)),
})

const keyShape = z.strictObject({
  form: z.union([text, said]),
  fault: said.nullable(),
  alg: maybeText,
  strength: maybeText,
  kid: maybeText,
  thumbprint: maybeText,
})

const signOn = z.strictObject({
  failure: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('elsewhere') }),
      z.strictObject({ kind: z.literal('port'), port: z.number(), code: text }),
      z.strictObject({ kind: z.literal('late'), after: z.number() }),
    ])
    .nullable(),
  params: z.record(text, text),
  state: text,
  nonce: text,
  verifier: text,
})

const evidence = z.union([text, z.number(), z.boolean(), z.null(), said, z.array(z.union([text, said])).max(1000)])

const problem = z.strictObject({
  field: z.enum(fieldNames),
  diagnosis: z.enum(fieldProblems),
  says: saying,
  expected: evidence.optional(),
  actual: text.optional(),
  guide: text.optional(),
  secret: z.boolean().optional(),
})

/** What a run wrote down, as it stands in a bundle: see `core/model/tape.ts`. */
export const tape = z.strictObject({
  wish: z.strictObject({ signOn: z.boolean(), tryMethods: z.boolean(), entering: z.boolean() }),
  measured: z.array(measured).max(500),
  sends: z.array(send).max(500),
  signatures: z.array(z.strictObject({ token: text, result: signature })).max(50),
  facts: z.strictObject({
    secretShape: secretShape.optional(),
    keyShape: keyShape.nullable().optional(),
    method: text.optional(),
    signOn: signOn.optional(),
  }),
  secret: z.strictObject({ bytes: count, special: z.boolean() }).nullable(),
  problems: z.array(problem).max(50),
})
