import { describe, expect, test } from 'vitest'
import { difference, type Marked, shownText } from '../../../renderer/lib/difference.ts'

/** A marked value as text, the differing part in brackets. */
const drawn = (lines: Marked) =>
  lines.map((pieces) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''))
const both = (...[expected, actual]: Parameters<typeof difference>) => {
  const { expected: left, actual: right } = difference(expected, actual)
  return [drawn(left), drawn(right)]
}

describe('difference', () => {
  test('marks only the middle of two addresses that begin and end alike', () => {
    const [expected, actual] = both('https://acme.okta.com/oauth2/default', 'https://acme.okta-emea.com/oauth2/default')

    expect(expected).toEqual(['https://acme.okta.com/oauth2/default'])
    expect(actual).toEqual(['https://acme.okta[-emea].com/oauth2/default'])
  })

  test('marks a slash that is too much, and says where it is', () => {
    const { at, actual, expected } = difference('https://acme.eu.auth0.com', 'https://acme.eu.auth0.com/')

    expect(drawn(actual)).toEqual(['https://acme.eu.auth0.com[/]'])
    expect(drawn(expected)).toEqual(['https://acme.eu.auth0.com'])
    expect(at).toBe(26)
  })

  test('marks a difference of case alone', () => {
    expect(both('KI-Scanner', 'ki-Scanner')).toEqual([['[KI]-Scanner'], ['[ki]-Scanner']])
  })

  test('draws white space that could not be seen', () => {
    expect(both('s3cret', 's3cret\n')[1]).toEqual(['s3cret[⏎]'])
    expect(both('s3cret', 's3cret ')[1]).toEqual(['s3cret[␣]'])
  })

  test('marks nothing in two words that have nothing in common', () => {
    expect(both('RS256', 'ES512')).toEqual([['RS256'], ['ES512']])
  })

  test('marks words of sentences that are mostly the same', () => {
    const [expected, actual] = both('at least 30 days left', 'only 9 days left')

    expect(expected).toEqual(['[at least 30] days left'])
    expect(actual).toEqual(['[only 9] days left'])
  })

  test('marks nothing in two sentences that are wholly different', () => {
    const [expected, actual] = both('200 with an access token', '400 access_denied: Policy evaluation failed')

    expect(expected).toEqual(['200 with an access token'])
    expect(actual).toEqual(['400 access_denied: Policy evaluation failed'])
  })

  test('compares lists item by item, whatever their order', () => {
    expect(both(['RS256', 'ES256'], ['ES256', 'HS256'])).toEqual([
      ['[RS256]', 'ES256'],
      ['ES256', '[HS256]'],
    ])
  })

  test('finds a single value in a list', () => {
    expect(both('KI-Scanner', ['KI-Scanner', 'https://acme.eu.auth0.com/userinfo'])).toEqual([
      ['KI-Scanner'],
      ['KI-Scanner', '[https://acme.eu.auth0.com/userinfo]'],
    ])
  })

  test('marks what came where nothing was expected by name, and nothing where nothing came', () => {
    expect(both('client_credentials', null)).toEqual([['client_credentials'], ['']])
    expect(both(null, 'surprise')).toEqual([[''], ['surprise']])
  })

  test('marks nothing where nothing of two values is the same', () => {
    expect(both('a chain that ends in a trusted root', ['CN=localhost', 'CN=Acme Root'])).toEqual([
      ['a chain that ends in a trusted root'],
      ['CN=localhost', 'CN=Acme Root'],
    ])
    expect(both(['a'], ['b'])).toEqual([['a'], ['b']])
    expect(both(['a', 'b'], ['a', 'c'])).toEqual([
      ['a', '[b]'],
      ['a', '[c]'],
    ])
  })

  test('marks words of two sentences only where most of them are the same', () => {
    expect(both('one two three four', 'one x three y')).toEqual([['one two three four'], ['one x three y']])
  })

  test('never breaks a character made of two code units', () => {
    expect(both('scope 🔑', 'scope 🔒')).toEqual([['scope [🔑]'], ['scope [🔒]']])
  })

  test('says equal values are equal', () => {
    expect(difference('same', 'same').at).toBeNull()
    expect(both(3, 3)).toEqual([['3'], ['3']])
  })
})

describe('shownText', () => {
  test('puts lists in one line', () => {
    expect(shownText(['a', 'b'])).toBe('a, b')
    expect(shownText(null)).toBe('')
    expect(shownText(false)).toBe('false')
  })
})
