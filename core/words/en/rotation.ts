type Field = { field: string }

/** The names of what is rotated. */
const nameOf = (field: string): string => (field === 'private_key' ? 'key' : 'client secret')

/** Rotating the secret or the key of an app. */
export const rotation = {
  // Why it is not offered, or stopped.
  'no-provider': 'IdP Preflight cannot rotate secrets at this provider.',
  'no-secret-here': 'This guide does not use a secret or a key.',
  'no-client': 'Enter the client ID first.',
  'no-app': 'The provider does not have an app with this client ID.',
  'other-method': ({ field }: Field) =>
    field === 'private_key'
      ? 'The app does not authenticate with keys that are registered at the provider, so IdP Preflight cannot rotate them.'
      : 'The app does not authenticate with a client secret, so there is no secret to rotate.',
  unread: 'The secrets and keys of the app could not be read.',
  full: ({ field, most }: { field: string; most: number }) =>
    `The app already has ${most} ${nameOf(field)}s in use, the maximum. Find out in the console which one is not used. Deactivate and delete it there, then begin again.`,
  'unknown-old': ({ field }: Field) =>
    `The app has several active ${nameOf(field)}s, and none of them is the one stored with this setup. Store the ${nameOf(field)} that the product uses, then begin again.`,
  none: ({ field }: Field) =>
    `The app does not have an active ${nameOf(field)}, so there is no old one to replace. Create one in the console.`,
  'fresh-gone': ({ field }: Field) =>
    `The new ${nameOf(field)} is no longer active at the provider. The old one stays active. Take back the rotation, then begin again.`,
  'old-stored': ({ field }: Field) =>
    `The ${nameOf(field)} stored with this setup is the old one. Store the new one first.`,
  'not-proved': ({ says }: { says: string }) =>
    `The provider did not accept the new secret or key. ${says} The old one still works.`,
  'not-proved-alone': ({ says }: { says: string }) => `The provider did not accept the new client secret. ${says}`,
  unknown:
    'It is not known whether the provider made the change. Continue: the next request first looks at what is there.',
  'not-made': 'The provider did not confirm the change, and it was not made. Try again.',
  lost: ({ field }: Field) =>
    `The provider created a new ${nameOf(field)}, but its value did not arrive. Take back the rotation, then begin again.`,
  'lost-alone': 'It is not known whether the client secret was replaced. Continue to replace it once more.',
  // A file of setups, written and read while a rotation is not finished.
  'file-carried': ({ name, field }: Field & { name: string }) =>
    `The rotation of the ${nameOf(field)} of ${name} is not finished. It is in the file, with its secrets. Continue it on one computer only.`,
  'file-stays': ({ name, field }: Field & { name: string }) =>
    `The rotation of the ${nameOf(field)} of ${name} is not finished. It is not in the file, because the file has no secrets. Finish it on this computer, or write the file with a passphrase.`,
  'file-taken': ({ name, field }: Field & { name: string }) =>
    `The rotation of the ${nameOf(field)} of ${name} is not finished, and was added. To continue it on this computer, give access for changes first. Do not continue it on the other computer.`,
  'file-left': ({ name, field }: Field & { name: string }) =>
    `The rotation of the ${nameOf(field)} of ${name} is not finished on the other computer. It was not added, because this setup and its secrets were already on this computer. Finish the rotation there. The ${nameOf(field)} on this computer may stop working then.`,
  'file-elsewhere': ({ name, field }: Field & { name: string }) =>
    `The rotation of the ${nameOf(field)} of ${name} is not finished on the computer that wrote the file. Finish it there. The old ${nameOf(field)} stops working then.`,
  'no-former': 'The old secret is not stored with this setup, so the rotation cannot be taken back.',
  'not-back': ({ field }: Field) => `The old ${nameOf(field)} was deleted, so the rotation cannot be taken back.`,
  changed: 'The rotation moved on since the plan was shown. Read the new plan first.',
  'not-running': 'No rotation is in progress.',
  lacking: ({ scopes }: { scopes: readonly string[] }) =>
    `The access for changes does not have the required rights: ${scopes.join(', ')}. Grant them in the console, then try again.`,
  // What each step does.
  clear: ({ field }: Field) =>
    `Delete the inactive ${nameOf(field)} to make room. The app already has as many as it can have.`,
  make: ({ field }: Field) => `Create a second ${nameOf(field)}. The old one keeps working.`,
  'make-alone': 'Replace the client secret. The old one stops working.',
  enable: 'Enable the new key beside the old one.',
  prove: ({ field }: Field) => `Request a token with the new ${nameOf(field)}.`,
  'hand-over': ({ field }: Field) =>
    `You enter the new ${nameOf(field)} in the product, and confirm that it works there.`,
  retire: ({ field }: Field) =>
    `Request a token with the new ${nameOf(field)} once more. Then deactivate the old ${nameOf(field)}.`,
  remove: ({ field }: Field) => `Delete the old ${nameOf(field)}.`,
  revive: ({ field }: Field) => `Activate the old ${nameOf(field)} again.`,
  'hand-back': ({ field }: Field) =>
    `Store the old ${nameOf(field)} with this setup again. Enter it in the product again, too.`,
  disable: ({ field }: Field) => `Deactivate the new ${nameOf(field)}. A product that uses it stops working.`,
  drop: ({ field }: Field) => `Delete the new ${nameOf(field)}.`,
  restore: 'Set the old client secret again. The new one stops working.',
  // What is said before.
  'without-user':
    'In this guide, users sign in. To prove the new secret or key without a user, IdP Preflight requests a token for the app itself. The provider first checks the secret or key, and then rejects the grant type. This rejection is the proof. It appears as an error in the provider’s log.',
  final: 'This step cannot be undone.',
  'no-overlap': ({ provider }: { provider: string }) =>
    `${provider} keeps only one client secret for each app. The new secret replaces the old one, so the product fails until you enter the new one there. ${provider} can accept the old one for up to 30 seconds.`,
  'without-gap': ({ provider }: { provider: string }) =>
    `To rotate without a gap, use one of two other ways. Change the app to keys (\`private_key_jwt\`), if the product supports them: ${provider} accepts two keys at the same time. Or create a second app: duplicate this setup, apply its plan, hand over the new client ID and secret, and then undo the changes of this setup.`,
  'in-memory':
    'The keychain of this computer is not available, so the new value is lost when IdP Preflight ends. Finish the rotation before that.',
  'can-restore': 'The old secret is stored with this setup. IdP Preflight can set it again, so you can take this back.',
  'cannot-restore': 'The old secret is not stored with this setup, so this cannot be undone.',
}
