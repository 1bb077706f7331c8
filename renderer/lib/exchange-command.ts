import type { Exchange, TokenCommand } from '../../core/contract/values.ts'
import { text } from '../text.ts'

/** What was hidden before the exchange was kept. */
const hidden = /‹[^‹›]{1,200}›|•+/g

interface Variable {
  name: string
  holds: string
}
/** A value in pieces: as it is, or the variable that stands in the place of what is hidden. */
type Pieces = readonly (string | Variable)[]

/** Headers that the tool sets by itself, or that say who asked. */
const left = /^(user-agent|host|content-length|connection|accept-encoding)$/i

const bashQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const powershellQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A variable for what is hidden: called as the parameter before it, else as what the value belongs to. */
function piecesOf(value: string, owner: string): Pieces {
  const pieces: (string | Variable)[] = []
  let end = 0
  for (const { 0: mask, index } of value.matchAll(hidden)) {
    const before = value.slice(end, index)
    if (before) pieces.push(before)
    const parameter = /([A-Za-z_]{1,60})=$/.exec(before)?.[1] ?? owner
    pieces.push({ name: parameter.replaceAll('-', '_').toUpperCase(), holds: text.terminal.hidden(parameter) })
    end = index + mask.length
  }
  if (end < value.length) pieces.push(value.slice(end))
  return pieces
}

const inBash = (pieces: Pieces): string =>
  pieces.map((piece) => (typeof piece === 'string' ? bashQuoted(piece) : `"\${${piece.name}}"`)).join('')
const inPowershell = (pieces: Pieces): string => {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? powershellQuoted(piece) : `$env:${piece.name}`))
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' + ')})`
}

/**
 * A recorded request as one command for two shells, through the proxy that it took. What was hidden stands there as a variable
 * of the environment.
 */
export function commandOf({ method, url, request, proxy }: Exchange): TokenCommand {
  const at = piecesOf(url, 'url')
  const headers = Object.entries(request.headers)
    .filter(([name]) => !left.test(name))
    .map(([name, value]) => ({ name, value: piecesOf(value, name), line: piecesOf(`${name}: ${value}`, name) }))
  const body = request.body ? piecesOf(request.body, 'body') : null
  const through = proxy.proxy ? `http://${proxy.proxy}` : null
  const variables = [at, ...headers.map(({ value }) => value), body ?? []]
    .flat()
    .filter((piece): piece is Variable => typeof piece !== 'string')
  const bash = [
    `curl --silent --show-error --include --request ${method} ${inBash(at)}`,
    ...(through ? [`--proxy ${bashQuoted(through)}`] : []),
    ...headers.map(({ line }) => `--header ${inBash(line)}`),
    ...(body ? [`--data-raw ${inBash(body)}`] : []),
  ]
  const pairs = headers.map(({ name, value }) => `${powershellQuoted(name)} = ${inPowershell(value)}`)
  const powershell = [
    `Invoke-WebRequest -Method ${method} -Uri ${inPowershell(at)}`,
    ...(through ? [`-Proxy ${powershellQuoted(through)}`] : []),
    ...(pairs.length ? [`-Headers @{ ${pairs.join('; ')} }`] : []),
    ...(body ? [`-Body ${inPowershell(body)}`] : []),
  ]
  const once = new Map(variables.map((variable) => [variable.name, variable]))
  return { bash: bash.join(' \\\n  '), powershell: powershell.join(' `\n  '), variables: [...once.values()] }
}

/** Whether an exchange is the token request of a program, for which the setup itself makes the command. */
export const isTokenRequest = ({ method, request }: Pick<Exchange, 'method' | 'request'>): boolean =>
  method === 'POST' && /(^|&)grant_type=client_credentials(&|$)/.test(request.body ?? '')
