import { describe, expect, test } from 'vitest'
import { allTexts, escapedFrom, pseudo, pseudoText } from '../../support/pseudo.ts'

describe('a text in the pseudo-language', () => {
  test.each([
    ['The token expired.', 'Ţĥé ţóķéñ éẋþíŕéđ.'],
    ['Ask {provider} for {client_id}', 'Ášķ {provider} ƒóŕ {client_id}'],
    ['Open **Menu › App** and copy `client_id`', 'Óþéñ **Ḿéñú › Áþþ** áñđ çóþý `client_id`'],
    ['See https://a.example/b (page)', 'Šéé https://a.example/b (þáĝé)'],
    ['', ''],
  ])('%j is %j', (text, said) => {
    expect(pseudoText(text)).toBe(said)
  })
})

describe('a catalogue in the pseudo-language', () => {
  const made = pseudo({
    plain: 'Run',
    deep: { list: ['One', 'Two'], filled: ({ host }: { host: string }) => `No answer from ${host}` },
    several: (all: readonly string[], of: { name: string }) => `${all.join(', ')} of ${of.name}`,
    number: ({ n }: { n: number }) => (n === 1 ? 'one step' : `${n} steps`),
    word: ({ kind, name }: { kind: 'a' | 'b'; name: string }) => (kind === 'a' ? `First ${name}` : `Second ${name}`),
    table: ({ kind }: { kind: string }) => ({ a: 'First' })[kind]?.toUpperCase() as string,
  })

  test('has accents on its own words and none on values', () => {
    expect(made.plain).toBe('Ŕúñ')
    expect(made.deep.list).toEqual(['Óñé', 'Ţŵó'])
    expect(made.deep.filled({ host: 'acme.okta.com' })).toBe('Ñó áñšŵéŕ ƒŕóɱ acme.okta.com')
    expect(made.several(['aaa', 'bbb'], { name: 'ccc' })).toBe('aaa, bbb óƒ ccc')
    expect(made.number({ n: 1 })).toBe('óñé šţéþ')
    expect(made.number({ n: 3 })).toBe('3 šţéþš')
  })

  test('says the same where an entry compares what it is given', () => {
    expect(made.word({ kind: 'a', name: 'xyz' })).toBe('Ƒíŕšţ xyz')
    expect(made.word({ kind: 'b', name: 'xyz' })).toBe('Šéçóñđ xyz')
    expect(made.table({ kind: 'a' })).toBe('ƑÍŔŠŢ')
  })
})

test('plain words that escaped are found, and values are none', () => {
  expect(escapedFrom(['Ţĥé token `for this` óƒ acme.okta.com'], ['acme.okta.com', 'ab'])).toEqual([
    'token · in: Ţĥé token `for this` óƒ acme.okta.com',
  ])
  expect(escapedFrom(['Ţĥé ab óƒ acme.okta.com https://x.example'], ['acme', 'acme.okta.com'])).toEqual([])
  expect(allTexts({ a: ['x', 1, { b: 'y' }], c: null })).toEqual(['x', 'y'])
})
