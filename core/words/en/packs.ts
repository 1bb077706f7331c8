import { grammarOf } from '../intl.ts'

const { list, plural, values } = grammarOf('en')

/** Why a guide pack, or the texts of one in another language, was rejected. */
export const packs = {
  // The file
  'too-large': 'The file is larger than 256 KiB.',
  'not-a-file': 'This is not a file.',
  'not-text': 'The file is not text in UTF-8.',
  'file-unreadable': ({ why }: { why: string }) => `The file cannot be read: ${why}.`,
  'folder-unreadable': ({ why }: { why: string }) => `The folder cannot be read: ${why}.`,
  ending: 'The file name must end in .yaml.',
  'no-folder': ({ example }: { example: string }) =>
    `The file must be in the folder of its provider, as in its id, such as ${example}.`,
  yaml: ({ message }: { message: string }) => `The YAML cannot be read: ${message}.`,
  aliases: 'Anchors and aliases are not allowed.',

  // The shape
  'unknown-part': ({ of, name }: { of: string; name: string }) => `${of} has an unknown part: ${name}.`,
  missing: ({ name }: { name: string }) => `${name} is missing.`,
  'must-be-list': ({ name }: { name: string }) => `${name} must be a list.`,
  'must-be-group': ({ name }: { name: string }) => `${name} must be a group of named parts.`,
  'must-be-text': ({ name }: { name: string }) => `${name} must be text.`,
  'must-be-boolean': ({ name }: { name: string }) => `${name} must be true or false.`,
  'one-of': ({ name, values: given }: { name: string; values: readonly string[] }) =>
    given.length === 1 ? `${name} must be ${given[0]}.` : `${name} must be one of ${values(given)}.`,
  'must-match': ({ name, example }: { name: string; example: string }) =>
    `${name} must have the form of this example: ${example}`,
  'no-marks': ({ name }: { name: string }) => `${name} must not contain <, >, *, or a backtick.`,
  'too-long': ({ name, most }: { name: string; most: number }) =>
    `${name} has more than ${plural(most, { one: '# character', other: '# characters' })}.`,
  'too-many': ({ name, most }: { name: string; most: number }) =>
    `${name} has more than ${plural(most, { one: '# entry', other: '# entries' })}.`,
  'too-few': ({ name, least }: { name: string; least: number }) =>
    `${name} must have at least ${plural(least, { one: '# entry', other: '# entries' })}.`,
  empty: ({ name }: { name: string }) => `${name} is empty.`,
  'line-invisible': ({ name }: { name: string }) => `${name} contains a line break or an invisible character.`,
  'block-invisible': ({ name }: { name: string }) => `${name} contains a tab or an invisible character.`,
  'the-guide': 'The guide',
  'the-file': 'The file',

  // Between the parts
  'field-twice': ({ field }: { field: string }) => `The field ${field} is declared twice.`,
  'field-unasked': ({ field }: { field: string }) =>
    `The field ${field} is declared, but none of the steps asks for it.`,
  'secret-written': ({ field }: { field: string }) =>
    `The field ${field} is a secret. Remove its value from the guide.`,
  'example-secret': ({ field }: { field: string }) => `The example of ${field} looks like a real secret.`,
  'default-secret': ({ field }: { field: string }) => `The default of ${field} looks like a real secret.`,
  'default-no-option': ({ field }: { field: string }) => `The default of ${field} is not one of its options.`,
  'step-twice': ({ step }: { step: string }) => `Two steps have the id ${step}.`,
  undeclared: ({ field }: { field: string }) => `The step asks for ${field}, which is not declared under fields.`,
  'asked-twice': ({ field }: { field: string }) => `Two steps ask for ${field}.`,
  unproved: ({ step }: { step: string }) => `The step ${step} needs a check under proves or a sentence under claims.`,
  'no-value': ({ name }: { name: string }) => `{${name}} is not the name of a value that can be filled in.`,
  'copy-secret': 'The value to copy looks like a real secret.',
  'id-taken': ({ id }: { id: string }) =>
    `The built-in guides include ${id}. Give this guide a different id and file name.`,
  'id-and-file': ({ id, file }: { id: string; file: string }) => `The id ${id} does not match the file name ${file}.`,
  'check-twice': ({ check }: { check: string }) => `The check ${check} is listed twice.`,
  'unknown-check': ({ name }: { name: string }) => `The check ${name} does not exist.`,
  'unknown-page': ({ name }: { name: string }) => `The console page ${name} does not exist.`,
  'unknown-app-kind': ({ name }: { name: string }) => `This provider does not have the kind of app ${name}.`,
  'want-no-api':
    'IdP Preflight cannot read the configuration of this provider. Remove wants from the steps of this guide.',
  'want-unknown-kind': ({ kind, known }: { kind: string; known: readonly string[] }) =>
    `This provider does not have objects of the kind ${kind}. Use one of these: ${list(known)}.`,
  'want-no-part': ({ kind }: { kind: string }) =>
    `An object of the kind ${kind} is not part of another object. Remove within.`,
  'want-part-of': ({ kind, of }: { kind: string; of: string }) =>
    `An object of the kind ${kind} is part of an object of the kind ${of}. Enter the name of that object under within.`,
  'want-no-object': ({ name }: { name: string }) => `The earlier steps do not want an object with the name ${name}.`,
  'want-unknown-member': ({ kind, member, known }: { kind: string; member: string; known: readonly string[] }) =>
    `An object of the kind ${kind} does not have the member ${member}. Use one of these: ${list(known)}.`,
  'want-not-compared': ({ kind, member, known }: { kind: string; member: string; known: readonly string[] }) =>
    `IdP Preflight cannot compare the member ${member} of the kind ${kind}. ${
      known.length === 0 ? 'Remove it from has.' : `Use one of these: ${list(known)}.`
    }`,
  'want-not-found': ({ name }: { name: string }) =>
    `The first step that wants ${name} must describe under find how this object is found.`,
  'want-two-kinds': ({ name, kind }: { name: string; kind: string }) =>
    `An earlier step gives ${name} the kind ${kind}. Use the same kind here.`,
  'sketch-click': ({ n, of }: { n: number; of: number }) =>
    `The sketch marks click ${n}, but the step has ${of === 1 ? 'only 1 click' : `only ${of} clicks`}.`,
  'sketch-tab': ({ tab }: { tab: string }) => `The current tab ${tab} is not one of the tabs of the sketch.`,
  unguarded: ({ check }: { check: string }) =>
    `A step must prove ${check} at level must, because it is checked before a secret is sent.`,

  // The texts of a guide in another language
  'no-guide': 'The guide that these texts belong to does not exist.',
  'no-step': ({ id, step }: { id: string; step: string }) => `The guide ${id} does not have a step ${step}.`,
  'no-field': ({ id, field }: { id: string; field: string }) => `The guide ${id} does not have a field ${field}.`,
  'no-click': ({ id, step, n, of }: { id: string; step: string; n: number; of: number }) =>
    `This is click ${n} of the step ${step}, and in the guide ${id} the step has ${plural(of, { one: '# click', other: '# clicks' })}.`,
  'no-such-text': ({ id, path }: { id: string; path: string }) => `The guide ${id} does not have a text ${path}.`,
}
