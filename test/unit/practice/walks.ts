import type { PracticeTenant } from '../../../core/practice/index.ts'
import { ask, type Got } from './ask.ts'
import {
  anySignOn,
  basic,
  beginSignOn,
  broughtBack,
  claimsOf,
  exchange,
  ingestion,
  openMetadata,
  orgToken,
  paloAlto,
  post,
  sendForm,
} from './clients.ts'

/** What one can see of an answer that does not differ from run to run. */
const seen = ({ status, json, headers }: Got) => [
  status,
  json.error ?? json.errorCode ?? Object.keys(json).sort(),
  json.error_description ?? json.errorSummary ?? json.scope ?? '',
  /error="\w+"/.exec(headers['www-authenticate'] ?? '')?.[0] ?? '',
]

const call = (tenant: PracticeTenant, path: string, token: unknown) =>
  ask(tenant, path, { headers: { authorization: `Bearer ${token}` } })

async function calls(tenant: PracticeTenant, token: unknown, paths: readonly string[]) {
  const answers = await Promise.all(paths.map((path) => call(tenant, path, token)))
  return answers.map((answer) => seen(answer))
}

async function integration(tenant: PracticeTenant) {
  const { client_id = '', scope = '', domain } = tenant.values(paloAlto)
  const { client_secret = '' } = tenant.secrets(paloAlto)
  const url = `${tenant.origin}/oauth2/v1/token`
  const token = await post(tenant, url, { grant_type: 'client_credentials', scope }, basic(client_id, client_secret))
  const areas = ['users', 'groups', 'authorizationServers', 'logs', 'apps']
  const paths = areas.map((area) => `/api/v1/${area}?limit=1`)
  return [domain, seen(token), await calls(tenant, token.json.access_token, paths)]
}

async function keyed(tenant: PracticeTenant) {
  const shown = [tenant.values(ingestion), tenant.secrets(ingestion)]
  const token = await orgToken(tenant, ingestion).catch((error: Error) => error.message)
  if (typeof token === 'string') return [shown, token]
  const paths = ['/api/v1/users?limit=1', '/oauth2/v1/clients?limit=1']
  return [shown, seen(token), await calls(tenant, token.json.access_token, paths)]
}

/** Everything that the sign-on guide asks, and one sign-in from the page to the renewal. */
async function signOn(tenant: PracticeTenant) {
  const begun = beginSignOn(tenant)
  const silent = broughtBack(await ask(tenant, beginSignOn(tenant, { prompt: 'none' }).url)).error
  const implicit = beginSignOn(tenant, { prompt: 'none', response_type: 'id_token', code_challenge: null })
  const first = [
    silent,
    broughtBack(await ask(tenant, implicit.url)).error,
    tenant.values(tenant.provider === 'any' ? anySignOn : openMetadata),
  ]
  const page = await ask(tenant, begun.url)
  if (!page.text.includes('<form')) return [...first, page.status, broughtBack(page).error, page.text]
  const after = await sendForm(tenant, page, 'sign-in')
  const { code, error, state } = broughtBack(after)
  const came = [after.status, error, state === begun.state]
  if (!code) return [...first, ...came]
  const tokens = await exchange(tenant, begun, code)
  const nonce = tokens.json.id_token ? claimsOf(tokens.json.id_token).nonce === begun.nonce : null
  return [...first, ...came, seen(tokens), nonce]
}

const walks: Readonly<Record<string, (tenant: PracticeTenant) => Promise<unknown>>> = {
  [paloAlto]: integration,
  [ingestion]: keyed,
  [openMetadata]: signOn,
  [anySignOn]: signOn,
}

/** Walks a guide as its product would and gives what there was to see; null for guides that need no walk of their own. */
export async function walk(tenant: PracticeTenant, guide: string): Promise<string | null> {
  const walked = walks[guide]
  return walked ? JSON.stringify(await walked(tenant)) : null
}
