import { grammarOf } from '../../../core/words/intl.ts'

const { list, plural, time } = grammarOf('en')
const named = (field: string) => (field === 'private_key' ? 'key' : 'client secret')

/** Why `rotate` cannot be used. */
export const wrong = {
  'rotate-one': 'Give one of --continue, --finish, --take-back, and --status, or none of them to begin.',
  'rotate-going': ({ field }: { field: string }) =>
    `A rotation of the ${named(field)} is in progress. Use --continue, --finish, or --take-back. --status shows its steps.`,
  'rotate-none': 'No rotation is in progress for this setup. Begin one with: rotate --setup NAME',
}

/** What is said of a rotation. */
export const rotate = {
  none: 'This setup has no rotation in progress.',
  standing: ({ field, at }: { field: string; at: number }) => `Rotation of the ${named(field)}, begun ${time(at)}:`,
  over: ({ field }: { field: string }) => `The rotation of the ${named(field)} is finished.`,
  'over-back': ({ field }: { field: string }) => `The rotation of the ${named(field)} was taken back.`,
  'done-step': ({ text, at }: { text: string; at: number | null }) =>
    `  done  ${text}${at === null ? '' : ` (${time(at)})`}`,
  'next-step': ({ text }: { text: string }) => `  next  ${text}`,
  'later-step': ({ text }: { text: string }) => `        ${text}`,
  'open-step': 'It is not known what came of the latest request. The next command looks at it first.',
  plan: 'These steps come next:',
  step: ({ n, text, final }: { n: number; text: string; final: boolean }) =>
    `  ${n}. ${text}${final ? ' This step cannot be undone.' : ''}`,
  request: ({ method, path }: { method: string; path: string }) => `      ${method} ${path}`,
  ask: ({ n }: { n: number }) =>
    `${plural(n, { one: 'Do this step?', other: 'Do these # steps?' })} Type yes to continue: `,
  'ask-handed': ({ product, field }: { product: string; field: string }) =>
    `Did you enter the new ${named(field)} in ${product}, and does it work there? Type yes to continue: `,
  declined: 'No step was done.',
  done: ({ text }: { text: string }) => `done: ${text}`,
  copy: ({ product, field, setup }: { product: string; field: string; setup: string }) =>
    `Now enter the new ${named(field)} in ${product}. This command puts it on the clipboard: secret copy --setup "${setup}" ${field} --new`,
  'copy-kept': ({ product, field, setup }: { product: string; field: string; setup: string }) =>
    `Now enter the new ${named(field)} in ${product}. This command puts it on the clipboard: secret copy --setup "${setup}" ${field}`,
  'key-id': ({ kid }: { kid: string }) => `The key ID of the new key: ${kid}`,
  'then-continue': ({ setup }: { setup: string }) => `Then continue: rotate --setup "${setup}" --continue`,
  lacking: ({ scopes }: { scopes: readonly string[] }) => `The access does not have these rights: ${list(scopes)}.`,
}
