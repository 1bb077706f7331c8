import type { Reply } from '../message.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

const style = `:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{width:100%;max-width:26rem;padding:32px;border:1px solid #8c8c96;border-radius:8px}
h1{margin:0 0 4px;font-size:1.5rem;line-height:1.25}
p{margin:0 0 16px}
.about{color:GrayText;font-size:.875rem}
.wrong{padding:8px 12px;border-left:4px solid #c62828}
label{display:block;margin:16px 0 4px;font-weight:600}
input{width:100%;padding:10px 12px;font:inherit;border:1px solid #767680;border-radius:4px;background:Field;color:FieldText}
.actions{display:flex;gap:12px;margin-top:24px}
button{flex:1;padding:10px 16px;font:inherit;font-weight:600;border:1px solid #1662dd;border-radius:4px;background:#1662dd;color:#fff;cursor:pointer}
button.other{background:transparent;color:inherit;border-color:#767680}
:focus-visible{outline:3px solid #1662dd;outline-offset:2px}`

/** A page of the practice org: no script, nothing from elsewhere, and nothing that may frame it. */
export const practicePage = (status: number, title: string, content: string): Reply => ({
  status,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${content}</main></body></html>
`,
})

interface Login {
  /** Path and query of the request that needs the person. */
  fromUri: string
  login: string
  password: string
  wrong: boolean
}

/** Name and password are filled in: this is practice, and the only person there is. */
export const loginPage = ({ fromUri, login, password, wrong }: Login): Reply =>
  practicePage(
    200,
    'Sign in',
    `<p class="about">Practice organization. Nothing here is real; the values are filled in.</p>
${wrong ? '<p class="wrong" role="alert">Unable to sign in</p>' : ''}
<form method="post" action="${loginPath}">
<input type="hidden" name="fromURI" value="${escaped(fromUri)}">
<label for="username">Username</label><input id="username" name="username" autocomplete="username" value="${escaped(login)}" required>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" value="${escaped(password)}" required>
<div class="actions"><button name="action" value="sign-in">Sign in</button><button class="other" name="action" value="cancel" formnovalidate>Cancel</button></div>
</form>`,
  )

export const consentPage = (fromUri: string, scopes: readonly string[]): Reply =>
  practicePage(
    200,
    'Allow access',
    `<p>The app would like to use:</p><ul>${scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
<form method="post" action="${consentPath}">
<input type="hidden" name="fromURI" value="${escaped(fromUri)}">
<div class="actions"><button name="action" value="allow">Allow Access</button><button class="other" name="action" value="cancel">Don’t Allow</button></div>
</form>`,
  )

export const brokenPage = (): Reply =>
  practicePage(500, 'Something went wrong', '<p>Something went wrong. Try again later.</p>')

export const loginPath = '/login/sign-in'
export const consentPath = '/login/consent'
