/** What is true where a check holds. */
export const titles = {
  'scope.allowed': 'The scopes exist and may be asked for',
}

export const words = {}
