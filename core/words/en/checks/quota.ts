/** What is true where a check holds. */
export const titles = {
  'quota.left': 'The quota of tokens is not used up',
}

export const words = {}
