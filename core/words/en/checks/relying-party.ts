/** What is true where a check holds. */
export const titles = {
  'relying-party.audience-accepted': 'The audience is the one that the product asks for',
  'relying-party.domain-form-accepted': 'The domain was given in the form that the product takes',
  'relying-party.kid-own': 'The key of the client has an id of its own',
  'relying-party.method-accepted': 'The client proves itself in a way that the product can use',
  'relying-party.no-implicit-grant': 'The implicit grant is off',
  'relying-party.well-known-form-accepted': 'The well-known URL has the form that the product reads',
}

/** What is true instead where it does not. */
export const otherwise = {
  'relying-party.domain-form-accepted': 'The domain was given in another form than the product takes',
  'relying-party.kid-own': 'The key of the client has the id of a key of the server',
  'relying-party.no-implicit-grant': 'The implicit grant is on',
}

export const words = {}
