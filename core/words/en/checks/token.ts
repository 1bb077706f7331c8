/** What is true where a check holds. */
export const titles = {
  'token.algorithm-accepted': 'The token is signed with an algorithm that the product accepts',
  'token.audience-matches': 'The token is for the audience that was expected',
  'token.endpoint-answers': 'The token endpoint answers',
  'token.is-jwt': 'The token is a signed JWT',
  'token.issued': 'The server issues a token',
  'token.issuer-matches': 'The token names the issuer of the metadata',
  'token.lifetime-sane': 'The token lives for a sensible time',
  'token.not-expired': 'The token has not ended',
  'token.scopes-granted': 'Every scope that was asked for is in the token',
  'token.signature-verifies': "The token's signature is right",
  'token.type-bearer': 'The token is of the type that was asked for',
  'token.valid-already': 'The token is valid already',
}

export const words = {}
