import { describe, expect, test } from 'vitest'
import { termsOf } from '../../../core/app/terms.ts'
import type { Term } from '../../../core/contract/values.ts'
import { piecesOf, placeCard, termOf, termsFor } from '../../../renderer/lib/terms.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const terms = termsOf(guideNamed('okta/crul'), words)
const found = (...lines: string[]) =>
  piecesOf(lines, terms).map((pieces) =>
    pieces.map((piece) => ('term' in piece ? `<${piece.term.id}:${piece.word}>` : piece.text)).join(''),
  )

test('what a finding about the way to the host says marks no term: its issuer is that of a certificate', () => {
  for (const check of [
    'tls.chain-trusted',
    'dns.host-resolves',
    'proxy.lets-through',
    'clock.accurate',
    'http.answers',
  ])
    expect(termsFor({ check }, terms)).toEqual([])
  expect(termsFor({ check: 'token.issuer-matches' }, terms)).toBe(terms)
  expect(termsFor({ check: 'token.issuer-matches' })).toEqual([])
})

describe('the terms of a text', () => {
  test.each([
    ['Enter the audience here.', 'Enter the <audience:audience> here.'],
    ['Scopes', '<scope:Scopes>'],
    ['The client ID, and nothing else', 'The <client_id:client ID>, and nothing else'],
    ['An authorization server issues it.', 'An <authorization_server:authorization server> issues it.'],
    ['Kid (the key ID)', '<key_id:Kid> (the key ID)'],
    ['no term', 'no term'],
    ['', ''],
  ])('are marked as they are written: %s', (line, marked) => {
    expect(found(line)).toEqual([marked])
  })

  test('are the longest that fit', () => {
    expect(found('the client credentials grant')).toEqual(['the <grant:client credentials grant>'])
    expect(found('client authentication method')).toEqual(['<token_endpoint_auth_method:client authentication method>'])
  })

  test.each(['scopeless', 'microscope', 'my-scope', 'scope-1', 'scope_id', 'subdomain', 'audiencé'])(
    'are words of their own, unlike %s',
    (line) => {
      expect(found(line)).toEqual([line])
    },
  )

  test('are no labels of a console, no values and no choices', () => {
    const line = 'Click **Security › Scopes**, enter `scope`, choose _Audience_. A _claim_ is a claim.'
    expect(found(line)).toEqual([line.replace('is a claim', 'is a <claim:claim>')])
  })

  test('keep the marks of the text around them', () => {
    expect(found('**Add** a scope to `x`.')).toEqual(['**Add** a <scope:scope> to `x`.'])
  })

  test('are each marked once in all lines', () => {
    expect(found('A scope is a scope.', 'Scopes and claims', 'claim')).toEqual([
      'A <scope:scope> is a scope.',
      'Scopes and <claim:claims>',
      'claim',
    ])
  })

  test('are none where none are known', () => {
    expect(piecesOf(['A scope', 'b'], [])).toEqual([[{ text: 'A scope' }], [{ text: 'b' }]])
  })

  test('may be written in any way', () => {
    const odd = { ...(terms[0] as Term), forms: ['a.b', 'c(d)'] }
    const [pieces] = piecesOf(['a.b, axb and c(d)'], [odd])
    expect(pieces).toEqual([{ word: 'a.b', term: odd }, { text: ', axb and c(d)' }])
  })
})

describe('the term of a field', () => {
  test.each([
    ['client_id', 'client_id'],
    ['private_key', 'private_key_jwt'],
    ['dpop_bound_access_tokens', 'dpop'],
    ['scope', 'scope'],
  ] as const)('%s is %s', (name, id) => {
    expect(termOf(name, terms)?.id).toBe(id)
  })

  test.each(['origin', 'private_key_password'] as const)('%s is none', (name) => {
    expect(termOf(name, terms)).toBeNull()
    expect(termOf('client_id', [])).toBeNull()
  })
})

describe('the card of a term', () => {
  const window = { width: 1000, height: 700 }
  const card = { width: 400, height: 200 }
  const at = (left: number, top: number) => placeCard({ left, top, bottom: top + 20 }, card, window)

  test('is below its word', () => {
    expect(at(100, 100)).toEqual({ left: 100, top: 126, height: 200 })
  })

  test('is above it where there is no room below', () => {
    expect(at(100, 466)).toEqual({ left: 100, top: 492, height: 200 })
    expect(at(100, 467)).toEqual({ left: 100, top: 261, height: 200 })
  })

  test('covers nothing of the text around its word, where it fits beside it', () => {
    const text = (top: number, bottom: number, word = top) =>
      placeCard({ left: 100, top: word, bottom: word + 20 }, card, window, { left: 50, top, bottom }).top
    expect(text(100, 180)).toBe(186)
    // Below there is no room for it, above there is.
    expect(text(400, 520)).toBe(194)
    expect(text(300, 520, 420)).toBe(94)
    // On neither side, or too far for the pointer: below or above the word, as ever.
    expect(text(100, 600)).toBe(126)
    expect(text(100, 241)).toBe(126)
  })

  test('is as high as the larger room where it fits in neither', () => {
    const high = (top: number) => placeCard({ left: 100, top, bottom: top + 20 }, { width: 10, height: 900 }, window)
    expect(high(100)).toEqual({ left: 100, top: 126, height: 566 })
    expect(high(500)).toEqual({ left: 100, top: 8, height: 486 })
    expect(high(340)).toEqual({ left: 100, top: 366, height: 326 })
    expect(high(341)).toEqual({ left: 100, top: 8, height: 327 })
  })

  test('is never over the edge of the window', () => {
    expect(at(900, 100).left).toBe(592)
    expect(at(592, 100).left).toBe(592)
    expect(at(2, 100).left).toBe(8)
    expect(placeCard({ left: 50, top: 0, bottom: 9 }, { width: 990, height: 10 }, window).left).toBe(8)
  })
})
