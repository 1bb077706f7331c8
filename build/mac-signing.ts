import type { Configuration } from 'electron-builder'
import { words } from './words/index.ts'

type Mac = NonNullable<Configuration['mac']>
type Environment = Readonly<Record<string, string | undefined>>

/** What Apple's notary service takes, each group complete by itself (electron-builder reads the same variables). */
const notaryGroups = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN', 'APPLE_KEYCHAIN_PROFILE'],
] as const

/** Whether a certificate was named: a file (CSC_LINK) or one in the keychain (CSC_NAME). */
const isSigned = (env: Environment): boolean => Boolean(env.CSC_LINK || env.CSC_NAME)

const isNotarized = (env: Environment): boolean =>
  isSigned(env) && notaryGroups.some((group) => group.every((name) => env[name]))

/**
 * How the macOS app is signed, by environment variables alone. Without a certificate it is signed ad hoc: this
 * signature does not name a team, so the hardened runtime would block Electron's own framework unless library validation is off.
 */
export function macSigning(
  env: Environment = process.env,
): Pick<
  Mac,
  'identity' | 'hardenedRuntime' | 'gatekeeperAssess' | 'entitlements' | 'entitlementsInherit' | 'notarize'
> {
  const entitlements = isSigned(env) ? 'build/entitlements.mac.plist' : 'build/entitlements.mac.adhoc.plist'
  return {
    ...(isSigned(env) ? {} : { identity: '-' }),
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements,
    entitlementsInherit: entitlements,
    notarize: isNotarized(env),
  }
}

/** One line for the developer: what was done, and which variables would do more. */
export function macSigningWords(env: Environment = process.env): string {
  if (isNotarized(env)) return words.signing.notarized
  const groups = notaryGroups.map((group) => group.join(', '))
  return isSigned(env) ? words.signing.signed({ groups }) : words.signing['ad-hoc']
}
