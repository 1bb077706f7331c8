/** What is true where a check holds. */
export const titles = {
  'keys.has-signing-key': 'There is a key that signatures can be verified with',
  'keys.has-token-key': "The key that signed the token is in the server's key set",
  'keys.is-key-set': 'The signing keys are a key set',
  'keys.kids-unique': 'No two keys share a key id',
  'keys.names-algorithms': 'Every published key names its algorithm',
  'keys.names-uses': 'Every published key names its use',
  'keys.no-private-members': 'Only the public halves of the keys are published',
  'keys.reachable': 'The signing keys can be fetched',
  'keys.strong': 'The keys are long enough',
}

/** What is true instead where it does not. */
export const otherwise = {
  'keys.names-algorithms': 'A published key does not name its algorithm',
  'keys.names-uses': 'A published key does not name its use',
}

export const words = {}
