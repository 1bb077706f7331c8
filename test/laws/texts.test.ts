import { describe, expect, test } from 'vitest'
import { checkById } from '../../core/checks/index.ts'
import { type DiagnosisId, diagnosisIds } from '../../core/model/diagnosis-ids.ts'
import type { Guide } from '../../core/model/guide.ts'
import { type ProviderId, providerIds, providerNames } from '../../core/model/provider-ids.ts'
import type { VariantName } from '../../core/model/variants.ts'
import { providers } from '../../core/providers/index.ts'
import { placedNouns, templateParams } from '../../core/words/template.ts'
import { guideNamed } from '../support/run-guide.ts'
import { adviceAt, lineOf, words } from '../support/words.ts'

const { diagnoses } = words.catalogue

const guides: readonly Guide[] = [
  guideNamed('okta/fortanix-key-insight'),
  guideNamed('okta/palo-alto-cloud-identity-engine'),
  guideNamed('okta/openmetadata'),
  guideNamed('auth0/fortanix-key-insight'),
  guideNamed('any/client-credentials'),
  guideNamed('any/sign-on'),
]
/** The cases of a diagnosis that are told apart at the provider of a guide. */
const variantsOf = (id: DiagnosisId, { provider }: Guide): (VariantName | undefined)[] => {
  const own = providers[provider].words.en.diagnoses[id]?.variants ?? {}
  return [undefined, ...(Object.keys({ ...diagnoses[id].variants, ...own }) as VariantName[])]
}
/** Every name of these providers. */
const namesOf = (ids: readonly ProviderId[]) =>
  new RegExp(`\\b(${ids.flatMap((id) => providerNames[id].name ?? []).join('|')})\\b`, 'i')

const check = checkById.get('token.issued')
if (!check) throw new Error('no check')
const planned = { check, step: 'x', level: 'must' } as const

/** The finding as it is shown, where nothing of the setup is known: every name that a text needs must be replaced all the same. */
const shownOf = (id: DiagnosisId, guide: Guide, variant: VariantName | undefined) =>
  lineOf(
    planned,
    {
      kind: 'judged',
      ms: 0,
      verdict: { holds: false, diagnosis: id, actual: '400 · x', ...(variant ? { variant } : {}) },
    },
    null,
    { guide, values: { product: guide.relyingParty.name } },
  )

const each = guides.flatMap((guide) =>
  diagnosisIds.flatMap((id) => variantsOf(id, guide).map((variant) => ({ guide, id, variant }))),
)
const textsOf = ({ guide, id, variant }: (typeof each)[number]): string[] => {
  const { says, fix, takesEffect } = shownOf(id, guide, variant)
  return [says ?? '', ...fix, takesEffect ?? '']
}
const name = ({ guide, id, variant }: (typeof each)[number]) => `${guide.id}: ${id}${variant ? `/${variant}` : ''}`

describe('what is said of a finding', () => {
  test('leaves no name of a template unfilled', () => {
    const wrong = each.filter((one) => textsOf(one).some((text) => /\{[a-z_]+\}/.test(text)))
    expect(wrong.map(name)).toEqual([])
  })

  test('names nothing in a template that cannot be filled', () => {
    const known: readonly string[] = [...templateParams, ...placedNouns]
    const own = Object.values(providers).flatMap((provider) => Object.values(provider.words.en.diagnoses))
    const named = [...Object.values(diagnoses), ...own].flatMap((wording) =>
      [...JSON.stringify(wording).matchAll(/\{([a-z_]+)(?::[a-z]+)?\}/g)].map(([, param]) => param ?? ''),
    )
    expect(named.filter((param) => !known.includes(param))).toEqual([])
  })

  test('refers to pages of the finding’s own provider alone', () => {
    const foreign = each.flatMap((one) =>
      shownOf(one.id, one.guide, one.variant)
        .refs.filter(({ id }) => id.includes(':') && !id.startsWith(`${one.guide.provider}:`))
        .map(({ id }) => `${name(one)} refers to ${id}`),
    )
    expect(foreign).toEqual([])
    const refsAt = (provider: keyof typeof providers) =>
      adviceAt('client.unknown', provider, { flow: 'client_credentials' }).refs
    expect(refsAt('any')).toEqual(['RFC6749-5.2'])
    expect(refsAt('okta')).toEqual(['RFC6749-5.2', 'okta:invalid-client'])
  })

  test('speaks of no other provider than the finding’s own', () => {
    const other = (own: ProviderId) => namesOf(providerIds.filter((id) => id !== own))
    // A host of the other one may be entered.
    const may = /^(input\.other-provider|input\.admin-host|input\.domain-malformed)$/
    const wrong = each
      .filter(({ id }) => !may.test(id))
      .filter((one) => textsOf(one).some((text) => other(one.guide.provider).test(text)))
    expect(wrong.map(name)).toEqual([])
  })

  test('names no provider where it is said at any', () => {
    const named = diagnosisIds.filter((id) => namesOf(providerIds).test(JSON.stringify(diagnoses[id])))
    expect(named).toEqual([])
  })

  test('never promises that a secret is right', () => {
    expect(
      each.filter((one) => textsOf(one).some((text) => /secret are right|nothing on your side/i.test(text))),
    ).toEqual([])
  })
})

describe('the clicks for an API service integration', () => {
  const paloAlto = guideNamed('okta/palo-alto-cloud-identity-engine')
  const met = /^(client\.(unknown|secret|auth|disabled|grant|network|refused)|scope\.|admin\.(scope|role))/

  test('lead to its own page, never to apps, scopes or servers that it has not', () => {
    const wrong = diagnosisIds
      .filter((id) => met.test(id) && !/denied-by-policy|oidc/.test(id))
      .filter((id) =>
        shownOf(id, paloAlto, undefined).fix.some((line) =>
          /Applications › Applications|Okta API Scopes|Authorization Servers|Public key \/ Private key|Admin roles/.test(
            line,
          ),
        ),
      )
    expect(wrong).toEqual([])
  })
})

describe('the clicks for a sign-in', () => {
  test('at any provider speak of secrets only where one is entered or sent, and never of client credentials', () => {
    const signIn = guideNamed('any/sign-on')
    // An app that signs people in may have a secret of its own.
    const ofSecrets =
      /^(tls\.|input\.(secret|not-https|key)|client\.(secret|jwks|keys|proofs)|assertion\.|http\.redirected|relying-party\.)/
    const wrong = diagnosisIds.flatMap((id) => {
      const { says, fix } = shownOf(id, signIn, undefined)
      const text = [says, ...fix].join(' ')
      return (!ofSecrets.test(id) && /\bsecrets?\b/i.test(text)) || /client credentials/i.test(text) ? [[id, text]] : []
    })
    expect(wrong).toEqual([])
  })

  test('speak of no secret and of no client credentials', () => {
    const signIn = guideNamed('okta/openmetadata')
    const ids = ['policy.no-match', 'client.grant-not-allowed', 'client.auth-method', 'client.auth-failed'] as const
    for (const id of ids) {
      const { says, fix } = shownOf(id, signIn, undefined)
      expect([says, ...fix].join(' ')).not.toMatch(/Client Credentials\*\* under|active secret|Client secret_/)
    }
    expect(shownOf('policy.no-match', signIn, undefined).fix).not.toEqual(
      providers.okta.words.en.diagnoses['policy.no-match']?.fix,
    )
  })
})
