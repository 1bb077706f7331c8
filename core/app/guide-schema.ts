import { z } from 'zod'
import { wantable } from '../admin/known-members.ts'
import { fieldNames, plainFieldNames } from '../model/profile.ts'
import { providerIds } from '../model/provider-ids.ts'
import { termIds } from '../model/term.ts'
import { authenticationMethods } from '../oauth/token-request.ts'
import { providers } from '../providers/index.ts'
import { block, line, optionalLine } from './guide-lines.ts'
import { guidePartNames } from './guide-parts.ts'
import { sketch } from './sketch-schema.ts'

const kebab = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const path = z
  .string()
  .max(120)
  .regex(/^\/[\w./?=&-]*$/)

const field = z.strictObject({
  name: z.enum(fieldNames),
  label: line(60),
  where: line(200),
  required: z.boolean(),
  example: line(200).exactOptional(),
  default: line(200).exactOptional(),
  options: z.array(line(60)).min(1).max(12).exactOptional(),
})

const click = z.strictObject({
  text: line(400),
  mail: line(400).or(z.literal(false)).exactOptional(),
  link: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/)
    .exactOptional(),
  copy: line(240).exactOptional(),
  block: block(4000).exactOptional(),
})

const requirement = z.strictObject({
  check: z
    .string()
    .max(80)
    .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/),
  level: z.enum(['must', 'should', 'note']).default('must'),
})

/** A list of checks by its name, in place of its lines. */
const part = z.strictObject({ includes: z.enum(guidePartNames) })

const member = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/)

const scalar = z.union([line(400), z.number(), z.boolean()])
const entry = z.union([scalar, z.null(), z.record(member, scalar)])
const entries = z.array(entry).min(1).max(40)

const wanted = z.union([
  scalar,
  z.strictObject({ includes: entries }),
  z.strictObject({ only: entries }),
  z.strictObject({ oneOf: entries }),
  z.strictObject({ most: z.number() }),
])

const kinds = [
  ...new Set(Object.values(providers).flatMap(({ admin }) => wantable(admin?.kinds ?? []).map(({ id }) => id))),
]

/** An object of the provider's configuration. */
const want = z.strictObject({
  as: kebab,
  // Which of them the provider has is a rule of its own, whose reason names them.
  kind: kebab.meta({ enum: kinds }),
  within: kebab.exactOptional(),
  each: z.enum(plainFieldNames).exactOptional(),
  find: z.array(z.record(member, wanted)).max(4).default([]),
  has: z.record(member, wanted).default({}),
  should: z.record(member, wanted).exactOptional(),
  starts: z.record(member, z.union([scalar, z.array(entry).max(40)])).default({}),
  byHand: z.literal(true).exactOptional(),
})

const step = z.strictObject({
  id: kebab,
  group: line(40),
  title: line(80),
  why: line(400),
  clicks: z.array(click).min(1).max(20),
  sketches: z.array(sketch).min(1).max(4).exactOptional(),
  asks: z.array(z.enum(fieldNames)).max(12).default([]),
  proves: z.array(requirement.or(part)).max(60).default([]),
  wants: z.array(want).min(1).max(12).exactOptional(),
  sends: optionalLine(200),
  claims: optionalLine(200),
})

const handoffField = z.strictObject({
  label: line(60),
  from: z.enum([...fieldNames, 'token_endpoint', 'jwks_uri', 'issuer', 'host']),
  note: line(240).exactOptional(),
})

const provider = z.enum(providerIds)

/** The shape of a guide pack. Its published form is `docs/guide.schema.json`. */
export const guideSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  provider,
  product: line(60),
  title: line(80),
  about: line(400),
  flow: z.enum(['client_credentials', 'authorization_code']),
  appKind: kebab.exactOptional(),
  server: z.enum(['custom', 'org', 'tenant', 'either']),
  fields: z.array(field).min(1).max(20),
  steps: z.array(step).min(1).max(40),
  relyingParty: z.strictObject({
    name: line(60),
    audience: line(200).exactOptional(),
    domain: z.enum(['host', 'url']).exactOptional(),
    wellKnown: z.enum(['oauth-authorization-server', 'openid-configuration']).exactOptional(),
    algorithms: z.array(line(20)).min(1).max(12).exactOptional(),
    token: z.enum(['jwt', 'any']).exactOptional(),
    methods: z.array(z.enum(authenticationMethods)).min(1).max(5).exactOptional(),
    redirectPaths: z.array(path).min(1).max(8).exactOptional(),
    calls: z
      .array(z.strictObject({ path, scope: line(80) }))
      .min(1)
      .max(12)
      .exactOptional(),
  }),
  handoff: z.strictObject({ intro: line(300), fields: z.array(handoffField).min(1).max(20) }),
  terms: z.array(z.strictObject({ term: line(80), means: line(160) })).max(30),
  words: z.partialRecord(z.enum(termIds), line(80)).exactOptional(),
})

/** The same as a JSON Schema, for editors and for people who write packs elsewhere. */
export const guideJsonSchema = () => ({
  ...z.toJSONSchema(guideSchema, {
    target: 'draft-7',
    io: 'input',
    // The list of providers is no part of the published form, so that a new one does not change it.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== (provider as unknown)) return
      delete jsonSchema.enum
      jsonSchema.pattern = '^[a-z0-9]+$'
    },
  }),
  title: 'IdP Preflight guide pack',
})
