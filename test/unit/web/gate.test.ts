import { expect, test } from 'vitest'
import { type Door, gateForCall, gateForPage } from '../../../web/gate.ts'
import { webWords } from '../../../web/words/index.ts'

const door: Door = { host: '127.0.0.1:4711', origin: 'http://127.0.0.1:4711', token: 'a-token' }
const headers = {
  host: door.host,
  origin: door.origin,
  'x-preflight-token': door.token,
  'content-type': 'application/json',
}

test('a call of the own page passes', () => {
  expect(gateForCall(door, 'POST', headers)).toBeNull()
  expect(gateForPage(door, 'GET', { host: door.host })).toBeNull()
  expect(gateForPage(door, 'HEAD', headers)).toBeNull()
})

test.each([
  ['another host', 'POST', { host: 'evil.example' }, 'other-host'],
  ['another origin', 'POST', { origin: 'https://evil.example' }, 'other-origin'],
  ['another method', 'GET', {}, 'call-method'],
  ['no origin', 'POST', { origin: undefined }, 'no-origin'],
  ['another token', 'POST', { 'x-preflight-token': 'b-token' }, 'other-token'],
  ['another type', 'POST', { 'content-type': 'text/plain' }, 'content-type'],
] as const)('a call is refused for %s', (_why, method, changed, says) => {
  expect(gateForCall(door, method, { ...headers, ...changed })).toMatchObject({ says })
})

test.each([
  ['another host', 'GET', { host: 'evil.example' }, 'other-host'],
  ['another origin', 'GET', { origin: 'null' }, 'other-origin'],
  ['another method', 'POST', {}, 'page-method'],
] as const)('a page is refused for %s', (_why, method, changed, says) => {
  expect(gateForPage(door, method, { ...headers, ...changed })).toMatchObject({ says })
})

test('why the port cannot be had', () => {
  const { taken, denied, failed } = webWords.en.port
  expect(taken({ port: 80 })).toBe('Port 80 is used by another program. Start without --port to use a free port.')
  expect(denied({ port: 80 })).toBe(
    'This user is not allowed to open port 80. Start without --port to use a free port.',
  )
  expect(failed({ address: '127.0.0.1', code: 'EPERM' })).toBe(
    'IdP Preflight could not open a port on 127.0.0.1 (EPERM).',
  )
  expect(failed({ address: '127.0.0.1', code: null })).toBe('IdP Preflight could not open a port on 127.0.0.1.')
})
