import type { AreaWords } from './area.ts'

export const portal = {
  'portal.captive': {
    says: 'The sign-in page of this network (guest Wi-Fi, hotel) answered in place of {host}.',
    fix: [
      'Open any page in a browser, sign in to the network there, then run the checks again.',
      'If no page appears, ask whoever runs the network.',
    ],
    takesEffect: 'as soon as you are signed in to the network',
  },
} satisfies AreaWords<'portal'>
