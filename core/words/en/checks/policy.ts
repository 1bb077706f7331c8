/** What is true where a check holds. */
export const titles = {
  'policy.allows': 'An access policy rule lets the application have a token',
}

export const words = {}
