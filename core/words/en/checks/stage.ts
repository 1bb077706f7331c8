/** What the stages of a request say: of several checks that are answered by one exchange. */
export const words = {
  'token-issued': 'The server issued a token.',
  'accepted-so-far': 'The server accepted this before it rejected the request for another reason.',
  'rejected-earlier': 'The server rejected the request for another reason first.',
  'no-token-response': 'The token endpoint did not respond.',
  'no-sign-in-response': 'The sign-in page did not respond.',
  'sign-in-shown': 'The server showed the sign-in page.',
  'signs-in-first':
    'This server asks users to sign in before it validates the request: a request with an unknown client ID got the same page. Run the sign-on test to check this.',
  'user-got-code': 'A user signed in and returned with a code.',
  'user-got-further': 'A user signed in. The server accepted this before it rejected the request for another reason.',
  'metadata-served': 'The server returned its metadata.',
  'no-metadata': 'The server did not return its metadata. Another check reports why.',
  'custom-servers-only': 'This check applies only to custom authorization servers.',
  'reported-elsewhere': 'Another check reports the reason.',
  'opaque-token': 'The token is opaque. Only the server can read it.',
  'no-key-set': 'The metadata does not name a key set (jwks_uri).',
}
