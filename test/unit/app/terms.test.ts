import { describe, expect, test } from 'vitest'
import { termsOf } from '../../../core/app/terms.ts'
import { providerIds, providerNames } from '../../../core/model/provider-ids.ts'
import { termIds } from '../../../core/model/term.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const termOf = (guide: string, id: string) => {
  const found = termsOf(guideNamed(guide), words).find((term) => term.id === id)
  if (!found) throw new Error(`no term ${id}`)
  return found
}

describe('the terms of a guide', () => {
  test('are all terms, with what they mean and how they are written', () => {
    const terms = termsOf(guideNamed('okta/crul'), words)
    expect(terms.map(({ id }) => id)).toEqual([...termIds])
    expect(terms[0]).toMatchObject(words.catalogue.terms.tenant)
  })

  test('begin with its own provider, then say those with a name', () => {
    expect(termOf('okta/crul', 'audience').providers).toEqual([
      { provider: 'okta', ...providers.okta.words.en.terms.audience },
      { provider: 'auth0', ...providers.auth0.words.en.terms.audience },
    ])
    expect(termOf('auth0/any', 'audience').providers.map(({ provider }) => provider)).toEqual(['auth0', 'okta'])
    const named = providerIds.filter((id) => providerNames[id].name !== null)
    expect(termOf('any/sign-on', 'audience').providers.map(({ provider }) => provider)).toEqual(['any', ...named])
  })

  test.each([
    ['okta/openmetadata', 'redirect_uri', { name: 'OpenMetadata', called: 'AUTHENTICATION_CALLBACK_URL' }],
    ['okta/crul', 'domain', { name: 'crul', called: 'Tenant ID' }],
    ['okta/crul', 'client_id', { name: 'crul', called: 'Client Id' }],
    ['okta/crul', 'policy', null],
    ['okta/any', 'client_id', null],
    ['any/sign-on', 'issuer', null],
    ['any/client-credentials', 'issuer', null],
    ['any/connection', 'issuer', null],
  ])('of %s take the product’s word for %s from the guide, or from the hand-off', (guide, id, product) => {
    expect(termOf(guide, id).product).toEqual(product)
  })
})
