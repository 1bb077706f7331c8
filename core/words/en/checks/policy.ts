/** What is true where a check holds. */
export const titles = {
  'policy.allows': 'An access policy rule allows the token request',
}

export const words = {}
