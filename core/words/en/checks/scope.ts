/** What is true where a check holds. */
export const titles = {
  'scope.allowed': 'The scopes exist and are allowed',
}

export const words = {
  'granted-scopes': 'scopes that the server grants',
  'plus-sign':
    'The scopes contain a plus sign (+). If you copied the scopes from a URL, replace each plus sign with a space.',
}
