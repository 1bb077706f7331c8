/** What is true where a check holds. */
export const titles = {
  'admin.calls-answered': 'The API of the provider answers the calls that the product makes',
}

export const words = {}
