import { grammarOf } from '../intl.ts'

const { list } = grammarOf('en')

/** Working with the configuration of a tenant, beside what its checks say. */
export const adminApi = {
  open: 'The access works and has all required rights.',
  'open-unproved':
    'The access can read. The provider does not say what else this token is allowed to do: that shows at the first change.',
  'no-provider': 'The configuration of this provider cannot be read by IdP Preflight.',
  'no-address': 'Enter the address of the tenant first.',
  'no-access': 'Give access on the tab Access first.',
  'no-write-access': 'Give access for changes on the tab Access first.',
  'no-key': 'Create a key first.',
  'not-practice': 'The practice tenant of this setup is not running. Start it first.',
  'not-open': 'The provider rejected the access. Test it on the tab Access.',
  'no-object': 'The object is no longer in the configuration.',
  busy: 'Changes for this setup are already in progress.',
  'plan-changed':
    'The configuration is not as in the plan: it was changed since, or the access for changes sees other objects. Read the new plan, then apply it.',
  rejected: ({ received }: { received: string }) => `The provider rejected the change: ${received}`,
  'rejected-rights': ({ received, scopes }: { received: string; scopes: readonly string[] }) =>
    `The provider rejected the change. Check that the access for changes has ${scopes.length === 1 ? 'this right' : 'these rights'}: ${list(scopes)}. Received: ${received}`,
  failed: ({ received }: { received: string }) => `The provider had an internal error: ${received}`,
  'undo-changed-since': 'It was changed since then, so it stays as it is.',
  'undo-has-kept-parts': ({ by }: { by: readonly string[] }) => `It stays, because it is used by: ${list(by)}.`,
  'undo-kept': ({ noun, name }: { noun: string; name: string }) => `${noun} ${name}`,
  'undo-unknown': 'It could not be read, so it is not known whether it is as it was left.',
  'undo-by-hand': 'The API of the provider cannot undo this.',
  'undo-half-undone': 'The undo of this object began, but did not finish.',
  'undo-not-shown': 'It was not in the list that you confirmed, so it stays as it is.',
  'undo-todo-changed-create':
    'To remove it, delete it in the console. Or set these values back in the console, then undo again.',
  'undo-todo-changed-change':
    'Set the earlier values in the console. Or set these values back in the console, then undo again.',
  'undo-todo-has-kept-parts': 'Remove these in the console, or undo their changes. Then undo again.',
  'undo-todo-refused': 'Correct this, then undo again. Or undo the change in the console.',
  'undo-todo-unknown': 'Check that the access for changes can read it, then undo again.',
  'undo-todo-by-hand': 'Undo the change in the console.',
  'undo-todo-half-undone': 'Undo again to finish. To keep the object, apply the plan, which sets its values again.',
  'undo-todo-not-shown': 'Undo again.',
  'not-taken': 'The provider accepted the change, but the object does not show it.',
  'with-answer': ({ says, received }: { says: string; received: string }) => `${says} Received: ${received}`,
  'value-lacking': 'A value from another object is not known, so this change was not sent.',
  'too-many': 'The list has too many objects to read them all, so IdP Preflight cannot tell whether this one exists.',
  unanswered: 'The provider did not respond.',
  'lacks-fields': ({ fields }: { fields: readonly string[] }) =>
    `Enter or correct ${fields.length === 1 ? 'this field' : 'these fields'} of the setup first: ${list(fields)}.`,
  /** What will stand in a plan for an object that is yet to be made. */
  'place-id': ({ noun }: { noun: string }) => `the ID of the ${noun}`,
  'place-client': ({ noun }: { noun: string }) => `the client ID of the ${noun}`,
  place: ({ noun, member }: { noun: string; member: string }) => `${member} of the ${noun}`,
  unnamed: ({ id, scope }: { id: string; scope: string }) => `${id} (its name requires the right \`${scope}\`)`,
  named: ({ name, id }: { name: string; id: string }) => `${name} (${id})`,
  'shared-all': 'Other apps share this object. The change affects every app that uses it.',
  'shared-apps': ({ apps, more }: { apps: readonly string[]; more: number }) =>
    `Other apps share this object. The change also affects: ${list(more > 0 ? [...apps, `${more} more`] : apps)}.`,
  'shared-unknown': 'Other apps may share this object. Which apps use it could not be read.',
  'list-cut': 'A list of the tenant is too long to read it all. What is looked for may be in the rest of it.',
  several: ({ n }: { n: number }) =>
    `The tenant has ${n} of this name. Fill in the values of the one to use, or rename the others.`,
  'to-choose': 'Choose this in the console, as the step of the guide describes.',
}
