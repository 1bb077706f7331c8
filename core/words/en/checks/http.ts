/** What is true where a check holds. */
export const titles = {
  'http.api-answers': 'What answers is the API of the provider',
}

export const words = {}
