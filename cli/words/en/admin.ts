import { grammarOf } from '../../../core/words/intl.ts'

const { list, plural, time } = grammarOf('en')

/** Why a command for the configuration of a tenant cannot be used. */
export const wrong = {
  'admin-action': 'admin takes login, status, forget, or choose: admin login --setup NAME … See --help.',
  'admin-setup': ({ command }: { command: string }) => `${command} needs --setup NAME, the name of a saved setup.`,
  'admin-place': ({ command }: { command: string }) =>
    `${command} needs --setup NAME, the name of a saved setup, or --guide ID with --set FIELD=VALUE, or --practice PROVIDER.`,
  'admin-one': 'Give one access: --token, --client with --client-secret, --client with --key, or --new-key.',
  'admin-client': '--client-secret and --key need --client ID, the client ID of the admin app.',
  'admin-client-alone':
    '--client needs --client-secret or --key. Only after --new-key, the stored key is used without them.',
  'admin-absent': 'There is no admin access. Give it with: admin login --setup NAME …',
  'admin-absent-write':
    'There is no access that may change the configuration. Give it with: admin login --setup NAME --write …',
  'admin-provider': 'This provider has no admin API that IdP Preflight knows.',
  'admin-address': 'The domain of the setup cannot be used. Correct it first: check --setup NAME',
  'admin-unkept': ({ why }: { why: string }) => `The access was not stored. ${why}`,
  'apply-yes': ({ command }: { command: string }) =>
    `${command} asks before it changes anything, and standard input is not a terminal. Add --yes to confirm.`,
  'choose-nothing': ({ guide }: { guide: string }) =>
    `No field of the guide ${guide} has a list of values. Enter the values in the window.`,
  'choose-field': ({ field, fields }: { field: string; fields: readonly string[] }) =>
    `There is no list of values for "${field}". Fields with a list: ${list(fields)}.`,
  'choose-value': ({ setup, field, id }: { setup: string; field: string | null; id: string }) =>
    `admin choose asks which object to use, and standard input is not a terminal. Choose one: admin choose --setup "${setup}"${field === null ? '' : ` --field ${field}`} --value ${id}`,
  'unknown-step': ({ step, steps }: { step: string; steps: readonly string[] }) =>
    `There is no step "${step}". Steps: ${list(steps)}.`,
  'setups-new': 'setups new needs --guide ID and --name NAME.',
  'setups-name': ({ name }: { name: string }) => `There is a setup named "${name}" already.`,
}

interface UndoRow {
  action: 'create' | 'change'
  noun: string
  name: string
  id: string | null
  within: readonly string[]
  at: number
}

/** An object of the ledger, with its ID, what it is in, and when it was changed. */
const called = ({ noun, name, id, within, at }: UndoRow): string =>
  `${noun} ${name}${id === null ? '' : ` (${id})`}${within.length === 0 ? '' : ` in ${within.join(' › ')}`} (of ${time(at)})`

/** What is said of the configuration of a tenant. */
export const admin = {
  'made-key': ({ jwks }: { jwks: string }) =>
    `The public key of the admin app. The private key is in the keychain of this computer.\n\n${jwks}\n`,
  'rights-read': ({ scopes }: { scopes: readonly string[] }) =>
    `Rights to read what this guide needs: ${scopes.join(' ')}`,
  'rights-write': ({ scopes }: { scopes: readonly string[] }) =>
    `Rights to change what this guide needs: ${scopes.join(' ')}`,
  step: ({ n, text }: { n: number; text: string }) => `  ${n}. ${text}`,
  stored: ({ setup, write }: { setup: string; write: boolean }) =>
    `The access that ${write ? 'may change' : 'reads'} the configuration was stored with ${setup}, in the keychain of this computer.`,
  'not-stored': 'The access was not stored, because it does not work.',
  forgotten: ({ setup }: { setup: string }) => `The admin access of ${setup} was removed from this computer.`,
  'nothing-to-forget': 'This setup has no admin access.',
  'none-read': 'Reading: no access.',
  'none-write': 'Changing: no access.',
  'told-read': ({ says }: { says: string }) => `Reading: ${says}`,
  'told-write': ({ says }: { says: string }) => `Changing: ${says}`,
  pending: 'The key is not used yet. Register it, then give the client ID: admin login --setup NAME --client ID',
  'nothing-to-do': 'The configuration has what the guide needs.',
  create: ({ noun, name }: { noun: string; name: string }) => `+ create ${noun} ${name}`,
  change: ({ noun, name }: { noun: string; name: string }) => `~ change ${noun} ${name}`,
  keep: ({ noun, name, why }: { noun: string; name: string; why: string }) =>
    `  ${name === '' ? noun : `${noun} ${name}`}: ${why}`,
  'as-wanted': 'as needed',
  allowed: 'a rule allows the request already',
  'by-hand': 'must be done by hand in the console',
  'not-found': 'not found under the entered value. Correct the value, or clear it to create a new object.',
  unread: 'could not be read',
  waits: 'waits for another object, or for a value',
  busy: 'Another program is changing the configuration of this setup. Wait until it has finished.',
  'undo-shared': ({ setups }: { setups: readonly string[] }) =>
    `Other setups use the same tenant, and may use these objects: ${list(setups)}.`,
  member: ({ path, before, after }: { path: string; before: string | null; after: string }) =>
    before === null ? `      ${path}: ${after}` : `      ${path}: ${before} → ${after}`,
  shared: ({ text }: { text: string }) => `      ! ${text}`,
  request: ({ method, path }: { method: string; path: string }) => `      ${method} ${path}`,
  body: ({ line }: { line: string }) => `        ${line}`,
  events: ({ events }: { events: readonly string[] }) =>
    `The provider writes these changes into its log, with the name of the admin access: ${list(events)}.`,
  'write-scopes': ({ scopes }: { scopes: readonly string[] }) => `Rights that the changes need: ${list(scopes)}.`,
  'ask-apply': ({ n }: { n: number }) =>
    `${plural(n, { one: 'Make this change?', other: 'Make these # changes?' })} Type yes to continue: `,
  'ask-undo': ({ n }: { n: number }) =>
    `${plural(n, { one: 'Take back this change?', other: 'Take back these # changes?' })} Type yes to continue: `,
  declined: 'The configuration was not changed.',
  done: ({ what }: { what: string }) => `done: ${what}`,
  stopped: ({ what, unknown }: { what: string; unknown: boolean }) =>
    `stopped at: ${what}${unknown ? '\nIt is not known whether the change was made. The next apply or undo looks at it first.' : ''}`,
  message: ({ text }: { text: string }) => `  ${text}`,
  open: ({ what }: { what: string }) =>
    `It is still not known what came of an earlier change, because the object cannot be read: ${what}`,
  'applied-all': ({ setup }: { setup: string }) =>
    `The configuration has what the guide needs. Check the setup next: check --setup "${setup}"`,
  'left-by-hand': 'Some steps are left. The plan lists them.',
  'undo-nothing': 'This setup has no changes to take back.',
  undone: ({ what, at }: { what: string; at: number }) => `taken back: ${what} (of ${time(at)})`,
  'undone-gone': ({ what, at }: { what: string; at: number }) =>
    `already gone: ${what} (of ${time(at)}). It was removed in another way.`,
  'undo-row': (row: UndoRow) => `${row.action === 'create' ? '- remove' : '~ change back'} ${called(row)}`,
  'undo-row-gone': (row: UndoRow) => `  already gone: ${called(row)}`,
  'undo-row-kept': (row: UndoRow) => `! leave ${called(row)}`,
  'undo-why': ({ text }: { text: string }) => `      ${text}`,
  'undo-drift': ({ path, left, now }: { path: string; left: string | null; now: string | null }) =>
    `      ${path}: was ${left ?? 'not set'}, is now ${now ?? 'not set'}`,
  'undo-back': ({ path, before, after }: { path: string; before: string | null; after: string | null }) =>
    `      ${path}: ${before ?? 'not set'} → ${after ?? 'not set'}`,
  'undo-lacking': ({ scopes }: { scopes: readonly string[] }) =>
    `The access for changes does not have ${scopes.length === 1 ? 'this right' : 'these rights'}: ${list(scopes)}. Without ${scopes.length === 1 ? 'it' : 'them'}, the provider will reject a part of the undo.`,
  'undo-none': 'None of the changes can be taken back now.',
  'undo-left': ({ what }: { what: string }) => `left, as shown above: ${what}`,
  'rule-allows': ({ name }: { name: string }) => `${name} allows the request.`,
  'rules-refuse': 'No rule allows the request.',
  'rules-unread': 'The rules could not be read completely.',
  look: ({ name, of, why }: { name: string; of: string | null; why: string }) =>
    `  ${of === null ? name : `${of} › ${name}`}: ${why}`,
  'look-holds': 'all conditions hold, so this rule decides',
  nearest: ({ change }: { change: string }) => `To allow it: ${change}`,
  'nearest-all': 'To allow it, make each of these changes:',
  'nearest-change': ({ change }: { change: string }) => `  ${change}`,
  'rules-depend': 'It depends on the user whether the request is allowed.',
  'rules-need': ({ fields }: { fields: readonly string[] }) =>
    `Enter these fields first. The rules decide by them: ${list(fields)}`,
  wish: ({ client, grant, scopes }: { client: string; grant: string; scopes: readonly string[] }) =>
    `Request: client ${client}, grant type ${grant}, ${scopes.length === 0 ? 'without scopes' : `scopes ${list(scopes)}`}`,
  'choose-row': ({
    n,
    name,
    noun,
    id,
    status,
    gives,
    used,
  }: {
    n: number
    name: string
    noun: string
    id: string
    status: string | null
    gives: readonly string[]
    used: boolean
  }) =>
    `${n}. ${name} (${[noun, status, used ? 'in use' : null].filter((each) => each !== null).join(' · ')})\n     ID ${id}\n     ${gives.join('  ')}`,
  'choose-ask': ({ most }: { most: number }) =>
    `Which one? Type ${most === 1 ? '1' : `a number from 1 to ${most}`}, or press Enter to keep the values: `,
  'choose-again': ({ most }: { most: number }) =>
    `This is not in the list. Type ${most === 1 ? '1' : `a number from 1 to ${most}`}, or an ID.`,
  'choose-none': 'No value was changed. The tenant has no object that gives this value.',
  'choose-left': 'No value was changed.',
  'choose-unknown': ({ value }: { value: string }) =>
    `No value was changed. The list has no object with the ID "${value}".`,
  'choose-done': ({
    field,
    value,
    before,
    name,
  }: {
    field: string
    value: string
    before: string | null
    name: string
  }) =>
    before === null || before === ''
      ? `${field}: ${value} (from ${name})`
      : before === value
        ? `${field}: ${value} (from ${name}, unchanged)`
        : `${field}: ${before} → ${value} (from ${name})`,
  'choose-refused': ({ field, value, why }: { field: string; value: string; why: string }) =>
    `${field} was not changed to ${value}: ${why}`,
  'setup-made': ({ name, guide }: { name: string; guide: string }) => `${name} was saved, with the guide ${guide}.`,
}
