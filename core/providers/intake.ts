import type { Guide } from '../model/guide.ts'
import type { Fields, PlainFieldName } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import type { Said } from '../model/said.ts'
import type { InputProblem, Intake, Repair, Target } from '../model/target.ts'
import { said } from '../words/said.ts'
import type { Clouds } from './clouds.ts'
import { givenAddresses, readPlainFields, withoutSecrets } from './fields.ts'
import { foreignAddress, type World } from './foreign.ts'
import { addressRepair, domainRepair, originOf, type Pasted, readPaste } from './paste.ts'
import { documentsOf } from './well-known.ts'

export type { World } from './foreign.ts'

/** An address as it was typed, taken apart. */
export interface Typed {
  field: 'domain' | 'well_known_url'
  pasted: Pasted
  /** The fields that hold no secret by mistake. */
  fields: Fields
  /** Whose cloud a host is in. */
  clouds: Clouds
}

/** What a provider makes of it: the target and what it put right, or why it can be no target. */
export type Located =
  | { problem: InputProblem }
  | {
      target: Target
      done?: readonly Said[]
      problems?: readonly InputProblem[]
      /** Set where the administrators' console was pasted. */
      admin?: boolean
      /** The value as it is used, where that is a whole address and not the host alone. */
      used?: string
      /** Parts of an issuer that were missing and were put in. */
      completed?: readonly Repair[]
    }

/** How a provider reads addresses. */
export interface Reader {
  looksLike: Provider['looksLike']
  locate(typed: Typed, guide: Guide): Located
  /** Says more about an address that nobody could read. */
  explain?(problem: InputProblem, raw: string): InputProblem
}

/** Reads the fields of a setup: what every provider has in common; `locate` knows the rest. */
export function readIntake(typed: Fields, guide: Guide, { looksLike, locate, explain }: Reader, world: World): Intake {
  const { clouds } = world
  const { fields, problems: misplaced } = withoutSecrets(typed, guide, looksLike)
  const { values, repairs, problems } = readPlainFields(fields, guide, looksLike)
  const refuse = (...found: readonly InputProblem[]): Intake => ({
    target: null,
    repairs,
    problems: [...misplaced, ...problems, ...found],
    values: { ...values, ...givenAddresses(fields) },
  })
  const field = !fields.domain?.trim() && fields.well_known_url?.trim() ? 'well_known_url' : 'domain'
  const raw = fields[field] ?? ''
  if (!raw.trim())
    return misplaced.some((problem) => problem.field === 'domain') ? refuse() : refuse(missingDomain(guide))
  const paste = readPaste(field, raw, clouds)
  const elsewhere = paste.pasted && foreignAddress(field, paste.pasted, guide, world)
  if (elsewhere) return refuse(elsewhere)
  const located: Located = paste.pasted ? locate({ field, pasted: paste.pasted, fields, clouds }, guide) : paste
  if ('problem' in located) return refuse(explain?.(located.problem, raw) ?? located.problem)
  const { done = [], problems: more = [], admin = false, completed = [] } = located
  const target = inProductForm(located.target, guide)
  const used = located.used ?? (field === 'domain' ? target.origin.replace(/^https:\/\//, '') : raw.trim())
  const repair =
    located.used === undefined ? domainRepair(field, raw, used, done) : addressRepair(field, raw, located.used)
  const repaired: Repair[] = repair ? [admin ? { ...repair, diagnosis: 'input.admin-host' } : repair] : []
  return {
    target,
    repairs: [...repairs, ...repaired, ...completed],
    problems: [...misplaced, ...problems, ...more],
    values: {
      ...values,
      ...givenAddresses(fields),
      ...addressesOf(target),
      ...(located.used === undefined ? {} : { domain: located.used }),
    },
  }
}

function missingDomain(guide: Guide): InputProblem {
  const asked = guide.fields.find((candidate) => candidate.name === 'domain')
  const says = asked ? said('intake.empty', { label: asked.label, where: asked.where }) : said('intake.no-domain')
  return { field: 'domain', diagnosis: 'input.missing', says }
}

const addressesOf = ({ origin, server }: Target): Partial<Record<PlainFieldName, string>> => ({
  domain: origin,
  ...(server.id ? { authorization_server: server.id } : {}),
})

/** The well-known URL that the product of the guide reads; without a rule of its own it takes the provider's usual one. */
function inProductForm(target: Target, { relyingParty: { wellKnown } }: Guide): Target {
  if (wellKnown === undefined) return target
  const { oauth, oidc } = target.documents
  return { ...target, wellKnown: wellKnown === 'openid-configuration' ? oidc : oauth }
}

/** A target at an origin; its two documents follow from the issuer. */
export function targetAt(
  pasted: Pasted,
  {
    usual = 'oauth',
    only,
    organization = null,
    tokenEndpoint = null,
    jwksUri = null,
    ...named
  }: Pick<Target, 'provider' | 'server' | 'issuer'> &
    Partial<Pick<Target, 'organization' | 'tokenEndpoint' | 'jwksUri'>> & {
      /** The document that everybody may be told of. */
      usual?: 'oauth' | 'oidc'
      /** The one document that there is, where there is no second one. */
      only?: 'oauth' | 'oidc'
    },
): Target {
  const url = new URL(originOf(pasted))
  const documents = documentsOf(named.issuer)
  return {
    ...named,
    origin: url.origin,
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    secure: url.protocol === 'https:',
    documents,
    wellKnown: documents[only ?? usual],
    ...(only ? { places: [{ document: only, url: documents[only] }] } : {}),
    tokenEndpoint,
    jwksUri,
    organization,
  }
}
