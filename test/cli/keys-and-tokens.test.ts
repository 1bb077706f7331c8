import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from './support.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-keys-'))
const file = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

describe('keys', () => {
  test('new prints the public half alone, and keeps the private one where only this user reads it', async () => {
    const { status, stdout, stderr } = await cli(['keys', 'new', '--alg', 'ES256', '--output', file('new.jwk')])
    expect(status).toBe(0)
    const [key] = JSON.parse(stdout).keys
    expect(key).toMatchObject({ kty: 'EC', alg: 'ES256' })
    expect(key).not.toHaveProperty('d')
    const kept = JSON.parse(readFileSync(file('new.jwk'), 'utf8'))
    expect(kept.kid).toBe(key.kid)
    expect(stderr).not.toContain(kept.d)
    if (process.platform !== 'win32') expect(statSync(file('new.jwk')).mode & 0o077).toBe(0)
  })

  test('new writes over no key', async () => {
    writeFileSync(file('old.jwk'), 'old')
    const { status } = await cli(['keys', 'new', '--output', file('old.jwk')])
    expect(status).toBe(2)
    expect(readFileSync(file('old.jwk'), 'utf8')).toBe('old')
  })

  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  beforeAll(() => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'a.pem',
      '-out',
      'a.crt',
      '-subj',
      '/CN=x',
      '-days',
      '2',
    )
    openssl('rsa', '-in', 'a.pem', '-traditional', '-out', 'pkcs1.pem')
    openssl('rsa', '-in', 'a.pem', '-aes256', '-passout', 'pass:right', '-out', 'locked.pem')
    openssl('rsa', '-in', 'a.pem', '-pubout', '-out', 'public.pem')
    openssl('pkcs12', '-export', '-inkey', 'a.pem', '-in', 'a.crt', '-out', 'a.p12', '-passout', 'pass:right')
    writeFileSync(file('right'), 'right')
    writeFileSync(file('wrong'), 'wrong')
  })

  test.each([
    ['a.pem', null],
    ['pkcs1.pem', null],
    ['locked.pem', 'right'],
    ['a.p12', 'right'],
  ])('show reads %s, and gives its public half', async (name, password) => {
    const args = [
      'keys',
      'show',
      '--key',
      `file:${file(name)}`,
      ...(password ? ['--password', `file:${file(password)}`] : []),
    ]
    const { status, stdout } = await cli(args)
    const [key] = JSON.parse(stdout).keys
    const own = await exportJWK(
      await import('node:crypto').then(({ createPublicKey }) => createPublicKey(readFileSync(file('public.pem')))),
    )
    expect([status, key.n]).toEqual([0, own.n])
    expect(key).not.toHaveProperty('d')
  })

  test.each([
    ['public.pem', null, /public key/],
    ['a.crt', null, /certificate/],
    ['locked.pem', null, /password/],
    ['a.p12', 'wrong', /The password is wrong/],
  ])('show says why %s cannot be used', async (name, password, why) => {
    const args = [
      'keys',
      'show',
      '--key',
      `file:${file(name)}`,
      ...(password ? ['--password', `file:${file(password)}`] : []),
    ]
    const { status, stdout, stderr } = await cli(args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(why)
  })

  test('check refuses a set with private members, and repeats none of them', async () => {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true })
    const key = await exportJWK(privateKey)
    writeFileSync(file('pair.json'), JSON.stringify({ keys: [key] }))
    const { status, stdout } = await cli(['keys', 'check', '--set', file('pair.json')])
    expect(status).toBe(1)
    expect(stdout).toContain('relying-party.private-key-set')
    expect(stdout).not.toContain(key.d)
  })
})

describe('token inspect', () => {
  const claims = { iss: 'https://acme.okta.com/oauth2/default', aud: 'api://x', cid: 'c', scp: ['a'], sub: 'c' }
  const make = async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] }
    writeFileSync(file('jwks.json'), JSON.stringify(jwks))
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey)
  }

  test('explains the claims in the provider’s own form, and verifies the signature by a key set', async () => {
    const token = await make()
    const { status, stdout } = await cli(['token', 'inspect', '--jwks', file('jwks.json')], {}, token)
    expect(status).toBe(0)
    expect(stdout).toContain('an Okta custom authorization server')
    expect(stdout).toContain('was verified with the key one')
    expect(stdout).not.toContain(token.split('.')[2])
  })

  test('fails where the signature or what was expected is wrong', async () => {
    const token = await make()
    const [header, , signature] = token.split('.')
    const body = Buffer.from(JSON.stringify({ ...claims, aud: 'api://y' })).toString('base64url')
    const forged = await cli(['token', 'inspect', '--jwks', file('jwks.json')], {}, `${header}.${body}.${signature}`)
    expect([forged.status, forged.stdout]).toEqual([1, expect.stringContaining('does not match the key one')])
    const other = await cli(['token', 'inspect', '--audience', 'api://z'], {}, token)
    expect([other.status, other.stdout]).toEqual([1, expect.stringContaining('expected: api://z')])
  })

  test.each([
    ['short-and-without-dots', 'opaque'],
    ['a.b', 'opaque'],
    ['a b', 'does not have three parts'],
  ])('says what %s is', async (token, what) => {
    const { status, stdout } = await cli(['token', 'inspect'], {}, token)
    expect([status, stdout]).toEqual([1, expect.stringContaining(what)])
  })
})
