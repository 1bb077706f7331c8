import type { Guide } from '../../model/guide.ts'
import type { Said } from '../../model/said.ts'
import type { InputProblem, Repair, Target } from '../../model/target.ts'
import { type Located, type Reader, type Typed, targetAt } from '../intake.ts'
import { originOf, type Pasted } from '../paste.ts'
import { type Named, type Server, serverOfField, serverOfPath, serverRepair } from './named-server.ts'
import { said } from './said.ts'
import { serverNeeded } from './servers.ts'
import { ownSites, withoutAdmin } from './shapes.ts'

const companionHost = /\.(mtls|kerberos)\.(okta|oktapreview|okta-emea|okta-gov)\.com$|(^|\.)okta-dnssec\.com$/
/** The suffix of the console at the wrong place: a host that no org has. */
const adminOfCloud = /^([^.]+)\.(okta|oktapreview|okta-emea|okta-gov)-admin\.com$/

function hostProblem(field: Typed['field'], host: string): InputProblem | null {
  const say = (says: Said): InputProblem => ({ field, diagnosis: 'input.domain-malformed', says, actual: host })
  if (ownSites.test(host)) return say(said('okta.own-site', { host }))
  if (companionHost.test(host)) return say(said('okta.companion-host', { host }))
  const form = adminOfCloud.exec(host)
  return form && say(said('okta.admin-of-cloud', { domain: `${form[1]}.${form[2]}.com` }))
}

function targetOf(pasted: Pasted, server: Server): Target {
  const origin = originOf(pasted)
  const id = server.kind === 'org' ? null : server.id
  const issuer = server.kind === 'org' ? origin : server.id === null ? server.issuer : `${origin}/oauth2/${server.id}`
  // An issuer that was pasted and has no server id in it is no Okta address that we know.
  const base = server.kind === 'org' ? `${origin}/oauth2` : id === null ? null : issuer
  return targetAt(pasted, {
    provider: 'okta',
    server: { kind: server.kind, id },
    issuer,
    tokenEndpoint: base && `${base}/v1/token`,
    jwksUri: base && `${base}/v1/keys`,
    organization: `${origin}/.well-known/okta-organization`,
  })
}

/** Which server the fields name: the field of its own, then another address, then the pasted one, then the guide's. */
function locate({ field, pasted: typed, fields, clouds }: Typed, guide: Guide): Located {
  const org = withoutAdmin(typed.host)
  const pasted = org === null ? typed : { ...typed, host: org }
  const problem = hostProblem(field, pasted.host)
  if (problem) return { problem }
  const origin = originOf(pasted)
  const read = (name: 'authorization_server' | 'well_known_url') => {
    const value = fields[name]?.trim()
    return value && name !== field ? serverOfField(value, origin, name, clouds) : null
  }
  const [given, other] = [read('authorization_server'), read('well_known_url')]
  const problems = [
    ...(given && 'problem' in given ? [given.problem] : []),
    ...(other && 'problem' in other ? [other.problem] : []),
  ]
  const ours = given && 'server' in given ? given : null
  const named = ours ?? (other && 'server' in other ? other : null)
  const fromPaste = serverOfPath(origin, pasted.path)
  const usual: Server =
    serverNeeded(guide, fields.scope) === 'org' ? { kind: 'org' } : { kind: 'custom', id: defaultServer(guide) }
  const target = targetOf(pasted, (named ?? fromPaste)?.server ?? usual)
  return {
    target,
    admin: org !== null,
    done: [
      ...(org === null ? [] : [said('okta.admin-removed')]),
      ...(org !== null && !fromPaste && pasted.path.length > 1 ? [said('okta.path-removed')] : []),
      ...(fromPaste ? (named ? keptSays(fromPaste, target) : [serverSays(fromPaste.server)]) : []),
    ],
    problems,
    completed: [
      ...(ours ? [serverRepair(fields.authorization_server ?? '', ours)] : []),
      ...(ours?.incomplete ? [completed('authorization_server', fields.authorization_server ?? '', target)] : []),
      ...(other && 'server' in other && other.incomplete
        ? [completed('well_known_url', fields.well_known_url ?? '', target)]
        : []),
      ...(fromPaste?.incomplete || endsBeforeServer(pasted.path, target)
        ? [completed(field, `${origin}${pasted.path}`, target)]
        : []),
    ].filter((repair) => repair !== null),
  }
}

/** `/oauth2` with no server behind it; the org server has none, so that nothing is missing there. */
const endsBeforeServer = (path: string, { server }: Target): boolean =>
  server.kind === 'custom' && /^\/oauth2\/?(\.well-known\/|$)/.test(path)

const completed = (field: Repair['field'], from: string, { issuer }: Target): Repair => ({
  field,
  from: from.slice(0, 200),
  to: issuer,
  says: said('okta.issuer-completed', { issuer }),
  diagnosis: 'input.issuer-incomplete',
})

/** The pasted address names one server, and a field of its own another one: said only where they differ. */
const keptSays = ({ server }: Named, { server: { id } }: Target): Said[] =>
  server.kind === 'custom' && server.id !== id ? [said('okta.server-kept', { server: id ?? 'org' })] : []

/** How what was typed or pasted for an org is read. */
export const addresses: Omit<Reader, 'looksLike'> = { locate }

const defaultServer = (guide: Guide) =>
  guide.fields.find((field) => field.name === 'authorization_server')?.default ?? 'default'

const serverSays = (server: Server): Said =>
  server.kind === 'org'
    ? said('okta.org-server-taken')
    : said('okta.server-taken', { server: server.id ?? server.issuer })
