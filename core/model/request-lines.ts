/** A value in pieces: as it is, or the variable of the environment that stands in the place of what is secret. */
export type Piece = string | { variable: string }

/** A request as it is written down for other programs. */
export interface WrittenRequest {
  method: string
  url: readonly Piece[]
  headers: readonly { name: string; value: readonly Piece[] }[]
  /** Parameters that the program itself encodes; null where the body is given as it is. */
  form: readonly { name: string; value: readonly Piece[] }[] | null
  body: readonly Piece[] | null
  /** The login of HTTP Basic, whose password is in a variable. */
  basic: { user: string; variable: string } | null
  /** URL of the proxy that the request takes. */
  through: string | null
  /** Whether the certificate of a CA was added to those that everybody trusts. */
  ca: boolean
}

/** One request for each of these programs. */
export interface RequestLines {
  bash: string
  powershell: string
  python: string
  node: string
}

/** The file with the certificate of the CA that was added. */
export const caFile = 'root.pem'

const isSecret = (pieces: readonly Piece[]): boolean => pieces.some((piece) => typeof piece !== 'string')

/** In single quotes nothing is read by the shell but the quote itself. */
const bashQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const inBash = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? bashQuoted(piece) : `"\${${piece.variable}}"`)).join('')
/** A file that the shell fills, so that a secret is in no list of arguments, which others on the computer can read. */
const asFile = (format: string, value: string): string => `<(printf ${bashQuoted(format)} ${value})`

function bashLines({ method, url, headers, form, body, basic, through, ca }: WrittenRequest): string {
  const address = isSecret(url) ? `--config ${asFile('url = "%s"\\n', inBash(url))}` : inBash(url)
  const login = basic && `"$(printf '%s:%s' ${bashQuoted(basic.user)} "\${${basic.variable}}" | base64 | tr -d '\\n')"`
  return [
    `curl --silent --show-error --include --request ${method} ${address}`,
    ...(through ? [`--proxy ${bashQuoted(through)}`] : []),
    ...(ca ? [`--cacert ${caFile}`] : []),
    ...(login ? [`--header @${asFile('Authorization: Basic %s\\n', login)}`] : []),
    ...headers.map(({ name, value }) =>
      isSecret(value)
        ? `--header @${asFile('%s\\n', inBash([`${name}: `, ...value]))}`
        : `--header ${inBash([`${name}: ${value.join('')}`])}`,
    ),
    ...(form ?? []).map(({ name, value }) =>
      isSecret(value)
        ? `--data-urlencode ${name}@${asFile('%s', inBash(value))}`
        : `--data-urlencode ${bashQuoted(`${name}=${value.join('')}`)}`,
    ),
    ...(body
      ? [isSecret(body) ? `--data-binary @${asFile('%s', inBash(body))}` : `--data-raw ${bashQuoted(body.join(''))}`]
      : []),
  ].join(' \\\n  ')
}

const powershellQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const inPowershell = (pieces: readonly Piece[]): string => {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? powershellQuoted(piece) : `$env:${piece.variable}`))
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' + ')})`
}

function powershellLines({ method, url, headers, form, body, basic, through }: WrittenRequest): string {
  const login = basic
    ? [
        `Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${powershellQuoted(`${basic.user}:`)} + $env:${basic.variable}))`,
      ]
    : []
  const pairs = [...login, ...headers.map(({ name, value }) => `${powershellQuoted(name)} = ${inPowershell(value)}`)]
  const fields = (form ?? []).map(({ name, value }) => `${name} = ${inPowershell(value)}`)
  return [
    `Invoke-WebRequest -Method ${method} -Uri ${inPowershell(url)}`,
    ...(through ? [`-Proxy ${powershellQuoted(through)}`] : []),
    ...(pairs.length ? [`-Headers @{ ${pairs.join('; ')} }`] : []),
    ...(form ? [`-Body @{ ${fields.join('; ')} }`] : []),
    ...(body ? [`-Body ${inPowershell(body)}`] : []),
  ].join(' `\n  ')
}

/** JSON's form of a text is one that Python and JavaScript read as the same text. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
const joined = (pieces: readonly Piece[], variable: (name: string) => string): string =>
  pieces.length === 0
    ? '""'
    : pieces.map((piece) => (typeof piece === 'string' ? quoted(piece) : variable(piece.variable))).join(' + ')

function pythonLines({ method, url, headers, form, body, basic, through, ca }: WrittenRequest): string {
  const of = (pieces: readonly Piece[]) => joined(pieces, (name) => `os.environ["${name}"]`)
  const pairs = headers.map(({ name, value }) => `    ${quoted(name)}: ${of(value)},`)
  const fields = (form ?? []).map(({ name, value }) => `    ${quoted(name)}: ${of(value)},`)
  const data = form
    ? ['body = urllib.parse.urlencode({', ...fields, '}).encode()']
    : body
      ? [`body = (${of(body)}).encode()`]
      : []
  const login = basic
    ? [
        `login = base64.b64encode((${quoted(`${basic.user}:`)} + os.environ["${basic.variable}"]).encode()).decode()`,
        'request.add_header("Authorization", "Basic " + login)',
      ]
    : []
  return [
    'import base64, os, ssl, urllib.error, urllib.parse, urllib.request',
    '',
    ...data,
    `request = urllib.request.Request(${of(url)}, method="${method}"${data.length ? ', data=body' : ''}, headers={`,
    ...pairs,
    '})',
    ...login,
    'trust = ssl.create_default_context()',
    ...(ca ? [`trust.load_verify_locations("${caFile}")`] : []),
    'handlers = [urllib.request.HTTPSHandler(context=trust)]',
    ...(through
      ? [`handlers.append(urllib.request.ProxyHandler({"http": ${quoted(through)}, "https": ${quoted(through)}}))`]
      : []),
    'try:',
    '    response = urllib.request.build_opener(*handlers).open(request)',
    'except urllib.error.HTTPError as error:',
    '    response = error',
    'print(response.status, response.read().decode())',
  ].join('\n')
}

function nodeLines({ method, url, headers, form, body, basic, through, ca }: WrittenRequest): string {
  const of = (pieces: readonly Piece[]) => joined(pieces, (name) => `process.env.${name}`)
  const login = basic
    ? [
        `    Authorization: "Basic " + Buffer.from(${quoted(`${basic.user}:`)} + process.env.${basic.variable}).toString("base64"),`,
      ]
    : []
  const pairs = [...login, ...headers.map(({ name, value }) => `    ${quoted(name)}: ${of(value)},`)]
  const settings = [
    ...(ca ? [`NODE_EXTRA_CA_CERTS=${caFile}`] : []),
    ...(through ? ['NODE_USE_ENV_PROXY=1', `HTTPS_PROXY=${through}`, `HTTP_PROXY=${through}`] : []),
  ]
  return [
    ...(settings.length ? [`// ${[...settings, 'node request.mjs'].join(' ')}`] : []),
    `const response = await fetch(${of(url)}, {`,
    `  method: "${method}",`,
    ...(pairs.length ? ['  headers: {', ...pairs, '  },'] : []),
    ...(form
      ? [
          '  body: new URLSearchParams({',
          ...form.map(({ name, value }) => `    ${quoted(name)}: ${of(value)},`),
          '  }),',
        ]
      : []),
    ...(body ? [`  body: ${of(body)},`] : []),
    '  redirect: "manual",',
    '})',
    'console.log(response.status, await response.text())',
  ].join('\n')
}

/**
 * A request for a shell, for PowerShell's own command (`curl` there may be another program), and for the standard libraries of
 * Python and Node.js. What is secret is read from the environment, and stands in no list of arguments.
 */
export const linesOf = (request: WrittenRequest): RequestLines => ({
  bash: bashLines(request),
  powershell: powershellLines(request),
  python: pythonLines(request),
  node: nodeLines(request),
})
