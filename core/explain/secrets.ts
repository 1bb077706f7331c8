import { stretches } from '../model/scan.ts'
import { decoded } from './decode.ts'

/** Something in the paste that must not be shown, and what it is called. */
export interface PastedSecret {
  name: string
  value: string
}

const names =
  'client[_ .-]?secret|secret|password|passwd|passphrase|pwd|api[_ -]?key|apikey|access[_ -]?key|secret[_ -]?key|private[_ -]?key|account[_ -]?key|signing[_ -]?secret|signing[_ -]?key|(?:access|refresh|id|session|auth|bearer|api|sso|csrf|xsrf|security|subject|actor|device|logout|registration[_ -]access)?[_ -]?token|code[_ -]?verifier|device[_ -]?code|auth(?:orization)?[_ -]?code|client[_ -]?assertion|assertion|saml[_ -]?(?:response|request|art)|credentials?|(?:t?otp|mfa|pass|verification|one[_ -]?time)[_ -]?(?:code|password)|t?otp|(?:key|trust)?store[_ -]?pass|session|sig|jsessionid|phpsessid|session[_ -]?id|sid|sessionid|connect\\.sid|x-api-key|x-auth-token|dpop'

/** `name=value`, `"name": "value"`, `name => 'value'`, `--name value`, `name is value`. */
const given = new RegExp(
  `(?:${names})["'\\]]{0,2}\\s{0,4}(?:=>|:=|[:=]|\\bis\\b:?|(?<=--[\\w-]{2,40})\\s)\\s{0,4}\\[{0,2}\\s{0,2}(?:"([^"\\n]{1,16000})|'([^'\\n]{1,16000})|([^\\s"'&<>,;)}\\]]{1,16000}))`,
  'gi',
)
const element = new RegExp(`<(?:[\\w-]{1,40}:)?(?:${names})(?:\\s[^<>]{0,200})?>([^<]{1,16000})<`, 'gi')
/** `<add key="ClientSecret" value="…">`, a block of YAML, and words with something behind them that is no word. */
const attribute = new RegExp(`["'](?:${names})["']\\s{1,5}value=["']([^"'\\n]{1,16000})`, 'gi')
const block = new RegExp(`(?:${names})["']?: ?[|>][+-]?\\s{1,20}(\\S{1,16000})`, 'gi')
/** One thing after the other: a list of a HAR file, a tuple of Python, header lines of Node.js, a row of a table, a part of a form. */
const listed = [
  `["'](?:[\\w.-]{0,40}[-_.])?(?:${names})["']\\s{0,4},\\s{0,4}b?["']([^"'\\n]{4,16000})`,
  `["'](?:${names})["']\\s{0,4},\\s{0,4}["']?val(?:ue)?["']?\\s{0,3}[:=]\\s{0,3}["']([^"'\\n]{1,16000})`,
  `["']val(?:ue)?["']\\s{0,3}:\\s{0,3}["']([^"'\\n]{1,2000})["']\\s{0,3},\\s{0,3}["']name["']\\s{0,3}:\\s{0,3}["'](?:${names})["']`,
  `\\|\\s{0,20}(?:${names})\\s{0,20}\\|\\s{0,20}([^|\\s][^|\\n]{0,2000})`,
  `name=["'](?:${names})["']\\s{1,8}([^\\s"'<>=]{4,2000})(?![^\\s]*=)`,
].map((pattern) => new RegExp(pattern, 'gi'))
/** Short names, a secret of PowerShell, and words of a sentence with something in quotes behind them. */
const spoken =
  /(?<![\w-])(?:pass|pw)=["']?([^\s"'&,;]{4,1000})|\bConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?["']([^"'\n]{4,1000})|\b(?:password|passphrase|secret)\s(?:was\s|is\s)?["']([^"'\n]{4,1000})["']/gi
/** What was said of it may be that it was wrong: only something with a digit is one. */
const was = /\b(?:password|passphrase|secret)\s(?:was|set to)\s([^\s"']{4,1000})/gi
/** A name of a protocol: a list of such is no list of secrets. */
const isWord = (text: string): boolean => /^[a-z]{1,30}(?:_[a-z0-9]{1,30}){0,6}$/.test(text)

const behind = /\b(?:client|consumer|api|app|shared)[ ._-](?:secret|key|token)s?\s["']?([^\s"']{8,})/gi
const codeParameter = /[?&#;"'\s{]code["']?\s{0,2}[=:]\s{0,2}["']?([\w.~/+%-]{10,4000})/g
const scheme = /\b(?:basic|bearer|ssws|dpop|digest|negotiate|ntlm)\s["']?([\w.~+/=!|-]{6,})/gi
const header =
  /\b(?:proxy-)?authorization["']?\s{0,3}(?:=>|[:=])\s{0,3}[["']{0,2}(?:[a-z]{3,12} )?([^\s"'\],]{4,16000})/gi
const cookies = /\b(?:set-)?cookie2?["']?\s{0,3}(?:=>|[:=])\s{0,3}[["']{0,2}([^\n"]{3,16000})/gi
const cookie = /(?:^|[;,]\s{0,2})[\w.!#$%&'*+^`|~-]{1,100}=([^;,\s"']{3,8000})/g
const userInfo = /:\/\/([^\s:/@"'<>]{1,256})(?::([^\s@/"'<>]{1,512}))?@/g
const user = /(?<!\S)(?:-u|-U|--user|--proxy-user)[ =]["']?[^\s:"']{1,64}:([^\s"']{1,512})/g
const privateMember = /["'](?:d|p|q|dp|dq|qi|k)["']\s?:\s?["']([\w-]{16,})/g

/** What stands behind such a name in a sentence, and is no secret. */
const everyday = new Set(
  'true|false|null|none|nil|undefined|empty|missing|required|invalid|expired|wrong|incorrect|unknown|error|failed|not|is|was|the|a|an|for|from|to|of|in|has|and|or|with|bearer|basic|jwt|opaque|string|object|redacted|[redacted]|endpoint|response|request|exchange|type|validation|verification|refresh|url|uri|token|assertion|credentials|signature|claim|claims|audience|issuer|malformed|cannot|could|unable|unexpected'.split(
    '|',
  ),
)
const hidden = /^(?:\*{3}|x{3}|‹|\.{3}|<|\$\{|%s)/i
const isSecret = (value: string): boolean =>
  value.length >= 4 && !everyday.has(value.toLowerCase()) && !hidden.test(value)

const most = 2000

const each = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].slice(0, most).flatMap((match) => match.slice(1).find((part) => part !== undefined) ?? [])

/** A password within Basic credentials, which may come back on its own. */
function passwordOf(credentials: string): string[] {
  if (!/^[A-Za-z0-9+/_-]{8,4000}={0,2}$/.test(credentials)) return []
  const plain = Buffer.from(credentials, 'base64').toString('utf8')
  const colon = plain.indexOf(':')
  return colon > 0 && !/[\u0000-\u0008\ufffd]/.test(plain) ? [plain.slice(colon + 1)] : []
}

/** Behind such a name a sentence may go on: `cannot get token: Connection refused`, `/token": x509: certificate has …`, `token is …`. */
const ofSentence = /^ ?(?:[a-z]{2,8} )?(?:token|credentials?|assertion|session|code)["'\]]?(?:: {1,4}| is )$/i
/** Letters alone, as many as a word has, and the names of parts of Go. */
const sentenceWord = /^(?:[A-Za-z][a-z]{2,13}[.:]?|[a-z]{2,12}\/[a-z]{2,12}:|x509:)$/
const rubyName = /^(?::[A-Z][A-Za-z]{2,30})(?:::[A-Z][A-Za-z]{2,30}){0,3}:?$/

/** The word behind a name is no secret where a sentence goes on, or ends with it; nor is a name of Ruby, `Token::Expired`. */
function isInSentence(before: string, value: string, after: string): boolean {
  if (/token:$/i.test(before) && rubyName.test(value)) return true
  if (!ofSentence.test(before) || !sentenceWord.test(value)) return false
  return /^ +\S/.test(after) || / is $/.test(before) || /^[A-Z]/.test(value)
}

/** What stands behind the name of a secret. */
const givenIn = (text: string): string[] =>
  [...text.matchAll(given)].slice(0, most).flatMap(({ index, 0: all, 1: doubly, 2: singly, 3: bare = '' }) => {
    const quoted = doubly ?? singly
    if (quoted !== undefined) return quoted
    const end = index + all.length
    return isInSentence(all.slice(0, all.length - bare.length), bare, text.slice(end, end + 10)) ? [] : bare
  })

/** Every secret that a paste gives away by its name or by where it stands, as it came and after its escapes were undone. */
export const pastedSecrets = (paste: string): PastedSecret[] => {
  const plain = decoded(paste)
  return [...secretsOf(paste), ...(plain === paste ? [] : secretsOf(plain))]
}

function secretsOf(paste: string): PastedSecret[] {
  const named = (name: string, values: readonly string[]): PastedSecret[] =>
    [...new Set(values)].map((value) => ({ name, value: value.trim() })).filter(({ value }) => isSecret(value))
  const text = paste
    .replaceAll('\\"', '"')
    .replaceAll('\\/', '/')
    .replaceAll('&quot;', '"')
    .replaceAll('%3D', '=')
    .replaceAll('%26', '&')
  const authorization = [...each(text, scheme), ...each(text, header)]
  const userParts = [...text.matchAll(userInfo)].slice(0, most).map(([, name = '', password]) => password ?? name)
  const keys = stretches(text, '-----BEGIN', '-----END').filter((block) =>
    /^-----BEGIN [A-Z ]{0,30}PRIVATE KEY/.test(block),
  )
  return [
    ...keys.map((value) => ({ name: 'private_key', value: value.replaceAll('\\n', '\n').replace(/-----END$/, '') })),
    ...named('secret', [
      ...givenIn(text),
      ...[element, attribute, block, spoken].flatMap((pattern) => each(text, pattern)),
      ...listed.flatMap((pattern) => each(text, pattern)).filter((value) => !isWord(value.trim())),
      ...each(text, was).filter((word) => /\d/.test(word)),
      ...each(text, behind).filter((word) => /\d/.test(word) && /[a-z]/i.test(word)),
    ]),
    ...named(
      'code',
      each(text, codeParameter).filter((code) => /\d/.test(code) && !/^E\d|^AADSTS/.test(code)),
    ),
    ...named('authorization', [...authorization, ...authorization.flatMap(passwordOf)]),
    ...named(
      'cookie',
      each(text, cookies).flatMap((line) => each(line, cookie)),
    ),
    ...named('password', [...userParts, ...each(text, user)]),
    ...(/["']kty["']/.test(text) ? named('private_key', each(text, privateMember)) : []),
  ]
}
