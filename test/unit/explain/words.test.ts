import { expect, test } from 'vitest'
import { explainText } from '../../../core/app/explain.ts'
import { wordings } from '../../../core/explain/wordings/index.ts'
import { diagnosisIds } from '../../../core/model/diagnosis-ids.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { variantNames } from '../../../core/model/variants.ts'
import { providers } from '../../../core/providers/index.ts'
import { adviceFor } from '../../../core/words/advice.ts'
import { type Place, render } from '../../../core/words/template.ts'
import { wordsIn } from '../../../core/words/words.ts'

const words = wordsIn('en')
const at = Date.parse('2026-11-29T00:00:00Z')
const told = (paste: string, provider?: (typeof providerIds)[number]) => explainText(paste, { provider, words, at })
const sentences = (paste: string, provider?: (typeof providerIds)[number]) => {
  const { report, causes } = told(paste, provider)
  if (report.owner === null) return []
  return [report.says, ...report.fix, ...causes.flatMap(({ says, fix }) => [says, ...fix])]
}

const pasteable = wordings
  .filter(({ text, kind }) => kind === 'cause' && !text.includes('…'))
  .map(({ text }) => `ERROR ${text}`)

test.each(providerIds)(
  'what a product printed is not said of this computer, nor fixed by options of ours: %s',
  (provider) => {
    for (const paste of pasteable)
      for (const line of sentences(paste, provider))
        expect(line, paste).not.toMatch(/this computer|`--|command line|this (result|finding)|run the checks/i)
  },
)

/** Everything that can be said of a diagnosis at one provider, in a place where its checks are not. */
function everySentence(provider: (typeof providerIds)[number], place: Place): string[] {
  const { diagnoses, name } = words.provider(provider)
  const theirs = { words: diagnoses, references: providers[provider].references }
  return diagnosisIds.flatMap((id) =>
    (['authorization_code', 'client_credentials'] as const).flatMap((flow) =>
      [undefined, ...variantNames.filter((variant) => variant !== 'admin-access')].flatMap((variant) => {
        const advice = adviceFor(id, words.catalogue.diagnoses, theirs, { flow }, { variant })
        const { says, fix } = { ...advice, ...(place === 'pasted' ? words.catalogue.pasted[id] : {}) }
        const values = { provider: name, host: null, client_id: null }
        return [says, ...fix, advice.takesEffect].map((line) => render(line, values, words.catalogue.nouns, place))
      }),
    ),
  )
}

const misplaced =
  /\bhere\b|sign-on test|(in|from) this step|Hand-off|\bthis (page|computer|finding|program|result)\b|verify the step|were tried|checks again|command line|Timeline/i

test.each(providerIds.flatMap((provider) => (['pasted', 'mail'] as const).map((place) => [provider, place] as const)))(
  'nobody is told to do anything at a place that is not there: %s, %s',
  (provider, place) => {
    const all = [...new Set(everySentence(provider, place))]
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter((line) => misplaced.test(line))).toEqual([])
    expect(all.filter((line) => /in the product,? (in|and in) the product/.test(line))).toEqual([])
    // Where a value is not known, its noun stands there, and not twice.
    const doubled = /(host|server|issuer|audience|domain|scope|method|API) the (server|issuer|audience|scope)|“the /
    expect(all.filter((line) => doubled.test(line))).toEqual([])
  },
)

test('a sentence of its own is only about the network, the clock, and the state of a sign-in, where another program was at work', () => {
  const own = Object.keys(words.catalogue.pasted)
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter((id) => !/^(dns|connect|http|proxy|portal|tls|clock)\.|^login\.state-/.test(id))).toEqual([])
  expect(own.filter((id) => !(diagnosisIds as readonly string[]).includes(id))).toEqual([])
})

test('an error that no diagnosis is about has a sentence, steps and an owner, in the words of its provider', () => {
  const { report } = told(
    'https://om.acme.com/callback?error=unauthorized_client&error_description=no+connections+enabled+for+the+client',
  )
  expect(report).toMatchObject({ rootCause: null, possible: [], owner: 'idp-admin' })
  expect(report.says).toBe('The app does not have a connection at Auth0, so its users cannot sign in.')
  expect(report.fix[0]).toContain('**Connections**')
  // A cause of another entry says more.
  const two =
    '2026-11-29 10:00:00 ERROR {"error":"invalid_grant","error_description":"Unknown or invalid refresh token."}\n2026-11-29 10:00:01 ERROR getaddrinfo ENOTFOUND a.example'
  expect(told(two).report.rootCause).toBe('dns.not-found')
})

test.each([
  ['error validating token: token has invalid claims: token is expired', 'The token has expired.'],
  ['failed to verify token: signature is invalid', 'The signature of the token is not valid'],
])('a word of a sentence behind a colon is no secret: %s', (paste, says) => {
  expect(told(paste).report.says).toContain(says)
})

test('every answer has words, of all providers or of the one whose words it is', () => {
  for (const { answer, provider, text } of wordings.filter((row) => row.answer))
    expect(
      words.catalogue.answers[answer ?? 'no-token'] ??
        words.provider(provider ?? 'any').answers?.[answer ?? 'no-token'],
      text,
    ).toBeDefined()
})

test('what the server said stands in the sentence where nothing else is known of it', () => {
  const { report } = told('{"error":"invalid_request","error_description":"The frobnicator is unset."}', 'okta')
  expect(report.says).toContain('“The frobnicator is unset.”')
  expect(report.says).not.toContain('no message')
})

test('a certificate that lists the domain of a cloud does not make that domain the server', () => {
  const [says] = sentences(
    "Host: login.acme.com. is not in the cert's altnames: DNS:*.okta.com, DNS:okta.com ERR_TLS_CERT_ALTNAME_INVALID",
  )
  expect(says).toBe('The server presents a certificate that is valid only for other names.')
})

test('a command names the server of the text, or a word to replace', () => {
  expect(sentences('Get "https://acme.okta.com/": x509: certificate signed by unknown authority').join(' ')).toContain(
    '-connect acme.okta.com:443',
  )
  const without = sentences('x509: certificate signed by unknown authority').join(' ')
  expect(without).toContain('-connect HOST:443')
  expect(without).not.toContain('the server:443')
})
