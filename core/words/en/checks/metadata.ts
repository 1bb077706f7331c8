import { grammarOf } from '../../intl.ts'

const { list, plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'metadata.complete': 'The metadata names the issuer and the required endpoints',
  'metadata.documents-agree': 'The OAuth metadata and the OpenID metadata agree',
  'metadata.endpoints-secure': 'Every endpoint uses HTTPS and belongs to this host',
  'metadata.found': 'The server publishes metadata at the well-known URL',
  'metadata.grant-listed': 'The metadata lists the grant type in use',
  'metadata.issuer-matches': 'The metadata names the expected issuer',
  'metadata.method-listed': 'The metadata lists the client authentication method in use',
  'metadata.valid': 'The metadata is well formed',
}

export const words = {
  'json-document': 'HTTP 200 with a JSON document',
  'json-object': 'a JSON object',
  missing: ({ members }: { members: readonly string[] }) =>
    `${list(members)} ${plural(members.length, { one: 'is', other: 'are' })} missing.`,
  'one-document': 'The server publishes only one of the two documents.',
  'https-on-host': ({ host }: { host: string }) => `HTTPS URLs on ${host}`,
  'grant-optional': 'This metadata document does not have to list the grant type.',
  'no-issuer': 'The metadata does not name an issuer.',
  'no-authentication': 'The app in this guide does not use client authentication.',
  'no-document': 'The server did not return a metadata document.',
  'member-count': ({ n }: { n: number }) => plural(n, { one: '# member', other: '# members' }),
  'right-types': 'members of the right type',
  'not-a-url': ({ name }: { name: string }) => `${name} is not a valid URL`,
}
