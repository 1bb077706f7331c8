import type { AreaWords } from './area.ts'

export const portal = {
  'portal.captive': {
    says: 'The sign-in page of this network (such as guest Wi-Fi) responded instead of {host}.',
    fix: [
      'Open any page in a browser, sign in to the network, then {{run the checks|try}} again.',
      'If the sign-in page does not appear, ask the operator of the network.',
    ],
    takesEffect: 'as soon as you are signed in to the network',
  },
} satisfies AreaWords<'portal'>
