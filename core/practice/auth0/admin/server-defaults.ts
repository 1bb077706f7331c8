import type { JsonObject } from '../../message.ts'
import { hexadecimal, secretText } from '../../random.ts'
import type { ResourceServer } from '../objects.ts'

/** A new API with everything that was left out, as the recordings show it. */
export const newResourceServer = (wanted: JsonObject & { identifier: string }): ResourceServer =>
  withSecret({
    id: hexadecimal(24),
    allow_offline_access: false,
    skip_consent_for_verifiable_first_party_clients: false,
    subject_type_authorization: { client: { policy: 'require_client_grant' }, user: { policy: 'allow_all' } },
    token_lifetime: 86_400,
    token_lifetime_for_web: 7200,
    signing_alg: 'RS256',
    ...wanted,
  })

/** Only an API that signs with HS256 has a secret to sign with. */
export function withSecret(api: ResourceServer): ResourceServer {
  const { signing_secret = secretText(32), ...rest } = api
  return api.signing_alg === 'HS256' ? { ...rest, signing_secret } : rest
}
