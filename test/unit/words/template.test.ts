import { describe, expect, test } from 'vitest'
import { en } from '../../../core/words/en/index.ts'
import { formOf } from '../../../core/words/intl.ts'
import { type Nouns, render } from '../../../core/words/template.ts'
import { wordsOf } from '../../../core/words/words.ts'
import { words } from '../../support/words.ts'

const german: Nouns = {
  unknown: {
    ...en.nouns.unknown,
    provider: { base: 'der Autorisierungsserver', genitive: 'des Autorisierungsservers', dative: 'dem Server' },
    host: { base: 'der Server', dative: 'dem Server' },
    product: 'das Produkt',
  },
  placed: {
    ...en.nouns.placed,
    pasted: { computer: { base: 'der Computer des Produkts', dative: 'dem Computer des Produkts' }, shown: 'im Text' },
  },
  named: (value, form) => (value === 'Ihr Produkt' && form === 'dative' ? 'Ihrem Produkt' : value),
  isPhrase: (value) => value.startsWith('Ihr '),
  endsSentence: (text) => /[.!?] $/.test(text) && !/ z\. B\. $/.test(text),
  capitalized: (phrase) => phrase.charAt(0).toLocaleUpperCase('de') + phrase.slice(1),
}

/** Finnish has endings where English has prepositions, also after a name. */
const finnish: Nouns = {
  ...german,
  unknown: { ...en.nouns.unknown, host: { base: 'palvelin', inessive: 'palvelimessa' } },
  named: (value, form) => (form === 'inessive' ? `${value}:ssa` : value),
}

describe('in English', () => {
  test('a known value is written as it is, an unknown one as a noun', () => {
    expect(render('Ask {host} for {scope}.', { host: 'a.example', scope: '' }, en.nouns)).toBe(
      'Ask a.example for the scope.',
    )
    expect(render('Ask {host} for {scope}.', { scope: null }, en.nouns)).toBe('Ask the server for the scope.')
    expect(render('{colour} of {host}', {}, en.nouns)).toBe('This value of the server')
  })

  test.each([
    ['{host} responds.', 'The server responds.'],
    ['Wait. {host} responds.', 'Wait. The server responds.'],
    ['Result: {host}', 'Result: The server'],
    ['Is it so? {host}! {host}', 'Is it so? The server! The server'],
    ['Wait, {host} responds.', 'Wait, the server responds.'],
    ['Wait.{host}', 'Wait.the server'],
  ])('a noun is capitalized at the beginning of a sentence: %j', (template, text) => {
    expect(render(template, {}, en.nouns)).toBe(text)
  })

  test('a phrase of a guide is capitalized there, and a name never', () => {
    expect(render('{product} and {product}', { product: 'your product' }, en.nouns)).toBe(
      'Your product and your product',
    )
    expect(render('{host}', { host: 'yourhost.example' }, en.nouns)).toBe('yourhost.example')
    expect(render('{product}', { product: 'openmetadata' }, en.nouns)).toBe('openmetadata')
  })
})

describe('in another place than beside the checks', () => {
  const line = '{computer} is late. Copy the ID {shown}, and {{paste it here|enter it in {product}}}, on {computer}.'

  test('what differs is said for that place', () => {
    expect(render(line, {}, en.nouns)).toBe(
      'This computer is late. Copy the ID shown with this finding, and paste it here, on this computer.',
    )
    expect(render(line, { product: 'crul' }, en.nouns, 'mail')).toBe(
      'The computer of the sender is late. Copy the ID shown above, and enter it in crul, on the computer of the sender.',
    )
    expect(render(line, {}, en.nouns, 'pasted')).toBe(
      'The computer that runs the product is late. Copy the ID in the text, and enter it in the product, on the computer that runs the product.',
    )
  })

  test('a part can be there in one place only, and a sentence can begin with it', () => {
    expect(render('Enter it {{here and |}}in {product}.', {}, en.nouns, 'pasted')).toBe('Enter it in the product.')
    expect(render('Wait. {{Run the checks|{product} tries}} again.', {}, en.nouns, 'mail')).toBe(
      'Wait. The product tries again.',
    )
  })

  test('a part is said only where its value is known', () => {
    const line = 'Nothing was found for the issuer{?issuer {issuer}}.'
    expect(render(line, {}, en.nouns, 'pasted')).toBe('Nothing was found for the issuer.')
    expect(render(line, { issuer: 'https://a.example' }, en.nouns)).toBe(
      'Nothing was found for the issuer https://a.example.',
    )
  })

  test('its nouns have forms as well', () => {
    expect(render('Auf {computer:dative}', {}, german, 'pasted')).toBe('Auf dem Computer des Produkts')
  })
})

describe('in a language with forms', () => {
  test('each place takes the form that it asks for', () => {
    expect(render('{host} antwortet. Auf {host:dative} fehlt sie.', {}, german)).toBe(
      'Der Server antwortet. Auf dem Server fehlt sie.',
    )
    expect(render('In {product:dative}. {product}', { product: 'Ihr Produkt' }, german)).toBe(
      'In Ihrem Produkt. Ihr Produkt',
    )
    expect(render('{host:inessive} · {host:inessive}', { host: 'Okta' }, finnish)).toBe('Okta:ssa · Okta:ssa')
    expect(render('x {host:inessive}', {}, finnish)).toBe('x palvelimessa')
  })

  test('a noun without the form is written as it stands alone', () => {
    expect(formOf({ base: 'der Server', dative: 'dem Server' }, 'genitive')).toBe('der Server')
    expect(formOf({ base: 'der Server' }, 'constructor')).toBe('der Server')
    expect(formOf({ base: 'der Server', dative: 'dem Server' })).toBe('der Server')
    expect(formOf('das Produkt', 'dative')).toBe('das Produkt')
    expect(render('{provider:genitive}, {product:dative}', { provider: null }, german)).toBe(
      'Des Autorisierungsservers, das Produkt',
    )
  })

  test('the language decides where a sentence begins', () => {
    expect(render('Ein Server, z. B. {host}. {host}', {}, german)).toBe('Ein Server, z. B. der Server. Der Server')
  })

  test('a provider without a name is called by the noun of the language', () => {
    const spoken = wordsOf({ ...words, catalogue: { ...words.catalogue, nouns: german } })
    expect(spoken.nameOf('any')).toBe('der Autorisierungsserver')
    expect(spoken.nameOf('okta')).toBe('Okta')
    expect(words.nameOf('any')).toBe('the authorization server')
  })
})
