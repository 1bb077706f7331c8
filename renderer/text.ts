import { type ProviderId, providerNames } from '../core/contract/values.ts'
import { checklist } from './text/checklist.ts'
import { field } from './text/field.ts'
import { exchange, finding } from './text/finding.ts'
import { age, errors, stopped } from './text/general.ts'
import { handoff } from './text/handoff.ts'
import { keys } from './text/keys.ts'
import { files, letter } from './text/letter.ts'
import { practice } from './text/practice.ts'
import { rail } from './text/rail.ts'
import { authorities, settings } from './text/settings.ts'
import { create, setups, welcome } from './text/setups.ts'
import { signOn } from './text/sign-on.ts'
import { marks, owners, verdicts } from './text/states.ts'
import { timeline } from './text/timeline.ts'
import { terminal, token } from './text/token.ts'
import { providerName } from './text/words.ts'

/** Every fixed word of the window, by screen, so that it can be translated. What guides and findings say is not here. */
export const text = {
  app: 'IdP Preflight',
  title: (page: string) => `${page} · IdP Preflight`,
  skip: 'Skip to the content',
  loading: 'Loading…',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  provider: providerName,
  providerTitle: (id: ProviderId) => providerNames[id].title,
  pair: (provider: ProviderId, product: string) => `${providerNames[provider].title} → ${product}`,
  backToChecklist: 'Back to the checklist',
  practiceTag: 'practice',
  notApplicable: 'Does not apply',
  aside: { waits: 'waiting', claimed: 'by hand', partly: 'in part', 'to-do': 'to do', error: 'error' },
  notices: {
    store: 'About your saved data',
    error: 'That did not work',
    nothingOnDisk: 'Nothing on disk',
    nothingOnDiskAbout:
      'Setups, runs and secrets are gone when the program ends. Only what you save as a file stays on this computer.',
  },
  age,
  authorities,
  checklist,
  create,
  errors,
  exchange,
  field,
  files,
  finding,
  handoff,
  keys,
  letter,
  marks,
  owners,
  practice,
  rail,
  settings,
  setups,
  signOn,
  stopped,
  terminal,
  timeline,
  token,
  verdicts,
  welcome,
} as const
