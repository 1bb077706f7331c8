import type { Guide } from '../../model/guide.ts'
import type { Fields } from '../../model/profile.ts'
import type { InputProblem, Intake, Repair, Target } from '../../model/target.ts'
import { hasControl, isPlaceholder } from '../../model/typed-text.ts'
import { givenAddresses, readPlainFields, withoutSecrets } from '../fields.ts'
import { domainRepair, originOf, type Pasted, readPaste } from '../paste.ts'
import { documentsOf, issuerOfWellKnown } from '../well-known.ts'
import { looksLike } from './shapes.ts'

const adminHost = /^(.+)-admin(\.(?:okta|oktapreview|okta-emea|okta-gov)\.com|\.okta\.mil)$/
const companionHost = /\.(mtls|kerberos)\.okta\.com$|\.okta-dnssec\.com$/
const oktaCloud = /^(okta|oktapreview|okta-emea|okta-gov)$/
const serverId = /^[A-Za-z0-9_-]{1,64}$/

type Server = { kind: 'org' } | { kind: 'custom'; id: string } | { kind: 'custom'; id: null; issuer: string }

/** What the path of a pasted address says about the authorization server: facts 1.2. Null when it says nothing. */
function serverOfPath(origin: string, path: string): Server | null {
  const wellKnown = issuerOfWellKnown(origin, path)
  const at = wellKnown ? wellKnown.issuer.slice(origin.length) : path
  const id = /^\/oauth2\/([^/]+)/.exec(at)?.[1]
  if (id && id !== 'v1') return { kind: 'custom', id: decodeURIComponent(id) }
  if (id === 'v1' || (wellKnown && at === '')) return { kind: 'org' }
  return wellKnown ? { kind: 'custom', id: null, issuer: wellKnown.issuer } : null
}

/** The Okta host without its `-admin`, which is the console's and never issues tokens. */
function withoutAdmin(pasted: Pasted): { pasted: Pasted; said: string[] } {
  const form = adminHost.exec(pasted.host)
  if (!form) return { pasted, said: [] }
  return {
    pasted: { ...pasted, host: `${form[1]}${form[2]}` },
    said: ['took away -admin: that is the host of the console'],
  }
}

function targetOf(origin: string, server: Server): Target {
  const url = new URL(origin)
  const issuer = server.kind === 'org' ? origin : server.id === null ? server.issuer : `${origin}/oauth2/${server.id}`
  const documents = documentsOf(issuer)
  return {
    provider: 'okta',
    origin,
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    secure: url.protocol === 'https:',
    server: { kind: server.kind, id: server.kind === 'org' ? null : server.id },
    issuer,
    documents,
    wellKnown: documents.oauth,
    organization: `${origin}/.well-known/okta-organization`,
  }
}

/** Reads what was typed or pasted for an Okta org. */
export function intake(typed: Fields, guide: Guide): Intake {
  const { fields, problems: misplaced } = withoutSecrets(typed, guide, looksLike)
  const plain = readPlainFields(fields, guide, looksLike)
  const problems: InputProblem[] = [...misplaced, ...plain.problems]
  const repairs: Repair[] = [...plain.repairs]
  const done = (target: Target | null): Intake => ({
    target,
    repairs,
    problems,
    values: { ...plain.values, ...givenAddresses(fields), ...(target ? addressesOf(target) : {}) },
  })

  const field = fields.domain?.trim() ? 'domain' : fields.well_known_url?.trim() ? 'well_known_url' : 'domain'
  const raw = fields[field] ?? ''
  if (!raw.trim()) {
    if (misplaced.some((problem) => problem.field === 'domain')) return done(null)
    const label = guide.fields.find((candidate) => candidate.name === 'domain')
    problems.push({
      field: 'domain',
      diagnosis: 'input.missing',
      says: `${label?.label ?? 'The domain'} is empty. ${label?.where ?? ''}`.trim(),
    })
    return done(null)
  }
  const paste = readPaste(field, raw)
  if (!paste.pasted) {
    problems.push(paste.problem)
    return done(null)
  }
  const { pasted, said } = withoutAdmin(paste.pasted)
  if (companionHost.test(pasted.host) || oktaCloud.test(pasted.host.replace(/\.com$/, ''))) {
    problems.push({
      field,
      diagnosis: 'input.domain-malformed',
      says: `${pasted.host} is no org's own address.`,
      actual: pasted.host,
    })
    return done(null)
  }
  const origin = originOf(pasted)
  const fromPaste = serverOfPath(origin, pasted.path)
  const other =
    fields.well_known_url?.trim() && field === 'domain' ? serverOfField(fields.well_known_url, origin) : null
  const given = fields.authorization_server?.trim() ? serverOfField(fields.authorization_server, origin) : null
  if (given && 'problem' in given) problems.push(given.problem)
  const named = given && !('problem' in given) ? given : null
  const fromOther = other && !('problem' in other) ? other : null
  const fallback: Server = guide.server === 'org' ? { kind: 'org' } : { kind: 'custom', id: defaultServer(guide) }
  const server = named ?? fromOther ?? fromPaste ?? fallback
  const used = field === 'domain' ? origin.replace(/^https:\/\//, '') : raw.trim()
  const serverSaid = !named && fromPaste ? [serverSays(fromPaste)] : []
  const repair = domainRepair(field, raw, used, [...said, ...serverSaid])
  if (repair) repairs.push(repair)
  return done(targetOf(origin, server))
}

const addressesOf = (target: Target) => ({
  domain: target.origin,
  ...(target.server.id ? { authorization_server: target.server.id } : {}),
})

const defaultServer = (guide: Guide) =>
  guide.fields.find((field) => field.name === 'authorization_server')?.default ?? 'default'

const serverSays = (server: Server): string =>
  server.kind === 'org'
    ? 'took the org authorization server from it'
    : `took the authorization server "${server.id ?? ''}" from it`

/** The authorization server field takes an id, or any address of that server. */
function serverOfField(raw: string, origin: string): Server | { problem: InputProblem } {
  const value = raw.trim()
  const problem = (diagnosis: string, says: string): { problem: InputProblem } => ({
    problem: { field: 'authorization_server', diagnosis, says, actual: value.slice(0, 200) },
  })
  if (isPlaceholder(value)) return problem('input.placeholder', 'The authorization server still holds a placeholder.')
  if (hasControl(value)) return problem('input.malformed', 'The authorization server holds an invisible character.')
  if (/[/.]/.test(value)) {
    const path = URL.parse(value, origin)?.pathname ?? ''
    return serverOfPath(origin, path) ?? problem('input.malformed', 'This address names no authorization server.')
  }
  if (value === 'v1' || value.toLowerCase() === 'org') return { kind: 'org' }
  return serverId.test(value)
    ? { kind: 'custom', id: value }
    : problem(
        'input.malformed',
        'An authorization server id has letters and digits only, such as default or aus9o8wzkhckw9TLa0h7z.',
      )
}
