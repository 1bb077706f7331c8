import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFields, readInput, readSecrets, secretFrom } from '../../../cli/inputs.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (bytes: Buffer | string): string => {
  const path = join(folder, `f${Math.random()}`)
  writeFileSync(path, bytes)
  return path
}
const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0A'
const utf16le = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const utf16be = (text: string) => utf16le(text).swap16()
const marked = (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])

describe('a secret in a file', () => {
  test.each([
    ['UTF-8', Buffer.from(secret)],
    ['UTF-8 with a line break', Buffer.from(`${secret}\n`)],
    ['UTF-8 with a byte order mark', marked(`${secret}\r\n`)],
    ['UTF-16 as PowerShell writes it', utf16le(`${secret}\r\n`)],
    ['UTF-16 in the other order', utf16be(secret)],
  ])('in %s', (_name, bytes) => {
    expect(secretFrom('client_secret', `file:${file(bytes)}`, {})).toBe(secret)
  })

  test('keeps all but one line break at its end', () => {
    expect(secretFrom('client_secret', `file:${file(`${secret} \n\n`)}`, {})).toBe(`${secret} \n`)
  })

  const binary = Buffer.from([0x30, 0x82, 0x01, 0xff, 0x80])
  test('that is no text is base64 where a key is wanted, and refused anywhere else', () => {
    expect(secretFrom('private_key', `file:${file(binary)}`, {})).toBe(binary.toString('base64'))
    for (const name of ['client_secret', 'private_key_password'])
      expect(() => secretFrom(name, `file:${file(binary)}`, {})).toThrow(
        `--secret ${name}: the file is not a text file.`,
      )
  })

  test('that begins with half a mark is no UTF-16', () => {
    for (const half of [Buffer.from([0xff, 0x41]), Buffer.from([0xfe, 0x41]), Buffer.from([0xff])])
      expect(() => secretFrom('client_secret', `file:${file(half)}`, {})).toThrow('is not a text file')
  })

  test('of an odd number of bytes is no UTF-16', () => {
    const cut = utf16le(secret).subarray(0, -1)
    expect(() => secretFrom('client_secret', `file:${file(cut)}`, {})).toThrow('is not a text file')
  })

  test('may have 1 MiB and no more', () => {
    expect(secretFrom('client_secret', `file:${file('a'.repeat(1_048_576))}`, {})).toHaveLength(1_048_576)
    expect(() => secretFrom('client_secret', `file:${file('a'.repeat(1_048_577))}`, {})).toThrow('larger than 1 MiB')
  })

  test('that is not there is named', () => {
    expect(() => secretFrom('client_secret', `file:${folder}/none`, {})).toThrow('cannot be read (ENOENT)')
  })
})

test('a secret comes from a variable or from standard input too', () => {
  expect(secretFrom('client_secret', 'env:IT', { IT: secret })).toBe(secret)
  expect(secretFrom('client_secret', '-', {}, () => `${secret}\r\n`)).toBe(secret)
  expect(() => secretFrom('client_secret', 'env:IT', {})).toThrow('the environment variable IT is not set.')
  expect(() => secretFrom('client_secret', `env:${secret}`, {})).toThrow(
    '--secret client_secret: the environment variable is not set.',
  )
  expect(() => secretFrom('client_secret', secret, {})).toThrow('must not be on the command line')
})

test('any other file is read in the same way', () => {
  expect(readInput(file(utf16le('{"a":1}')), '--jwks')).toBe('{"a":1}')
  expect(readInput(file(marked('{"a":1}')), '--jwks')).toBe('{"a":1}')
  expect(readInput(file('{"a":1}'), '--jwks')).toBe('{"a":1}')
})

describe('options', () => {
  test('name a field and its value', () => {
    expect(readFields(['domain=acme.okta.com', 'scope=a=b', 'audience='])).toEqual({
      domain: 'acme.okta.com',
      scope: 'a=b',
      audience: '',
    })
    expect(() => readFields(['=x'])).toThrow('--set takes FIELD=VALUE.')
    expect(() => readFields(['domain'])).toThrow('--set takes FIELD=VALUE.')
    expect(() => readFields(['nothing=x'])).toThrow('There is no field "nothing". Fields: ')
    expect(() => readFields([`client_secret=${secret}`])).toThrow(
      'other users of this computer can read a command line',
    )
  })

  test('name a secret and where it is', () => {
    const read = (given: string[]) => readSecrets(given, { A: 'a', B: 'b' }, () => 'c\n')
    expect([...read(['client_secret=env:A', 'private_key=-'])]).toEqual([
      ['client_secret', 'a'],
      ['private_key', 'c'],
    ])
    expect(() => read(['client_secret=-', 'private_key=-'])).toThrow('Only one secret can be read from standard input.')
    expect(() => read(['domain=env:A'])).toThrow('domain is not a secret. Give it with --set domain=VALUE.')
    expect(() => read(['nothing=env:A'])).toThrow('There is no field "nothing".')
    expect(() => read(['client_secret'])).toThrow('--secret takes FIELD=env:NAME, FIELD=file:PATH, or FIELD=-.')
  })
})
