import type { VisitPages } from '../network/loopback-visit.ts'

/** A page without a script and without anything that came in. */
const page = (title: string, words: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0;padding:24px;text-align:center}</style>
</head><body><main><h1>${title}</h1><p>${words}</p></main></body></html>
`

/** What a browser is shown that comes back from a sign-in. */
export const visitPages: VisitPages = {
  done: page('You can close this tab', 'The sign-in came back to IdP Preflight. The test continues by itself.'),
  refused: page('The sign-in was refused', 'IdP Preflight has the reason and shows it. You can close this tab.'),
  foreign: page(
    'This is another sign-in',
    'What came back does not belong to the sign-in that was started last, so it was ignored. Close this tab and sign in with the link that the test opened.',
  ),
  nothing: page('Nothing here', 'IdP Preflight waits here for the response to a sign-in.'),
}
