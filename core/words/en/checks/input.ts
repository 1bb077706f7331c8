import { grammarOf } from '../../intl.ts'

const { list, number, plural } = grammarOf('en')
const characters = (n: number) => plural(n, { one: '# character', other: '# characters' })

/** What is true where a check holds. */
export const titles = {
  'input.audience-usable': 'The audience is well formed',
  'input.auth-method-known': 'This guide supports the authentication method',
  'input.authorization-server-usable': 'The authorization server is well formed',
  'input.client-id-usable': 'The client ID is well formed',
  'input.client-secret-usable': 'The client secret is complete and well formed',
  'input.domain-usable': 'The domain is a valid server address',
  'input.issuer-complete': 'The issuer is complete',
  'input.key-id-usable': 'The key ID is well formed',
  'input.origin-usable': 'The origin is well formed',
  'input.pasted-clean': 'The values are used exactly as they were entered',
  'input.private-key-usable': 'The private key can sign requests',
  'input.redirect-uri-usable': 'The redirect URI is well formed',
  'input.scope-well-formed': 'The scopes are well formed',
}

/** What is true instead where it does not. */
export const otherwise = {
  'input.issuer-complete': 'Part of the issuer is missing',
  'input.pasted-clean': 'Extra text was removed from some values',
}

export const words = {
  length: ({ n }: { n: number }) => characters(n),
  'at-least': ({ n }: { n: number }) => `at least ${characters(n)}`,
  cleaned: ({ field, what }: { field: string; what: readonly string[] }) => `${field}: ${what.join(' ')}`,
  'no-audience': 'no audience expected',
  'no-key-id': 'no key ID',
  'no-scopes': 'no scopes requested',
  'redirect-origin': 'the origin of the redirect URI',
  'without-secret': ({ method }: { method: string }) =>
    `The authentication method ${method} does not use a client secret.`,
  'without-private-key': ({ method }: { method: string }) =>
    `The authentication method ${method} does not use a private key.`,
  'secret-missing': 'A client secret has not been stored for this setup.',
  'private-key-missing': 'A private key has not been stored for this setup.',
  'private-key-forms': 'a private key in PEM, JWK, JWK Set, or PKCS#12 format',
  'secret-elsewhere': ({ fields }: { fields: readonly string[] }) =>
    `The client secret is also entered in ${list(fields)}. ${plural(fields.length, {
      one: 'The value of this field is shown and saved.',
      other: 'The values of these fields are shown and saved.',
    })}`,
  'secret-placeholder': 'The client secret is still a placeholder.',
  'secret-client-id': 'The stored client secret looks like a client ID.',
  'space-at-edges': 'The client secret begins or ends with a space or a line break.',
  'space-inside': 'The client secret contains a space or a line break.',
  'invisible-character': 'The client secret contains an invisible character.',
  'secret-too-long': ({ n, most }: { n: number; most: number }) =>
    `The client secret has ${characters(n)}. The limit is ${number(most)}.`,
  'secret-too-short': ({ least }: { least: number }) =>
    `The method client_secret_jwt requires a secret of at least ${characters(least)}.`,
  'secret-quotes': 'The client secret is enclosed in quotation marks. Enter it without them.',
  'secret-name': 'The client secret includes the name of the field. Enter only the secret.',
  'secret-key':
    'The value is a private key. Choose the method private_key_jwt and enter the key in the field for private keys.',
  'secret-token': 'The value is a token. Enter the client secret that is used to request tokens.',
  'secret-url': 'The value is a URL. Enter the client secret.',
  'secret-letters':
    'The client secret contains a character that client secrets never contain. Copy the secret again from the console.',
}
