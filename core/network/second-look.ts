import type { X509Certificate } from 'node:crypto'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { chainOf } from './certificates.ts'
import { startTls } from './start-tls.ts'

/** What a connection showed that accepted everything, carried no request and was closed at once. */
export interface SecondLook {
  /** Null when not even this handshake completed. */
  agreesOn: { protocol: string; cipher: string } | null
  chain: readonly X509Certificate[]
  /** A CertificateRequest was among what the server sent in clear. */
  asksForCertificate: boolean
  greeting: string | null
}

const mostKept = 65_536

/** A stream over the socket that keeps a copy of the first bytes that came in. */
function overheard(socket: Socket): { stream: Duplex; heard(): Buffer } {
  const kept: Buffer[] = []
  let size = 0
  const stream = new Duplex({
    read: () => socket.resume(),
    write: (chunk, _encoding, done) => void socket.write(chunk, () => done()),
    final: (done) => void socket.end(() => done()),
    destroy: (error, done) => {
      socket.destroy()
      done(error)
    },
  })
  socket.on('data', (chunk: Buffer) => {
    if (size < mostKept) kept.push(chunk)
    size += chunk.length
    if (!stream.push(chunk)) socket.pause()
  })
  socket.on('end', () => stream.push(null))
  socket.on('error', (error) => stream.destroy(error))
  socket.on('close', () => stream.destroy())
  return { stream, heard: () => Buffer.concat(kept) }
}

const handshakeRecord = 0x16
const certificateRequest = 13

/**
 * Whether a server's part of a handshake holds a CertificateRequest (RFC 5246 section 7.4.4). With TLS 1.3 it is
 * encrypted and cannot be seen; there an alert says it.
 */
export function holdsCertificateRequest(bytes: Buffer): boolean {
  const messages: Buffer[] = []
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === handshakeRecord; ) {
    const length = bytes.readUInt16BE(at + 3)
    messages.push(bytes.subarray(at + 5, at + 5 + length))
    at += 5 + length
  }
  const all = Buffer.concat(messages)
  for (let at = 0; at + 4 <= all.length; at += 4 + all.readUIntBE(at + 1, 3))
    if (all[at] === certificateRequest) return true
  return false
}

/** The first line of something that is no TLS, as far as it is readable. */
export function greetingIn(bytes: Buffer): string | null {
  if (bytes.length === 0 || [0x14, 0x15, handshakeRecord, 0x17].includes(bytes[0] ?? 0)) return null
  const line = bytes.toString('latin1').split(/[\r\n]/)[0] ?? ''
  return line.replace(/[^\x20-\x7e]/g, '?').slice(0, 80) || null
}

/**
 * Looks a second time at a server whose handshake failed: everything that the first refused is allowed, no request is
 * sent, and the connection is closed again.
 * @param name the name that is said (SNI), or null to say none
 * @param timeout milliseconds
 * @param small keeps the ClientHello within one packet
 */
export async function lookAgain(
  socket: Socket,
  name: string | null,
  timeout: number,
  small = false,
): Promise<SecondLook> {
  const { stream, heard } = overheard(socket)
  const tls = await startTls(stream, { said: name, trust: null, host: name ?? '', small }, timeout).catch(() => null)
  const agreesOn = tls && { protocol: tls.getProtocol() ?? '', cipher: tls.getCipher()?.name ?? '' }
  const chain = tls ? chainOf(tls) : []
  tls?.destroy()
  stream.destroy()
  return { agreesOn, chain, asksForCertificate: holdsCertificateRequest(heard()), greeting: greetingIn(heard()) }
}
