import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const token = {
  'token.refused': {
    fix: [
      'Read the message beside this finding. It is shown as received.',
      at.log,
      'Give Okta Support the request id if the entry does not help.',
    ],
  },
  'token.opaque': {
    fix: [
      'Tokens of Okta’s own (org) server are not meant to be read by others: use a custom authorization server, such as `default`.',
      at.servers,
    ],
  },
  'token.encrypted': {
    fix: [
      at.server,
      'On the tab **Settings**, beside **Encryption keys**, click **Edit**.',
      'Under **Access Token Encryption** choose no encryption, and click **Save**.',
    ],
  },
  'token.algorithm': {
    fix: [
      'Okta signs access tokens with RS256 only: another algorithm means that the token comes from somewhere else. Compare its `iss`.',
    ],
  },
  'token.issuer-mismatch': {
    fix: [
      at.server,
      'On the tab **Settings** look at **Issuer**: with a custom domain, _Okta URL_, _Custom URL_ and _Dynamic_ give different names.',
      'Give {product} the **Metadata URI** on the same domain. Okta issuers have no slash at the end.',
    ],
  },
  'token.audience-mismatch': {
    fix: [
      at.server,
      'On the tab **Settings** compare **Audience** with what stands beside this finding; **Edit** it, or correct the field Audience here.',
      'Other apps of the same server get the new audience too: if there are any, add a server of its own for {product}.',
    ],
    variants: {
      none: {
        fix: [
          at.server,
          'On the tab **Settings** look at **Audience**: click **Edit**, enter the audience that {product} expects, and save.',
          'On the tab **Claims** check that no claim named `aud` replaces it.',
        ],
      },
    },
  },
  'token.scope-missing': {
    fix: [
      at.server,
      'On the tab **Access Policies** look at the rule for this app: the scope must be allowed there.',
      'Okta writes scopes in the claim `scp`; a custom claim of that name in the tab **Claims** would hide them.',
    ],
  },
  'token.lifetime': {
    fix: [
      at.server,
      'On the tab **Access Policies** edit the rule: **Access token lifetime is** between 5 minutes and 24 hours; 60 minutes is usual.',
      'If another value comes than you set, a rule further up matches first.',
    ],
  },
  'token.type': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, untick **Require Demonstrating Proof of Possession (DPoP) header in token requests**, and save.',
    ],
  },
} as const satisfies ProviderWords
