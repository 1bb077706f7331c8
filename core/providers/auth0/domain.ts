import type { Guide } from '../../model/guide.ts'
import type { Fields } from '../../model/profile.ts'
import type { InputProblem, Intake, Repair, Target } from '../../model/target.ts'
import { givenAddresses, readPlainFields, withoutSecrets } from '../fields.ts'
import { domainRepair, originOf, type Pasted, readPaste } from '../paste.ts'
import { documentsOf } from '../well-known.ts'
import { looksLike, ownSites } from './shapes.ts'

/** The address of the dashboard names region and tenant, from which the domain can be proposed: facts 1.2. */
function dashboardSays({ path }: Pasted): string {
  const form = /^\/dashboard\/([a-z]{2})\/([a-z0-9-]{3,63})/.exec(path)
  return form
    ? `That is the dashboard. The domain is probably ${form[2]}.${form[1]}.auth0.com.`
    : 'That is the dashboard, not your tenant.'
}

function hostProblem(field: 'domain' | 'well_known_url', pasted: Pasted): InputProblem | null {
  const say = (diagnosis: string, says: string): InputProblem => ({ field, diagnosis, says, actual: pasted.host })
  if (pasted.host === 'manage.auth0.com') return say('input.admin-host', dashboardSays(pasted))
  if (ownSites.test(pasted.host))
    return say('input.domain-malformed', `${pasted.host} is a site of Auth0 itself, not your tenant.`)
  const tenant = /^([^.]+)(\.[a-z]{2})?\.auth0\.com$/.exec(pasted.host)?.[1]
  if (tenant && !/^(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(tenant))
    return say(
      'input.domain-malformed',
      `"${tenant}" cannot be a tenant's name: those have 3 to 63 small letters, digits and hyphens.`,
    )
  return null
}

/** Reads what was typed or pasted for an Auth0 tenant. */
export function intake(typed: Fields, guide: Guide): Intake {
  const { fields, problems: misplaced } = withoutSecrets(typed, guide, looksLike)
  const plain = readPlainFields(fields, guide, looksLike)
  const problems: InputProblem[] = [...misplaced, ...plain.problems]
  const repairs: Repair[] = [...plain.repairs]
  const done = (target: Target | null): Intake => ({
    target,
    repairs,
    problems,
    values: { ...plain.values, ...givenAddresses(fields), ...(target ? { domain: target.origin } : {}) },
  })
  const field = fields.domain?.trim() ? 'domain' : fields.well_known_url?.trim() ? 'well_known_url' : 'domain'
  const raw = fields[field] ?? ''
  if (!raw.trim()) {
    if (misplaced.some((problem) => problem.field === 'domain')) return done(null)
    const asked = guide.fields.find((candidate) => candidate.name === 'domain')
    problems.push({
      field: 'domain',
      diagnosis: 'input.missing',
      says: `${asked?.label ?? 'The domain'} is empty. ${asked?.where ?? ''}`.trim(),
    })
    return done(null)
  }
  const paste = readPaste(field, raw)
  const problem = paste.problem ?? hostProblem(field, paste.pasted)
  if (problem || !paste.pasted) {
    if (problem) problems.push(explained(problem, raw))
    return done(null)
  }
  const origin = originOf(paste.pasted)
  const used = field === 'domain' ? origin.replace(/^https:\/\//, '') : raw.trim()
  const repair = domainRepair(field, raw, used)
  if (repair) repairs.push(repair)
  return done(targetOf(origin))
}

/** A bare tenant name fits several regions, and the same name may be somebody else's in another one: facts 1.2. */
function explained(problem: InputProblem, raw: string): InputProblem {
  const bare = /^[a-z0-9-]{3,63}$/i.test(raw.trim())
  if (problem.diagnosis !== 'input.domain-malformed' || !bare) return problem
  return {
    ...problem,
    says: `"${raw.trim()}" is the tenant's name only. Copy the whole Domain, with its region, such as ${raw.trim().toLowerCase()}.eu.auth0.com.`,
  }
}

function targetOf(origin: string): Target {
  const url = new URL(origin)
  const documents = documentsOf(origin)
  return {
    provider: 'auth0',
    origin,
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    secure: url.protocol === 'https:',
    server: { kind: 'tenant', id: null },
    issuer: `${origin}/`,
    documents,
    wellKnown: documents.oauth,
    organization: null,
  }
}
