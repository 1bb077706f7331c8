import type { Said } from '../../model/said.ts'
import type { FieldProblemId, InputProblem } from '../../model/target.ts'
import { type Located, type Reader, type Typed, targetAt } from '../intake.ts'
import { originOf, type Pasted, readPaste } from '../paste.ts'
import { said } from './said.ts'
import { ownSites } from './shapes.ts'

/** The address of the dashboard names region and tenant, from which the domain can be proposed: facts 1.2. */
function dashboardSays({ path }: Pasted): Said {
  const form = /^\/dashboard\/([a-z]{2})\/([a-z0-9-]{3,63})/.exec(path)
  return form ? said('auth0.dashboard-of', { domain: `${form[2]}.${form[1]}.auth0.com` }) : said('auth0.dashboard')
}

function hostProblem(field: 'domain' | 'well_known_url', pasted: Pasted): InputProblem | null {
  const say = (diagnosis: FieldProblemId, says: Said): InputProblem => ({
    field,
    diagnosis,
    says,
    actual: pasted.host,
  })
  if (pasted.host === 'manage.auth0.com') return say('input.admin-host', dashboardSays(pasted))
  if (ownSites.test(pasted.host)) return say('input.domain-malformed', said('auth0.own-site', { host: pasted.host }))
  if (/^[a-z]{2}\.auth0\.com$/.test(pasted.host))
    return say('input.domain-malformed', said('auth0.region-only', { host: pasted.host }))
  if (/\.edge\.tenants(\.[a-z]{2})?\.auth0\.com$/.test(pasted.host))
    return say('input.domain-malformed', said('auth0.custom-domain-target', { host: pasted.host }))
  const tenant = /^([^.]+)(\.[a-z]{2})?\.auth0\.com$/.exec(pasted.host)?.[1]
  if (tenant && !/^(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(tenant))
    return say('input.domain-malformed', said('auth0.tenant-name', { tenant }))
  return null
}

/** A bare tenant name fits several regions, and the same name may be somebody else's in another one: facts 1.2. */
function explained(problem: InputProblem, raw: string): InputProblem {
  const bare = /^[a-z0-9-]{3,63}$/i.test(raw.trim())
  if (problem.diagnosis !== 'input.domain-malformed' || !bare) return problem
  return {
    ...problem,
    says: said('auth0.tenant-only', {
      tenant: raw.trim(),
      example: `${raw.trim().toLowerCase()}.eu.auth0.com`,
    }),
  }
}

/** A well-known URL of another tenant beside the domain; a custom domain may be another name of the same one. */
function otherTenant({ field, pasted, fields, clouds }: Typed): InputProblem | null {
  const url = field === 'domain' ? fields.well_known_url : undefined
  const other = url ? readPaste('well_known_url', url, clouds) : null
  const host = other?.pasted?.host
  if (!host || host === pasted.host || !clouds.of(host) || !clouds.of(pasted.host)) return null
  const says = said('auth0.other-tenant', { host, domain: pasted.host })
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

/** How what was typed or pasted for a tenant is read. */
export const addresses: Omit<Reader, 'looksLike'> = { locate, explain: explained }
