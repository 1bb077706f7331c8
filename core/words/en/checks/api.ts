/** What is true where a check holds. */
export const titles = {
  'api.audience-sent': 'The request named the API',
  'api.exists': 'There is an API with this identifier',
  'api.grants-client': 'The application is authorized for the API',
  'api.no-action-denies': 'No Action refuses the request',
}

export const words = {}
