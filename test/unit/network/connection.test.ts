import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { carry } from '../../../core/network/connection.ts'

test.each([
  ['with a reason gives that reason', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
  ['without a word is cut', 'ECONNRESET'],
])('a connection that is ended before its first request %s', async (_name, code) => {
  const socket = new Socket()
  const { client } = carry('https://acme.okta.com', socket, { address: '', timings: {}, tls: null })
  socket.destroy(code === 'ECONNRESET' ? undefined : Object.assign(new Error('refused'), { code }))
  await expect(client.request({ method: 'GET', path: '/' })).rejects.toMatchObject({ code })
  await client.destroy()
})
