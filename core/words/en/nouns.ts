import type { Nouns } from '../template.ts'

/** What stands in a template of a diagnosis where the setup does not know the value, and how values are written in English. */
export const nouns: Nouns = {
  unknown: {
    provider: 'the authorization server',
    host: 'the server',
    port: '443',
    server: 'the authorization server',
    client_id: 'this app',
    scope: 'the scope',
    audience: 'the audience',
    product: 'the product',
    issuer: 'the issuer',
    method: 'the chosen method',
    received: 'no message',
    other: 'this value',
  },
  placed: {
    checks: { computer: 'this computer', shown: 'shown with this finding' },
    pasted: { computer: 'the computer that runs the product', shown: 'in the text' },
    mail: { computer: 'the computer of the sender', shown: 'shown above' },
  },
  named: (value) => value,
  // The guides for a product that is not known call it "your product".
  isPhrase: (value) => value.startsWith('your '),
  endsSentence: (text) => /[.:?!] $/.test(text),
  capitalized: (phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1),
}
