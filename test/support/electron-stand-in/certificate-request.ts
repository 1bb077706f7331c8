import { connect } from 'node:net'
import { Duplex } from 'node:stream'
import { connect as tlsConnect } from 'node:tls'

const handshakeRecord = 22
const certificateRequest = 13

/** The kinds of the handshake messages that a server sent in the clear (RFC 5246 section 7.4). */
function kindsIn(bytes: Buffer): number[] {
  const messages: Buffer[] = []
  for (let at = 0; at + 5 <= bytes.length; at += 5 + bytes.readUInt16BE(at + 3)) {
    if (bytes[at] !== handshakeRecord) break
    messages.push(bytes.subarray(at + 5, at + 5 + bytes.readUInt16BE(at + 3)))
  }
  const all = Buffer.concat(messages)
  const kinds: number[] = []
  for (let at = 0; at + 4 <= all.length; at += 4 + all.readUIntBE(at + 1, 3)) kinds.push(all[at] ?? 0)
  return kinds
}

/** Whether a server asks for a certificate of the client. Node does not say so: a handshake of TLS 1.2 shows it. */
export async function asksForCertificate(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host)
  const received: Buffer[] = []
  const watched = new Duplex({
    read() {},
    write: (chunk, _encoding, done) => void socket.write(chunk, () => done()),
    final: (done) => void socket.end(done),
  })
  socket.on('data', (chunk) => {
    received.push(chunk)
    watched.push(chunk)
  })
  socket.on('error', () => watched.destroy())
  await new Promise<void>((done) => {
    const tls = tlsConnect({ socket: watched, maxVersion: 'TLSv1.2', rejectUnauthorized: false }, done)
    for (const end of ['error', 'close']) tls.once(end, () => done())
  })
  socket.destroy()
  return kindsIn(Buffer.concat(received)).includes(certificateRequest)
}
