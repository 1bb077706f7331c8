import type { Guide } from '../../model/guide.ts'
import type { Fields } from '../../model/profile.ts'
import type { Provider } from '../../model/provider.ts'
import type { InputProblem, Intake, Target } from '../../model/target.ts'
import { explainBy } from '../catalogue.ts'
import { givenAddresses, readPlainFields } from '../fields.ts'
import { httpRows, oauthRows } from '../http-rows.ts'
import { originOf, readPaste } from '../paste.ts'
import { documentsOf, issuerOfWellKnown } from '../well-known.ts'

const looksLike = { clientId: /^[^\s]{1,64}$/, clientSecret: /^$/, secretMistaken: null }

/** Reads an issuer or a well-known URL of a server that keeps to the specifications and has no quirks known here. */
function intake(fields: Fields, guide: Guide): Intake {
  const plain = readPlainFields(fields, guide, looksLike)
  const problems: InputProblem[] = [...plain.problems]
  const field = fields.well_known_url?.trim() ? 'well_known_url' : 'domain'
  const raw = fields[field] ?? ''
  const paste = raw.trim() ? readPaste(field, raw) : null
  if (!paste) problems.push({ field, diagnosis: 'input.missing', says: 'The issuer or its well-known URL is empty.' })
  if (paste?.problem) problems.push(paste.problem)
  const target = paste?.pasted ? targetOf(originOf(paste.pasted), paste.pasted.path) : null
  return {
    target,
    values: { ...plain.values, ...givenAddresses(fields), ...(target ? { domain: target.origin } : {}) },
    repairs: plain.repairs,
    problems,
  }
}

function targetOf(origin: string, path: string): Target {
  const issuer = issuerOfWellKnown(origin, path)?.issuer ?? `${origin}${path}`.replace(/\/$/, '')
  const url = new URL(origin)
  const documents = documentsOf(issuer)
  return {
    provider: 'any',
    origin,
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    secure: url.protocol === 'https:',
    server: { kind: 'custom', id: null },
    issuer,
    documents,
    wellKnown: documents.oauth,
    organization: null,
  }
}

export const any: Provider = {
  id: 'any',
  name: 'the authorization server',
  intake,
  explain: (refusal) =>
    explainBy(
      [...httpRows, ...oauthRows],
      [
        { check: 'client.known', areas: /^client\.unknown/ },
        { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
        { check: 'client.may-use-grant', areas: /^client\.grant/ },
      ],
      refusal,
    ),
  looksLike,
  listsClientCredentials: true,
  openidDocumentStandsIn: true,
  missingDocumentMeansNoTenant: false,
  sendsAudience: true,
  basicEncoding: 'form',
  claims: { scope: ['scope', 'scp'], clientId: ['client_id', 'azp', 'cid'] },
  longestLife: 2_592_000,
  tenantState: () => null,
  consoleLinks: () => ({}),
  consoleLinkNames: [],
  logFilter: () => null,
}
