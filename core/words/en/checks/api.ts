/** What is true where a check holds. */
export const titles = {
  'api.audience-sent': 'The token request names an audience',
  'api.exists': 'An API with this identifier exists',
  'api.grants-client': 'The app is authorized for the API',
  'api.no-action-denies': 'The Actions allow the token request',
}

export const words = {
  audience: 'an audience',
  'api-of-identifier': 'an API with this identifier',
  'client-grant': 'a client grant that authorizes the app for this API',
}
