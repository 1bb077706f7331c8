import { linesOf, type Piece } from '../../core/contract/request-lines.ts'
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

const written = (pieces: Pieces): Piece[] =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : { variable: piece.name }))

/**
 * A recorded request as one command for other programs, through the proxy that it took. What was hidden stands there as a
 * variable of the environment.
 * @param ca whether the run trusted a certificate authority that was added
 */
export function commandOf({ method, url, request, proxy }: Exchange, ca: boolean): TokenCommand {
  const at = piecesOf(url, 'url')
  const headers = Object.entries(request.headers)
    .filter(([name]) => !left.test(name))
    .map(([name, value]) => ({ name, value: piecesOf(value, name) }))
  const body = request.body ? piecesOf(request.body, 'body') : null
  const variables = [at, ...headers.map(({ value }) => value), body ?? []]
    .flat()
    .filter((piece): piece is Variable => typeof piece !== 'string')
  const lines = linesOf({
    method,
    url: written(at),
    headers: headers.map(({ name, value }) => ({ name, value: written(value) })),
    form: null,
    body: body && written(body),
    basic: null,
    through: proxy.proxy ? `http://${proxy.proxy}` : null,
    ca,
  })
  const once = new Map(variables.map((variable) => [variable.name, variable]))
  return { ...lines, ca, variables: [...once.values()] }
}

/** Whether an exchange is the token request of a program, for which the setup itself makes the command. */
export const isTokenRequest = ({ method, request }: Pick<Exchange, 'method' | 'request'>): boolean =>
  method === 'POST' && /(^|&)grant_type=client_credentials(&|$)/.test(request.body ?? '')
