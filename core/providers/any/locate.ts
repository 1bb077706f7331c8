import { withoutEnd } from '../../model/scan.ts'
import type { InputProblem, Place } from '../../model/target.ts'
import { type Located, type Typed, targetAt } from '../intake.ts'
import type { Pasted } from '../paste.ts'
import { said } from './said.ts'

const consoles =
  /^(entra\.microsoft\.com|portal\.azure\.com|aad\.portal\.azure\.com|console\.jumpcloud\.com|console\.pingone\.[a-z.]+)$/

/** Pages for administrators, which are never an issuer. */
function consoleProblem(field: Typed['field'], { host, path, written }: Pasted): InputProblem | null {
  const realm = /^(.*)\/admin\/([^/]+)\/console(\/|$)/.exec(path)
  if (!realm && !consoles.test(host) && !/^\/admin(\/|$)/.test(path)) return null
  const says = realm
    ? said('any.console-of', { issuer: `https://${host}${realm[1]}/realms/${realm[2]}` })
    : said('any.console')
  return { field, diagnosis: 'input.admin-host', says, actual: written.slice(0, 200) }
}

const suffix = /\/\.well-known\/(oauth-authorization-server|openid-configuration)(?=$|[/?])/

/** What stands behind the issuer in the addresses of endpoints that people paste in its place. */
const endpoint = /(\/realms\/[^/]+)\/(protocol\/openid-connect|account)(\/.*)?$|()\/\.well-known\/jwks\.json$/

/** Where the metadata of an issuer may be: OpenID Connect Discovery 4, RFC 8414 section 3.1, and the form that many use. */
function placesOf(issuer: string): Place[] {
  const base = withoutEnd(issuer, '/')
  const [, origin = base, path = ''] = /^(https?:\/\/[^/]+)(\/.*)?$/i.exec(base) ?? []
  const inserted = `${origin}/.well-known/oauth-authorization-server${path}`
  const appended = `${base}/.well-known/oauth-authorization-server`
  return [
    { document: 'oidc', url: `${base}/.well-known/openid-configuration` },
    { document: 'oauth', url: inserted },
    ...(appended === inserted ? [] : [{ document: 'oauth', url: appended } as const]),
  ]
}

/** The issuer and the one place that a well-known URL names; null where it is none. */
function ofWellKnown(written: string): { issuer: string; places: readonly Place[] } | null {
  const found = suffix.exec(written)
  if (!found) return null
  const [before, after] = [written.slice(0, found.index), written.slice(found.index + found[0].length)]
  const issuer = `${before}${withoutEnd(after.replace(/\?.*$/, ''), '/')}`
  return { issuer, places: [{ document: found[1] === 'openid-configuration' ? 'oidc' : 'oauth', url: written }] }
}

/** An issuer or a well-known URL, used as it was written: a slash at the end is a part of an issuer. */
export function locate({ field, pasted }: Typed): Located {
  const problem = consoleProblem(field, pasted)
  if (problem) return { problem }
  const whole = pasted.written.replace(/#.*$/, '')
  const known = ofWellKnown(whole)
  const issuer = known?.issuer ?? whole.replace(/\?.*$/, '').replace(endpoint, '$1')
  const places = known?.places ?? placesOf(issuer)
  const urlOf = (document: Place['document']) => places.find((place) => place.document === document)?.url
  const target = targetAt(pasted, { provider: 'any', server: { kind: 'custom', id: null }, issuer, usual: 'oidc' })
  const documents = {
    oauth: urlOf('oauth') ?? target.documents.oauth,
    oidc: urlOf('oidc') ?? target.documents.oidc,
  }
  return {
    target: { ...target, documents, places, wellKnown: places[0]?.url ?? documents.oidc },
    used: known ? whole : issuer,
  }
}
