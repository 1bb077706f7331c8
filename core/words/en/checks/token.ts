import { grammarOf } from '../../intl.ts'

const { list, plural, time } = grammarOf('en')
const seconds = (n: number) => plural(n, { one: '# second', other: '# seconds' })

/** What is true where a check holds. */
export const titles = {
  'token.algorithm-accepted': 'The product accepts the signing algorithm of the token',
  'token.audience-matches': 'The token is issued for the expected audience',
  'token.endpoint-answers': 'The token endpoint responds',
  'token.is-jwt': 'The token is a signed JWT',
  'token.issued': 'The server issues a token',
  'token.issuer-matches': 'The issuer of the token matches the metadata',
  'token.lifetime-sane': 'The token has a usual lifetime',
  'token.not-expired': 'The token has not expired',
  'token.scopes-granted': 'All requested scopes are granted',
  'token.signature-verifies': 'The signature of the token is valid',
  'token.type-bearer': 'The token has the requested type',
  'token.valid-already': 'The token is already valid',
}

export const words = {
  'no-audience': 'The token does not name an audience, and this setup does not expect one.',
  audience: 'an audience',
  form: ({ form }: { form: 'opaque' | 'jwe' | 'malformed' | 'jwt' }) =>
    ({ jwt: 'a JWT', jwe: 'an encrypted token (JWE)', opaque: 'an opaque token', malformed: 'a damaged token' })[form],
  'three-parts': 'three parts: header, claims, and signature',
  encrypted: ({ enc }: { enc: string | null }) =>
    enc === null ? 'five parts, encrypted' : `five parts, encrypted with ${enc}`,
  'encrypted-for-server': 'five parts, encrypted with a key that only the server has (alg dir)',
  'one-part': ({ n }: { n: number }) => `one part, ${plural(n, { one: '# character', other: '# characters' })}`,
  'without-claims': ({ n }: { n: number }) =>
    `${plural(n, { one: '# character', other: '# characters' })}, without claims that can be read`,
  'bearer-value': 'a JWT or an opaque token that an Authorization header can carry',
  'foreign-characters': ({
    characters,
  }: {
    characters: readonly ('line-break' | 'space' | 'quote' | 'not-ascii' | 'other')[]
  }) =>
    `a token with ${list(
      characters.map(
        (kind) =>
          ({
            'line-break': 'a line break',
            space: 'a space',
            quote: 'a quotation mark',
            'not-ascii': 'a character that is not ASCII',
            other: 'a character that is not allowed in a token',
          })[kind],
      ),
    )}`,
  'unreadable-parts': ({ n }: { n: number }) =>
    plural(n, { one: '# part that cannot be decoded', other: '# parts that cannot be decoded' }),
  'no-lifetime': 'The token does not contain both iat and exp.',
  lifetime: ({ n }: { n: number }) => seconds(n),
  'at-least': ({ n }: { n: number }) => `at least ${seconds(n)}`,
  'at-most': ({ n }: { n: number }) => `at most ${seconds(n)}`,
  'lifetimes-differ': 'The response and the token state different lifetimes.',
  'lifetime-in-token': ({ n }: { n: number }) => `${seconds(n)}, as stated in the token`,
  'lifetime-in-response': ({ n }: { n: number }) => `${seconds(n)}, as stated in the response (expires_in)`,
  time: ({ at }: { at: number }) => time(at),
  'not-a-date': ({ n }: { n: number }) => `${n}, which is not a valid date`,
  'no-exp': 'The token does not contain an expiration time (exp).',
  until: ({ when }: { when: string }) => `until ${when}`,
  after: ({ when }: { when: string }) => `after ${when}`,
  since: ({ when }: { when: string }) => `since ${when}`,
  before: ({ when }: { when: string }) => `before ${when}`,
  'no-start': 'no start time',
  'not-granted': ({ scopes }: { scopes: readonly string[] }) => `The server did not grant ${list(scopes)}.`,
  'scopes-in-claim': ({ claim, n }: { claim: string; n: number }) =>
    `${plural(n, { one: 'The scope is', other: 'The scopes are' })} in the claim ${claim}. Products usually do not read scopes from this claim.`,
  'scopes-not-stated': 'The response and the token do not list scopes.',
  'no-scopes': 'no scopes requested or granted',
  'key-not-found': 'The key set does not contain the key.',
  'verified-by': ({ alg, kid }: { alg: string; kid: string | null }) =>
    kid === null ? `${alg}, a key without a key ID` : `${alg}, key ${kid}`,
  'signature-by': ({ kid }: { kid: string | null }) =>
    kid === null ? 'a signature by a key in the key set' : `a signature by the key ${kid}`,
  'type-not-stated': 'The response does not name a token type.',
  'bearer-but-bound': 'The token type is Bearer, but the token is bound to a key (cnf.jkt).',
  bound: 'bound to a key',
  'bound-to-proof': 'bound to the key of the DPoP proof',
}
