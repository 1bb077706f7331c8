/** What is true where a check holds. */
export const titles = {
  'quota.left': 'The token quota allows more tokens',
}

export const words = {}
