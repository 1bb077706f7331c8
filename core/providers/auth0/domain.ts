import type { Guide } from '../../model/guide.ts'
import type { Fields } from '../../model/profile.ts'
import type { FieldProblemId, InputProblem, Intake } from '../../model/target.ts'
import { cloudOf } from '../clouds.ts'
import { type Located, readIntake, type Typed, targetAt } from '../intake.ts'
import { originOf, type Pasted, readPaste } from '../paste.ts'
import { looksLike, ownSites } from './shapes.ts'

/** The address of the dashboard names region and tenant, from which the domain can be proposed: facts 1.2. */
function dashboardSays({ path }: Pasted): string {
  const form = /^\/dashboard\/([a-z]{2})\/([a-z0-9-]{3,63})/.exec(path)
  return form
    ? `That is the dashboard. The domain is probably ${form[2]}.${form[1]}.auth0.com.`
    : 'That is the dashboard, not your tenant.'
}

function hostProblem(field: 'domain' | 'well_known_url', pasted: Pasted): InputProblem | null {
  const say = (diagnosis: FieldProblemId, says: string): InputProblem => ({
    field,
    diagnosis,
    says,
    actual: pasted.host,
  })
  if (pasted.host === 'manage.auth0.com') return say('input.admin-host', dashboardSays(pasted))
  if (ownSites.test(pasted.host))
    return say('input.domain-malformed', `${pasted.host} is a site of Auth0 itself, not your tenant.`)
  if (/^[a-z]{2}\.auth0\.com$/.test(pasted.host))
    return say('input.domain-malformed', `${pasted.host} is a region without a tenant: copy the whole Domain.`)
  if (/\.edge\.tenants(\.[a-z]{2})?\.auth0\.com$/.test(pasted.host))
    return say(
      'input.domain-malformed',
      `${pasted.host} is where the CNAME record of a custom domain points: enter the custom domain itself.`,
    )
  const tenant = /^([^.]+)(\.[a-z]{2})?\.auth0\.com$/.exec(pasted.host)?.[1]
  if (tenant && !/^(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(tenant))
    return say(
      'input.domain-malformed',
      `"${tenant}" cannot be a tenant's name: those have 3 to 63 small letters, digits and hyphens.`,
    )
  return null
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

/** A well-known URL of another tenant beside the domain; a custom domain may be another name of the same one. */
function otherTenant({ field, pasted, fields }: Typed): InputProblem | null {
  const other = field === 'domain' && fields.well_known_url ? readPaste('well_known_url', fields.well_known_url) : null
  const host = other?.pasted?.host
  if (!host || host === pasted.host || !cloudOf(host) || !cloudOf(pasted.host)) return null
  const says = `The well-known URL is one of ${host}, and the domain is ${pasted.host}.`
  return { field: 'well_known_url', diagnosis: 'input.domain-malformed', says, actual: host }
}

function locate(typed: Typed): Located {
  const { field, pasted } = typed
  const problem = hostProblem(field, pasted)
  if (problem) return { problem }
  const origin = originOf(pasted)
  const other = otherTenant(typed)
  return {
    problems: other ? [other] : [],
    target: targetAt(pasted, {
      provider: 'auth0',
      server: { kind: 'tenant', id: null },
      issuer: `${origin}/`,
      tokenEndpoint: `${origin}/oauth/token`,
      jwksUri: `${origin}/.well-known/jwks.json`,
      // Both are the same document, and old private clouds serve it under this name only.
      usual: 'oidc',
    }),
  }
}

/** Reads what was typed or pasted for an Auth0 tenant. */
export const intake = (fields: Fields, guide: Guide): Intake =>
  readIntake(fields, guide, { looksLike, locate, explain: explained })
