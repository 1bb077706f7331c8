/** What is true where a check holds. */
export const titles = {
  'relying-party.audience-accepted': 'The audience is the one that the product requires',
  'relying-party.domain-form-accepted': 'The product accepts the domain as it was entered',
  'relying-party.kid-own': 'The client key has its own key ID',
  'relying-party.method-accepted': 'The product supports the client authentication method',
  'relying-party.no-implicit-grant': 'The implicit grant is turned off',
  'relying-party.well-known-form-accepted': 'The well-known URL has the form that the product requires',
}

/** What is true instead where it does not. */
export const otherwise = {
  'relying-party.domain-form-accepted': 'The product requires the domain in a different form',
  'relying-party.kid-own': 'The client key has the key ID of a server key',
  'relying-party.no-implicit-grant': 'The implicit grant is turned on',
}

export const words = {
  'any-audience': ({ product }: { product: string }) => `${product} accepts any audience`,
  'any-method': ({ product }: { product: string }) => `${product} supports any method`,
  'host-only': ({ product }: { product: string }) =>
    `In ${product}, enter only the host name. The Hand-off page shows it in this form.`,
  'no-key-id': 'The client does not use a key ID.',
  'unused-key-id': 'a key ID that is not in the key set of the server',
  'method-unsupported': ({ product, method }: { product: string; method: string }) =>
    `${product} does not support ${method}.`,
  'implicit-rejected': 'a rejection of response_type=id_token',
  'implicit-accepted': 'The server continues to the sign-in page.',
  'other-url': ({ product, url }: { product: string; url: string }) => `In ${product}, enter ${url} instead.`,
  'openid-document-only': 'The server publishes only the OpenID document.',
}
