import { form, list, number, plural } from './words.ts'

const named = (field: string) => (field === 'private_key' ? 'key' : 'client secret')

/** Rotating the secret or the key of an app. */
export const rotation = {
  about: (field: string) =>
    `Replace the ${named(field)} of the app without a gap: a new one is created and tested, you enter it in the product, and only then the old one is deactivated.`,
  aboutAlone:
    'Replace the client secret of the app. This provider keeps only one, so the product fails until you enter the new one.',
  notOffered: 'Rotation is not available',
  begin: (field: string) => `Rotate the ${named(field)}`,
  again: (field: string) => `Rotate the ${named(field)} again`,
  first: 'Give access for changes',
  reading: 'Reading what is there…',
  going: 'Working…',
  begun: (when: string) => `Begun ${when}`,
  steps: 'Steps of the rotation',
  half: {
    title: 'This rotation is not finished.',
    body: 'You can continue it or take it back. Until you continue, both stay as they are.',
    alone: 'You can continue it or take it back.',
    back: 'This rotation is being taken back. Continue to finish that.',
    open: 'It is not known what came of the latest request. The next step looks at it first.',
  },
  over: { done: 'The rotation is finished.', back: 'The rotation was taken back.' },
  next: {
    clear: 'Create and test the new one',
    make: 'Create and test the new one',
    enable: 'Enable and test the new one',
    prove: 'Test the new one',
    'hand-over': 'I entered the new one in the product',
    retire: 'Deactivate the old one',
    remove: 'Delete the old one',
    revive: 'Continue to take it back',
    'hand-back': 'Continue to take it back',
    disable: 'Continue to take it back',
    drop: 'Continue to take it back',
    restore: 'Continue to take it back',
  },
  takeBack: 'Take back',
  takeBackUsed: 'If you take it back, a product that already uses the new one stops working.',
  notBack: 'The old one was deleted, so this rotation cannot be taken back.',
  handoff: 'Open the hand-off',
  handoffAbout: 'The hand-off shows the new value for the product.',
  plan: {
    next: 'These steps come next',
    all: 'These steps come next',
    back: 'These steps take the rotation back',
    final: 'This step cannot be undone.',
    requests: 'Requests as they will be sent',
    scopes: (scopes: readonly string[]) => `Required rights: ${list(scopes)}`,
    log: (events: readonly string[]) => `In the provider’s log: ${list(events)}`,
    yes: (n: number) => form(n, { one: 'Do this step', other: `Do ${number(n)} steps` }),
    handed: 'The product uses the new one',
    back_yes: 'Take back',
    no: 'Cancel',
  },
  done: (n: number) => `${plural(n, { one: 'step was done', other: 'steps were done' })}.`,
  stopped: 'The rotation stopped.',
  sent: 'Requests that were sent',
  came: { sending: 'result not known', done: 'done', failed: 'not made' },
  card: {
    title: 'New values of the rotation',
    body: (product: string) =>
      `Enter these values in ${product}. The values below stay valid until you deactivate the old one.`,
    to: 'Open the rotation',
  },
} as const
