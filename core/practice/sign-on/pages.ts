import type { Language } from '../../model/languages.ts'
import type { Reply } from '../message.ts'
import { common } from '../words/index.ts'

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
export const practicePage = (language: Language, status: number, title: string, content: string): Reply => ({
  status,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  },
  body: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${content}</main></body></html>
`,
})

interface Login {
  language: Language
  /** Path and query of the request that needs the person. */
  fromUri: string
  login: string
  password: string
  wrong: boolean
}

/** Name and password are filled in: this is practice, and the only person there is. */
export function loginPage({ language, fromUri, login, password, wrong }: Login): Reply {
  const words = common[language].pages.signIn
  return practicePage(
    language,
    200,
    words.title,
    `<p class="about">${escaped(words.about)}</p>
${wrong ? `<p class="wrong" role="alert">${escaped(words.wrong)}</p>` : ''}
<form method="post" action="${loginPath}">
<input type="hidden" name="fromURI" value="${escaped(fromUri)}">
<label for="username">${escaped(words.username)}</label><input id="username" name="username" autocomplete="username" value="${escaped(login)}" required>
<label for="password">${escaped(words.password)}</label><input id="password" name="password" type="password" autocomplete="current-password" value="${escaped(password)}" required>
<div class="actions"><button name="action" value="sign-in">${escaped(words.signIn)}</button><button class="other" name="action" value="cancel" formnovalidate>${escaped(words.cancel)}</button></div>
</form>`,
  )
}

export function consentPage(language: Language, fromUri: string, scopes: readonly string[]): Reply {
  const words = common[language].pages.consent
  return practicePage(
    language,
    200,
    words.title,
    `<p>${escaped(words.asks)}</p><ul>${scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('')}</ul>
<form method="post" action="${consentPath}">
<input type="hidden" name="fromURI" value="${escaped(fromUri)}">
<div class="actions"><button name="action" value="allow">${escaped(words.allow)}</button><button class="other" name="action" value="cancel">${escaped(words.deny)}</button></div>
</form>`,
  )
}

export function brokenPage(language: Language): Reply {
  const { title, advice } = common[language].pages.broken
  return practicePage(language, 500, title, `<p>${escaped(advice)}</p>`)
}

export const loginPath = '/login/sign-in'
export const consentPath = '/login/consent'
