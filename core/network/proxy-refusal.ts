import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Failure } from '../model/exchange.ts'
import type { ProxyAnswer } from '../model/network-facts.ts'

/** Schemes of `Proxy-Authenticate` (RFC 9110 section 11.7.1), each once, as they are written. */
export function schemesIn(headers: readonly string[]): string[] {
  const schemes = headers.flatMap((header) =>
    [...header.matchAll(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s|,|$)(?!\s*=)/g)].map(([, scheme = '']) => scheme),
  )
  return [...new Set(schemes)]
}

const mostRead = 16_384
/** Milliseconds that a refusal's page may take to arrive. */
const patience = 500

/** The page of a refusal: what came with the head, and what follows until the end, the length, or the patience is over. */
function pageOf(answer: IncomingMessage, socket: Socket, head: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let read = head
    const length = Math.min(Number(answer.headers['content-length'] ?? mostRead), mostRead)
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(read.toString('utf8'))
    }
    const timer = setTimeout(end, patience)
    const enough = () => read.length >= length
    if (enough()) return end()
    socket.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk])
      if (enough()) end()
    })
    socket.once('end', end)
    socket.once('error', end)
    socket.once('close', end)
  })
}

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))

/** A refusal as it came: its status, the schemes that it offers for a login, its headers and its page. */
export async function refusalOf(
  answer: IncomingMessage,
  socket: Socket,
  head: Buffer,
  { loginSent }: Pick<ProxyAnswer, 'loginSent'>,
): Promise<Pick<ProxyAnswer, 'failure' | 'status' | 'offers' | 'page'>> {
  const status = answer.statusCode ?? 0
  // Some answer a wrong login with the status of a server, as tinyproxy does.
  const wantsLogin = status === 407 || (status === 401 && loginSent)
  const offers = schemesIn([answer.headers['proxy-authenticate'] ?? []].flat())
  const failure: Failure = {
    kind: wantsLogin ? 'proxy-login' : 'proxy-refused',
    code: String(status),
    message: answer.statusMessage ?? '',
  }
  const page = { headers: flat(answer.headers), body: await pageOf(answer, socket, head) }
  return { failure, status, offers, page }
}
