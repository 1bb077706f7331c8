import type { ProviderAnswers } from '../../../../model/provider-words.ts'

/** What is said of an error that no diagnosis is about. */
export const answers = {
  'sign-on-denied': {
    says: 'A sign-in policy of Okta denied the sign-in of this user.',
    fix: [
      'In the Okta Admin Console, open **Reports › System Log**. Look for the user at the time of the error. The entry names the policy and the rule.',
      'Open **Security › Global Session Policy**, and the sign-in policy of the app. Compare the conditions of the rules with the groups, the network, and the device of the user.',
    ],
  },
} satisfies ProviderAnswers
