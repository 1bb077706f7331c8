import { grammarOf } from '../intl.ts'

const { plural, number, list, either } = grammarOf('en')

/** What is wrong with a value of a field, by the label of the field. No entry takes a secret. */
const problems = {
  empty: ({ label, where }: { label: string; where: string }) => `${label} is empty. ${where}`,
  'no-domain': 'The domain is empty.',
  'may-be-secret': ({ label }: { label: string }) => `The value of ${label} looks like a secret.`,
  'holds-key': ({ label }: { label: string }) => `${label} contains a private key.`,
  'holds-token': ({ label }: { label: string }) => `${label} contains a token.`,
  'holds-secret': ({ label }: { label: string }) => `${label} contains a secret.`,
  'holds-private-key': ({ label }: { label: string }) =>
    `${label} contains a private key. The value of this field is shown and saved.`,
  'holds-jwk': ({ label }: { label: string }) =>
    `${label} contains a whole key. Enter only the value of its kid member.`,
  placeholder: ({ label }: { label: string }) => `${label} still contains a placeholder.`,
  'invisible-character': ({ label }: { label: string }) =>
    `${label} contains an invisible character or a line break. Type the value by hand.`,
  'too-long': ({ label, length, most }: { label: string; length: number; most: number }) =>
    `${label} has ${plural(length, { one: '# character', other: '# characters' })}. The maximum is ${number(most)}.`,
  'not-an-option': ({ label, options }: { label: string; options: readonly string[] }) =>
    `${label} must be ${either(options)}.`,
  quoted: ({ label }: { label: string }) =>
    `${label} has quotation marks around the value. Enter the value without them.`,
  'client-id-is-email': ({ label }: { label: string }) =>
    `${label} contains an email address. Enter the client ID of the app, not the name of a user.`,
  'client-id-has-space': ({ label }: { label: string }) =>
    `${label} contains a space. Copy the client ID of the app, not its name.`,
  'client-id-letter': ({ label, letter }: { label: string; letter: string }) =>
    `${label} contains a character that is not allowed in a client ID: ${letter}.`,
  'other-provider': ({
    host,
    server,
    guide,
    offered,
    value,
  }: Record<'host' | 'server' | 'guide' | 'offered' | 'value', string>) =>
    `${host} belongs to ${server}. This guide is "${guide}". Use the guide ${offered} and enter ${value} there.`,
  'domain-of': ({ server }: { server: string }) => `a domain of ${server}`,
  'only-audience': ({ product, audience }: { product: string; audience: string }) =>
    `${product} accepts only ${audience}.`,
  'only-audience-case': ({ product, audience }: { product: string; audience: string }) =>
    `${product} accepts only ${audience}. The audience is case-sensitive.`,
  'plus-in-scope': ({ scopes }: { scopes: readonly string[] }) =>
    `${plural(scopes.length, {
      one: `${list(scopes)} is sent as one scope.`,
      other: `Each of ${list(scopes)} is sent as one scope.`,
    })} To send several scopes, separate them with spaces.`,
}

/** What is wrong with a pasted URL or domain. */
const addresses = {
  'pasted-placeholder': 'The value is still a placeholder from a guide.',
  'several-lines': 'The value has several lines. Enter one URL or domain.',
  'space-inside': 'The value contains a space.',
  'invisible-inside': 'The value contains an invisible character. Type the value by hand.',
  'address-too-long': 'The value is longer than the 2,048 characters that are allowed.',
  'two-addresses': 'The value contains two URLs, one inside the other. Enter one of them.',
  'other-scheme': ({ scheme }: { scheme: string }) =>
    `The value begins with ${scheme}://. The value must begin with https://.`,
  email: 'The value is an email address. Enter a domain.',
  'not-an-address': 'The value is not a valid URL or domain.',
  'user-and-password': 'The value contains a username and a password before the @ sign. Remove them.',
  'user-name': 'The value contains a username before the @ sign. Remove it.',
  'host-too-long': 'The host name is longer than the 253 characters that are allowed.',
  'ending-twice': 'The value contains the end of the domain, such as .com, twice.',
  'port-zero': 'The value contains port 0, which is not a valid port.',
  'two-dots': 'The host name contains two dots in a row.',
  'host-character': 'The host name contains a character that is not allowed, or a part of it is too long.',
  'one-label': ({ host }: { host: string }) => `"${host}" is only one part of a host name. Enter the full host name.`,
  'no-com': 'The ending .com is missing.',
  'lookalike-letter': ({ letter }: { letter: string }) =>
    `The value contains a character that looks like a plain letter but is a different one: ${letter}.`,
  http: 'The value begins with http://. The value must begin with https://.',
  'one-address': ({ label }: { label: string }) => `${label} must be one URL without spaces, commas, or semicolons.`,
  'whole-address': ({ label }: { label: string }) =>
    `${label} must be a full URL that begins with https:// or http://.`,
  wildcard: ({ label }: { label: string }) => `${label} must name one host, without an asterisk (*).`,
  'http-elsewhere': ({ label }: { label: string }) =>
    `${label} begins with http://. Only a URL of this computer, such as http://localhost, may use http://.`,
  'has-user': ({ label }: { label: string }) => `${label} contains a username. Remove the part before the @ sign.`,
  'has-fragment': ({ label }: { label: string }) =>
    `${label} contains a # character. Remove this character and the part after it.`,
  'has-response': ({ label, parameter }: { label: string; parameter: string }) =>
    `${label} contains ${parameter}=, which is part of the response to a sign-in. Remove the question mark (?) and everything after it.`,
}

/** What is wrong with scopes as they were typed. */
const scopes = {
  'scope-commas': 'The scopes contain a comma, a semicolon, or a vertical bar. Separate scopes with spaces.',
  'scope-quotes': 'The scopes contain quotation marks or a backslash. Remove them.',
  'scope-brackets': 'The scopes contain brackets. Enter only the names, separated by spaces.',
  'scope-letter': 'The scopes contain a character that is not allowed in a scope.',
  'scope-encoded': 'The scopes were copied from a URL and are percent-encoded. Replace %20 with a space.',
  'scope-named': 'The name of the field was copied with the scopes. Enter only the scopes.',
  'scope-joined': ({ scope }: { scope: string }) =>
    `${scope} contains several scopes joined by a plus sign. Replace the plus sign with a space.`,
  'scope-reserved': ({ scope }: { scope: string }) =>
    `${scope} is a reserved name. A custom authorization server cannot have a scope with this name.`,
}

/** What was put right. */
const repairs = {
  trimmed: 'Removed the spaces before and after the value.',
  unmarked: 'Removed the quotation marks or brackets around the value.',
  unnamed: 'Removed the name in front of the value.',
  'https-added': 'Added https:// in front of the value.',
  'query-removed': 'Removed the part after ? or #.',
  'read-as': ({ value }: { value: string }) => `The value was read as ${value}.`,
  'scheme-removed': 'Removed https:// and kept the host.',
  'lower-case': 'Changed uppercase letters to lowercase.',
  'host-only': 'Kept only the host.',
  'origin-only': 'Kept only the origin: scheme, host, and port.',
  'id-only': 'Kept only the client ID.',
}

export const intake = { ...problems, ...addresses, ...scopes, ...repairs }
