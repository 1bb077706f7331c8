import type { ProviderAnswers } from '../../../../model/provider-words.ts'

const ofApp =
  'In the Auth0 Dashboard, open **Applications › Applications**. Choose the app. Open the tab **Connections**.'

/** What is said of an error that no diagnosis is about. */
export const answers = {
  'connection-unknown': {
    says: 'The connection that the sign-in names does not exist in this tenant of Auth0, or is not turned on for the app.',
    fix: [
      'Find the value of `connection` in the URL of the sign-in.',
      ofApp,
      'Compare the names. Turn on the connection.',
      'Or remove `connection` from the configuration of the product. Auth0 then offers all connections of the app.',
    ],
  },
  'no-connections': {
    says: 'The app does not have a connection at Auth0, so its users cannot sign in.',
    fix: [ofApp, 'Turn on a connection that contains the users.'],
  },
} satisfies ProviderAnswers
