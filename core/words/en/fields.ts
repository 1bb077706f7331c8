import { grammarOf } from '../intl.ts'

const { plural } = grammarOf('en')

/** Why a secret is not stored. No entry takes the secret. */
export const fields = {
  'secret-empty': 'The secret is empty.',
  'secret-placeholder': 'This is the placeholder of a guide, not a secret.',
  'secret-space': 'The secret contains a space or a line break. Copy only the secret.',
  'secret-invisible': 'The secret contains an invisible character. Copy the secret again.',
  'secret-too-long': ({ length }: { length: number }) =>
    `The value has ${plural(length, { one: '# character', other: '# characters' })}, which is too long for a client secret. Copy only the secret.`,
  'secret-is-client-id': 'The value looks like a client ID. The client secret is the other, longer value.',
  'secret-repeated':
    'The client secret is also entered in a field that is shown and saved. One of the two values is wrong.',
  'secret-of-setup':
    'This is the secret of this setup. The secret was not saved here, because the value of this field is shown.',
  'secret-short': ({ least }: { least: number }) =>
    `This secret has fewer than ${least} characters. Such a short secret cannot always be removed from reports. Do not share reports of this setup.`,
  'key-too-long': 'The value is too long for a private key or its password.',
}
