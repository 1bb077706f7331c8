import type { Facts } from '../model/facts.ts'
import { text } from '../oauth/json.ts'
import { askToken, type TokenRequest } from './ask-token.ts'
import type { ProbeContext } from './probe.ts'

/** Asks for a token with the client credentials grant (RFC 6749 section 4.4.2). */
export const askByCredentials = (
  { intake: { values }, metadata }: Pick<Facts, 'intake' | 'metadata'>,
  { provider, network }: Pick<ProbeContext, 'provider' | 'network'>,
  asked: Pick<TokenRequest, 'purpose' | 'client' | 'proof'>,
) =>
  askToken(
    {
      url: text(metadata.values, 'token_endpoint') ?? '',
      parameters: {
        grant_type: 'client_credentials',
        scope: values.scope,
        audience: provider.sendsAudience ? values.audience : undefined,
        resource: values.resource,
      },
      ...asked,
    },
    network,
  )
