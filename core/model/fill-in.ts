import { plainFieldNames } from './profile.ts'

/** What `{name}` in a value to copy may stand for: the plain fields, what follows from them, and the public half of the key. */
export const fillIns: readonly string[] = [
  ...plainFieldNames,
  'host',
  'issuer',
  'token_endpoint',
  'jwks_uri',
  'public_jwks',
]

const named = /\{([a-z_]+)\}/g
/** `{?name …}`: a part that is there only where the value is known. */
const optional = /\{\?([a-z_]{1,60})((?:[^{}]|\{[a-z_]{1,60}\}){0,2000})\}/g

/** The names that a value to copy wants filled in. */
export const namesIn = (text: string): string[] => [...text.matchAll(named)].map(([, name]) => name ?? '')

/** What may stand on a command line or in YAML without being read as anything but itself. */
const harmless = /^[\w.~:/@+ -]+$/

/**
 * Fills in what is known of a setup. What is not known yet, and what a shell could read as a command, stays a placeholder in
 * capitals.
 */
export const fillIn = (text: string, known: Readonly<Record<string, string>>): string =>
  text
    .replace(optional, (_all, name: string, part: string) => (known[name] ? part : ''))
    .replace(named, (_all, name: string) => {
      const value = known[name]
      const usable = value !== undefined && (name === 'public_jwks' || harmless.test(value))
      return usable ? value : `YOUR_${name.toUpperCase()}`
    })
