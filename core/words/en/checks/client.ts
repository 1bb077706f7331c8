import { grammarOf } from '../../intl.ts'

const { list, plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'client.active': 'The app is active',
  'client.assertion-accepted': 'The server accepts the client assertion',
  'client.authenticates': 'The client authentication succeeds',
  'client.known': 'The client ID is registered with the server',
  'client.may-use-grant': 'The app is allowed to use the client credentials grant',
  'client.may-use-this-server': 'The app is allowed to use a custom authorization server',
  'client.needs-no-dpop': 'The app allows token requests without DPoP',
  'client.network-allowed': 'The app allows requests from this network',
}

export const words = {
  'active-app': 'an active app',
  'client-of-id': 'a client with this ID',
  'client-credentials': 'client_credentials in the grant types of the app',
  'app-for-custom-servers': 'an app that can use custom authorization servers',
  'token-without-dpop': 'a token without a DPoP proof',
  'this-network': 'an app that allows this network',
  'no-assertion': ({ method }: { method: string }) =>
    `The authentication method ${method} does not use a signed assertion.`,
  'accepted-assertion': 'an assertion that the server accepts',
  'signed-with': ({ alg, kid }: { alg: string; kid: string | null }) =>
    kid === null
      ? `The assertion was signed with ${alg}, without a key ID.`
      : `The assertion was signed with ${alg} and the key ID ${kid}.`,
  'method-encoded': ({ method, encoding }: { method: string; encoding: 'form' | 'raw' }) =>
    encoding === 'form' ? `${method} (form-encoded)` : `${method} (not encoded)`,
  'received-with': ({ method, received }: { method: string; received: string }) => `${method}: ${received}`,
  'other-method-works': ({ method }: { method: string }) => `The server accepts the same secret with ${method}.`,
  'others-rejected': ({ methods }: { methods: readonly string[] }) =>
    `The server also rejected one attempt ${plural(methods.length, { one: 'with', other: 'each with' })} ${list(methods)}.`,
}
