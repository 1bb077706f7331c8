import type { Elsewhere, PublicKey } from '../../../model/admin.ts'
import type { JsonObject } from '../../../model/json.ts'

export const methodsAt = 'client_authentication_methods'
export const keysAt = `${methodsAt}.private_key_jwt.credentials`

const algorithms = ['RS256', 'RS384', 'PS256']

/** A credential of a new app: the public half of its key as PEM, under the ID that the product sends. */
function credentialOf({ jwk: { alg, kid }, pem }: PublicKey): JsonObject {
  return {
    credential_type: 'public_key',
    pem,
    ...(algorithms.includes(String(alg)) ? { alg: String(alg) } : {}),
    ...(typeof kid === 'string' && /^[0-9a-zA-Z_-]{10,64}$/.test(kid) ? { kid } : {}),
  }
}

/** An app that signs has keys in place of a method: the two exclude each other (OpenAPI description; fact sheet 3.2). */
export const signedMethod: Elsewhere = {
  member: 'token_endpoint_auth_method',
  value: 'private_key_jwt',
  has: { [keysAt]: { includes: [{}] } },
  others: { [methodsAt]: { oneOf: [null] } },
  starts: (key) => ({ [keysAt]: [credentialOf(key)] }),
}
