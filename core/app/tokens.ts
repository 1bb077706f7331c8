import type { Handlers } from '../contract/derived.ts'
import { secretFieldNames } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import { tokenCommand } from '../oauth/token-command.ts'
import { isAuthenticationMethod } from '../oauth/token-request.ts'
import { providers } from '../providers/index.ts'
import { handedAddresses } from '../run/handoff.ts'
import { said } from '../words/said.ts'
import { tokenViewOf } from '../words/token-view.ts'
import { refuse } from './refusal.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, reportOf, storedSetup } from './setup-view.ts'

/** How this setup proves the client, as a run would choose it. */
async function methodOf(session: Session, id: string, chosen: string | undefined, usual: string | undefined) {
  const stored = new Map<string, boolean>()
  for (const field of secretFieldNames) stored.set(field, (await session.secrets.has(secretName(id, field))) !== null)
  if (chosen) return chosen
  return stored.get('private_key') && !stored.get('client_secret')
    ? 'private_key_jwt'
    : (usual ?? 'client_secret_basic')
}

/** How the last run went to an address: a command that goes another way may have another result. */
function wayOf(report: Report | null, url: string): { through: string | null; ca: boolean } {
  const host = (address: string) => URL.parse(address)?.host
  const asked = report?.exchanges.find((exchange) => host(exchange.url) === host(url))
  const proxy = asked?.proxy.proxy
  const trustedBy = report?.connection?.tls?.trustedBy
  return { through: proxy ? `http://${proxy}` : null, ca: trustedBy === 'added' || trustedBy === 'environment' }
}

export const tokenHandlers = (session: Session): Handlers['tokens'] => ({
  show: async ({ setup }) => {
    storedSetup(session, setup)
    return (session.tokens.get(setup)?.views ?? []).map((view) => tokenViewOf(view, session.words))
  },
  copy: async ({ setup, kind, whole }) => {
    storedSetup(session, setup)
    const tokens = session.tokens.get(setup)
    const token = whole ? (kind === 'access' ? tokens?.access : null) : tokens?.cut[kind]
    if (token) return { token }
    return tokens && whole ? refuse('refused', said('app.tokens-not-kept')) : refuse('not_found', said('app.no-token'))
  },
  command: async ({ setup: id }) => {
    const setup = storedSetup(session, id)
    const guide = guideOf(session, setup.guide)
    if (guide.flow !== 'client_credentials') return null
    const provider = providers[guide.provider]
    const { target, values } = provider.intake(setup.fields, guide)
    const report = await reportOf(session, setup)
    const url = target?.tokenEndpoint ?? handedAddresses(report?.handoff ?? []).token_endpoint
    const method = await methodOf(
      session,
      id,
      setup.fields.token_endpoint_auth_method?.trim(),
      values.token_endpoint_auth_method,
    )
    if (!url || !values.client_id || !isAuthenticationMethod(method)) return null
    const command = tokenCommand(
      url,
      method,
      values.client_id,
      {
        grant_type: 'client_credentials',
        scope: values.scope,
        audience: provider.sendsAudience ? values.audience : undefined,
        resource: values.resource,
      },
      wayOf(report, url),
    )
    const variables = command.variables.map(({ name, holds }) => ({ name, holds: session.words.say(holds) }))
    return { ...command, variables }
  },
})
