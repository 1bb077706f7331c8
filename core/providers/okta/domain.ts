import type { Guide } from '../../model/guide.ts'
import type { Fields } from '../../model/profile.ts'
import type { FieldProblemId, InputProblem, Intake, Target } from '../../model/target.ts'
import { hasControl, isPlaceholder } from '../../model/typed-text.ts'
import { type Located, readIntake, type Typed, targetAt } from '../intake.ts'
import { originOf, type Pasted } from '../paste.ts'
import { issuerOfWellKnown } from '../well-known.ts'
import { serverNeeded } from './servers.ts'
import { looksLike } from './shapes.ts'

const adminHost = /^(.+)-admin(\.(?:okta|oktapreview|okta-emea|okta-gov)\.com|\.okta\.mil)$/
const companionHost = /\.(mtls|kerberos)\.okta\.com$|\.okta-dnssec\.com$/
const oktaCloud = /^(okta|oktapreview|okta-emea|okta-gov)\.com$/
const serverId = /^[A-Za-z0-9_-]{1,64}$/

type Server = { kind: 'org' } | { kind: 'custom'; id: string } | { kind: 'custom'; id: null; issuer: string }

/** What the path of a pasted address says about the authorization server: facts 1.2. Null when it says nothing. */
function serverOfPath(origin: string, path: string): Server | null {
  const inConsole = /^\/admin\/oauth2\/as\/([A-Za-z0-9]+)/.exec(path)?.[1]
  if (inConsole) return { kind: 'custom', id: inConsole }
  const wellKnown = issuerOfWellKnown(origin, path)
  const at = wellKnown ? wellKnown.issuer.slice(origin.length) : path
  const id = /^\/oauth2\/([^/]+)/.exec(at)?.[1]
  if (id && id !== 'v1') return { kind: 'custom', id }
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

/** What is wrong with a well-known URL is said of that field, and in the words of addresses. */
const asAddress = (problem: InputProblem): InputProblem => ({
  ...problem,
  field: 'well_known_url',
  diagnosis: problem.diagnosis === 'input.placeholder' ? problem.diagnosis : 'input.domain-malformed',
  says: problem.says.replace('The authorization server', 'The well-known URL'),
})

/** Which server the fields name: the field of its own, then another address, then the pasted one, then the guide's. */
function locate({ field, pasted: typed, fields }: Typed, guide: Guide): Located {
  const { pasted, said } = withoutAdmin(typed)
  if (companionHost.test(pasted.host) || oktaCloud.test(pasted.host)) {
    const says = `${pasted.host} is no org's own address.`
    return { problem: { field, diagnosis: 'input.domain-malformed', says, actual: pasted.host } }
  }
  const origin = originOf(pasted)
  const read = (name: 'authorization_server' | 'well_known_url') => {
    const value = fields[name]?.trim()
    return value && name !== field ? serverOfField(value, origin) : null
  }
  const [given, other] = [read('authorization_server'), read('well_known_url')]
  const problems = [
    ...(given && 'problem' in given ? [given.problem] : []),
    ...(other && 'problem' in other ? [asAddress(other.problem)] : []),
  ]
  const fromPaste = serverOfPath(origin, pasted.path)
  const named = [given, other].find((server) => server !== null && !('problem' in server)) as Server | undefined
  const fallback: Server =
    serverNeeded(guide, fields.scope) === 'org' ? { kind: 'org' } : { kind: 'custom', id: defaultServer(guide) }
  const taken = !named && fromPaste ? [serverSays(fromPaste)] : []
  return { target: targetOf(pasted, named ?? fromPaste ?? fallback), said: [...said, ...taken], problems }
}

/** Reads what was typed or pasted for an Okta org. */
export const intake = (fields: Fields, guide: Guide): Intake => readIntake(fields, guide, { looksLike, locate })

const defaultServer = (guide: Guide) =>
  guide.fields.find((field) => field.name === 'authorization_server')?.default ?? 'default'

const serverSays = (server: Server): string =>
  server.kind === 'org'
    ? 'took the org authorization server from it'
    : `took the authorization server "${server.id ?? ''}" from it`

/** The authorization server field takes an id, or any address of that server. */
function serverOfField(raw: string, origin: string): Server | { problem: InputProblem } {
  const value = raw.trim()
  const problem = (diagnosis: FieldProblemId, says: string): { problem: InputProblem } => ({
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
