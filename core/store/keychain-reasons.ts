import { KeychainTimeout } from './keychain.ts'

const until = 'Secrets are held in memory until the program ends.'

const keychainOf: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'the login keychain',
  win32: 'the Windows Credential Manager',
}
const nameOf = (platform: NodeJS.Platform): string => keychainOf[platform] ?? 'the keyring'

const missingLibrary = /libsecret[\w.-]{0,40}: cannot open shared object/
const noService =
  /org\.freedesktop\.secrets|ServiceUnknown|not provided by any|autolaunch|DBUS_SESSION_BUS_ADDRESS|D-?Bus|Could not connect/i
const locked = /locked|dismissed|cancel|denied|not allowed|interaction|prompt/i

/** One sentence or two, in the person's words, why the keychain cannot be used here, and what would change that. */
export function keychainReason(error: unknown, stage: 'load' | 'probe', platform: NodeJS.Platform): string {
  const message = error instanceof Error ? error.message : String(error)
  if (stage === 'load')
    return platform === 'linux' && missingLibrary.test(message)
      ? `The library that talks to the keyring is not installed; install the package libsecret (libsecret-1-0 on Debian and Ubuntu). ${until}`
      : `The part of this program that talks to ${nameOf(platform)} could not be loaded (${firstLine(message)}). ${until}`
  if (error instanceof KeychainTimeout)
    return `There was no answer from ${nameOf(platform)}; it is probably locked. Unlock it and start this program again. ${until}`
  if (platform === 'linux' && noService.test(message) && !/locked/i.test(message))
    return `No secret service answers on this desktop's D-Bus; install and start one, such as gnome-keyring or KWallet. ${until}`
  if (locked.test(message))
    return `Access to ${nameOf(platform)} was refused or it is locked. Unlock it and start this program again. ${until}`
  return `A test entry could not be kept in ${nameOf(platform)} (${firstLine(message)}). ${until}`
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 160)
