/** What the registered claims and header members mean, for somebody who never read a specification. */
export const claimMeanings: Readonly<Record<string, string>> = {
  iss: 'Who issued it. Products compare it character by character.',
  sub: 'Whom it is about: a person, or the app itself.',
  aud: 'For whom it is. The API refuses tokens that are for somebody else.',
  exp: 'When it ends.',
  iat: 'When it was issued.',
  nbf: 'From when on it counts.',
  jti: 'Its own number, by which a log can find it.',
  azp: 'The app that asked for it.',
  client_id: 'The app that asked for it.',
  scope: 'What it allows, as words with blanks between them.',
  nonce: 'Ties it to the sign-in that was begun.',
  auth_time: 'When the person signed in.',
  amr: 'How the person proved who they are, such as a password (pwd) or a second factor (mfa).',
  acr: 'How strong the sign-in was.',
  at_hash: 'Ties the ID token to the access token that came with it.',
  c_hash: 'Ties the ID token to the code of the sign-in.',
  sid: 'The session it belongs to.',
  cnf: 'The key it is bound to: whoever uses it must prove to have that key.',
  act: 'Who acts in the name of the subject.',
  name: 'The person’s name.',
  preferred_username: 'The name under which the person signs in.',
  given_name: 'The person’s first name.',
  family_name: 'The person’s last name.',
  email: 'The person’s e-mail address.',
  email_verified: 'Whether the address was proved to be theirs.',
  locale: 'The person’s language.',
  zoneinfo: 'The person’s time zone.',
  updated_at: 'When the person’s data were changed last.',
  groups: 'The groups the person is in.',
  roles: 'The roles that were given.',
}

export const headerMeanings: Readonly<Record<string, string>> = {
  alg: 'How it is signed.',
  kid: 'Which key of the server signed it.',
  typ: 'What kind of token it is.',
  enc: 'How its content is encrypted.',
  cty: 'What is inside.',
  jwk: 'A public key that came with it.',
  jku: 'An address of keys. Nobody should follow it.',
  x5t: 'The fingerprint of a certificate.',
}

/** Claims that are points in time, in seconds since the epoch. */
export const times: readonly string[] = ['exp', 'iat', 'nbf', 'auth_time', 'updated_at']
