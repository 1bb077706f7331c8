import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { KeychainDiffers, KeychainTimeout } from './keychain.ts'

const keychainOf = (platform: NodeJS.Platform): Said =>
  said(
    platform === 'darwin'
      ? 'store.keychain-darwin'
      : platform === 'win32'
        ? 'store.keychain-win32'
        : 'store.keychain-other',
  )

const missingLibrary = /libsecret[\w.-]{0,40}: cannot open shared object/
const noService =
  /org\.freedesktop\.secrets|ServiceUnknown|not provided by any|autolaunch|DBUS_SESSION_BUS_ADDRESS|D-?Bus|Could not connect/i
const locked = /locked|dismissed|cancel|denied|not allowed|interaction|prompt/i

/** Why the keychain cannot be used here, what would change that, and where secrets are held instead. */
export const keychainReason = (error: unknown, stage: 'load' | 'probe', platform: NodeJS.Platform): readonly Said[] => [
  stage === 'load' ? notLoaded(messageOf(error), platform) : failedProbe(error, platform),
  said('store.in-memory'),
]

function notLoaded(message: string, platform: NodeJS.Platform): Said {
  if (platform === 'linux' && missingLibrary.test(message)) return said('store.library-missing')
  return said('store.keychain-not-loaded', { keychain: keychainOf(platform), reason: firstLine(message) })
}

function failedProbe(error: unknown, platform: NodeJS.Platform): Said {
  const keychain = keychainOf(platform)
  const message = messageOf(error)
  if (error instanceof KeychainTimeout) return said('store.keychain-timed-out', { keychain })
  if (error instanceof KeychainDiffers) return said('store.keychain-differs', { keychain })
  if (platform === 'linux' && noService.test(message) && !/locked/i.test(message))
    return said('store.no-secret-service')
  if (locked.test(message)) return said('store.keychain-refused', { keychain })
  return said('store.keychain-failed', { keychain, reason: firstLine(message) })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 160)
