import { grammarOf } from '../intl.ts'

const { list, time } = grammarOf('en')
type Aside = { file: string; aside: string }
type Keychain = { keychain: string }

/** What the store says of its file, and why secrets are not in the keychain. */
export const store = {
  'set-aside-foreign': ({ file, aside }: Aside) =>
    `${file} belongs to another program. The file was moved to ${aside}.`,
  'set-aside-newer': ({ file, aside }: Aside) =>
    `${file} was written by a newer version of IdP Preflight. The file was moved to ${aside}.`,
  'set-aside-damaged': ({ file, aside }: Aside) => `${file} is damaged. The file was moved to ${aside}.`,
  'set-aside-empty': ({ file, aside }: Aside) => `${file} was empty. The file was moved to ${aside}.`,
  'no-backup': 'There is no backup. The list of setups is empty.',
  'from-backup': ({ backup, at }: { backup: string; at: number }) =>
    `Your setups were restored from the backup ${backup}, which was made on ${time(at)}.`,
  'check-again':
    'This version cannot read the results of an earlier version. Run the checks again. Your values and the steps that you marked as done were kept.',
  'left-out': ({ rows }: { rows: readonly string[] }) =>
    `Some saved data cannot be read and is not shown: ${list(rows)}.`,
  'setup-row': ({ setup }: { setup: string }) => `the setup ${setup}`,
  'evidence-row': ({ setup, check }: { setup: string; check: string }) =>
    `the result of ${check} in the setup ${setup}`,
  'run-row': ({ setup, run }: { setup: string; run: string }) => `the run ${run} of the setup ${setup}`,
  'ledger-row': ({ setup, number }: { setup: string; number: number }) =>
    `change ${number} of the configuration in the setup ${setup}`,
  'keychain-darwin': 'the login keychain',
  'keychain-win32': 'Windows Credential Manager',
  'keychain-other': 'the keyring',
  'library-missing':
    'The keyring library is not installed. Install the package libsecret (libsecret-1-0 on Debian and Ubuntu).',
  'keychain-not-loaded': ({ keychain, reason }: Keychain & { reason: string }) =>
    `The module that connects to ${keychain} could not be loaded (${reason}).`,
  'keychain-timed-out': ({ keychain }: Keychain) =>
    `The request to ${keychain} timed out. The keychain may be locked. Unlock it, then restart IdP Preflight.`,
  'no-secret-service':
    'This desktop has no secret service on D-Bus. Install and start one, such as gnome-keyring or KWallet.',
  'keychain-refused': ({ keychain }: Keychain) =>
    `Access to ${keychain} was refused. The keychain may be locked. Unlock it, then restart IdP Preflight.`,
  'keychain-differs': ({ keychain }: Keychain) =>
    `A test entry was stored in ${keychain}, and a different value was returned.`,
  'keychain-failed': ({ keychain, reason }: Keychain & { reason: string }) =>
    `A test entry could not be stored in ${keychain} (${reason}).`,
  'keychain-lost': 'The keychain stopped responding.',
  'in-memory': 'Secrets are kept in memory until the program exits.',
  'in-memory-since': 'Secrets that were saved since then are kept in memory until the program exits.',
  'no-folder': ({ folder }: { folder: string }) =>
    `The data folder of IdP Preflight is not a folder. Move the file ${folder}, or set IDP_PREFLIGHT_HOME to a folder.`,
  'disk-full': 'The disk of this computer is full. The last change was not saved. Free some space, then try again.',
  'disk-read-only': ({ folder }: { folder: string }) =>
    `IdP Preflight is not allowed to write to its data folder, ${folder}. Changes cannot be saved. Allow writing to this folder, then try again. To work without saving, start IdP Preflight with --nothing-on-disk.`,
  'disk-busy':
    'Another program is using the file of setups. The last change was not saved. Close other windows of IdP Preflight, then try again.',
  'disk-failed':
    'The disk of this computer reported an error. The last change was not saved. Check the disk, then try again.',
  'nothing-on-disk': 'IdP Preflight was started with --nothing-on-disk.',
}
