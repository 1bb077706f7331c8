/** The page that a browser shows when it comes back from a sign-in to this program. */
export const visits = {
  'done-title': 'You can close this tab',
  done: 'You returned from the sign-in. IdP Preflight continues the test.',
  'refused-title': 'The sign-in was rejected',
  refused: 'IdP Preflight shows the reason. You can close this tab.',
  'foreign-title': 'This is a different sign-in',
  foreign:
    'This response does not belong to the current sign-in, so it was ignored. Close this tab and sign in with the link that the test opened.',
  'nothing-title': 'This page does not exist',
  nothing: 'IdP Preflight waits here for the response to a sign-in.',
}
