/** What is true where a check holds. */
export const titles = {
  'input.audience-usable': 'The audience is given in a form that can be sent',
  'input.auth-method-known': 'The way of authenticating is one that this guide knows',
  'input.authorization-server-usable': 'The authorization server is named in a form that can be used',
  'input.client-id-usable': 'The client ID is a client ID',
  'input.client-secret-usable': 'The client secret is there and was copied whole',
  'input.domain-usable': 'The domain is an address that tokens can come from',
  'input.issuer-complete': 'The issuer was entered whole',
  'input.key-id-usable': 'The key ID can stand in an assertion',
  'input.origin-usable': 'The origin is where pages of the product are served from',
  'input.pasted-clean': 'The values were entered as they are used',
  'input.private-key-usable': 'The private key can sign',
  'input.redirect-uri-usable': 'The redirect URI is an address to come back to',
  'input.scope-well-formed': 'The scopes are well formed',
}

/** What is true instead where it does not. */
export const otherwise = {
  'input.issuer-complete': 'A part of the issuer is missing',
  'input.pasted-clean': 'Some values were cleaned up',
}

export const words = {}
