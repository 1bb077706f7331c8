import { describe, expect, test } from 'vitest'
import { explainPaste } from '../../../core/explain/explain.ts'
import { wordings } from '../../../core/explain/wordings/index.ts'
import type { Wording } from '../../../core/model/wording.ts'

const at = Date.parse('2026-11-29T00:00:00Z')

/** How logs of each language look around an error. */
const noises: Readonly<Record<string, (text: string) => string>> = {
  java: (text) =>
    `2026-11-28 09:14:02.113  INFO 1 --- [           main] o.s.b.w.embedded.tomcat.TomcatWebServer  : Tomcat initialized with port(s): 8080 (http)\n2026-11-28 09:14:07.902 ERROR 1 --- [nio-8080-exec-3] c.acme.sso.Login : sign-in failed\njava.lang.IllegalStateException: sign-in failed\n\tat com.acme.sso.Login.run(Login.java:41)\n\t... 27 common frames omitted\nCaused by: com.acme.HttpError: ${text}\n\tat com.acme.Http.send(Http.java:12)\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n2026-11-28 09:14:09.000  INFO 1 --- [           main] c.acme.Health : up`,
  node: (text) =>
    `app-1  | {"level":30,"time":1764324000000,"msg":"listening on 3000"}\napp-1  | Error: ${text}\napp-1  |     at TLSSocket.onConnectSecure (node:_tls_wrap:1674:34)\napp-1  |     at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\napp-1  | {"level":30,"msg":"GET /health 200"}`,
  json: (text) =>
    `{"ts":"2026-11-28T10:00:00Z","level":"error","logger":"auth","msg":${JSON.stringify(`sign-in failed: ${text}`)}}`,
  twice: (text) =>
    `{"log":${JSON.stringify(JSON.stringify({ level: 'error', message: `login failed: ${text}` }))},"stream":"stderr"}`,
  go: (text) => `time="2026-11-28T10:00:00Z" level=error msg=${JSON.stringify(`login failed: ${text}`)} component=oidc`,
  python: (text) =>
    `[2026-11-28 10:00:00 +0000] [41] [ERROR] Exception on /callback [GET]\nTraceback (most recent call last):\n  File "/app/auth.py", line 31, in verify\n    raise LoginError(reason)\nacme.LoginError: ${text}\n[2026-11-28 10:00:01 +0000] [41] [INFO] Handling signal: usr1`,
  html: (text) =>
    `<p class="alert">Error: ${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll("'", '&#39;')}</p>`,
  address: (text) =>
    `https://app.acme.example/login?error_message=${encodeURIComponent(`login failed: ${text}`).replaceAll('%20', '+')}`,
  shouted: (text) => `*** ERROR: ${text.toUpperCase()} ***`,
  wrapped: (text) => `ERROR sign-in failed:\n    ${text.replace(/ (?=\S+ \S+$)/, '\n    ')}`,
  quoted: (text) => `> error “${text.replaceAll('"', '”').replaceAll("'", '’')}” was shown to users`,
}

/** What a row needs beside it, or in the place of what varies. */
function written({ text: says, near, beside, number }: Wording): string {
  const status = number ? (Object.keys(number)[0] ?? '') : ''
  const tunnel = says.includes('…') && number
  const filled = says.replace(/ ?… ?/g, tunnel ? ` ${status} ` : / ms exceeded/.test(says) ? ' 5000' : ' x ')
  const needs = [near, beside].flatMap((pattern) => (pattern ? [hintFor(pattern)] : []))
  return [`${filled}${number && !tunnel ? ` ${status}` : ''}`, ...needs].join(' ')
}

const hints = [
  'winhttp error',
  'java.net.ConnectException',
  'squid',
  'zscaler',
  'blue coat proxy',
  'oauth token',
  '404 not found',
  'NameResolutionError',
  'jsonwebtoken',
  'The requested URL could not be retrieved',
  'auth0 callback',
  'socket error',
  'outcome reason',
]
function hintFor(pattern: RegExp): string {
  const hint = hints.find((each) => pattern.test(each.toLowerCase()))
  if (hint === undefined) throw new Error(`no hint for ${pattern}`)
  return `(${hint})`
}

const causes = wordings.filter(({ kind }) => kind === 'cause')

describe.each(Object.entries(noises))('each wording in a log of the kind %s', (_kind, noise) => {
  test.each(causes.map((row) => [row.text, row.by, row] as const))('%s (%s)', (_says, _by, row) => {
    const text = noise(written(row))
    const { rootCause, possible, answer } = explainPaste(text, { at })
    if (row.answer) {
      expect([rootCause, possible, answer]).toEqual([null, [], row.answer])
      return
    }
    const expected = row.number ? [Object.values(row.number)[0]] : row.diagnosis ? [row.diagnosis] : row.possible
    const got = rootCause ? [rootCause, ...possible] : possible
    expect(
      got.some((id) => expected.includes(id)),
      `${text}\n→ ${rootCause} ${possible}`,
    ).toBe(true)
  })
})

test('a wording stands in one table only', () => {
  const twice = wordings.filter(({ text }, index) => wordings.findIndex((other) => other.text === text) !== index)
  expect(twice.map(({ text }) => text)).toEqual([])
})
