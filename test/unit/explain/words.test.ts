import { expect, test } from 'vitest'
import { explainText } from '../../../core/app/explain.ts'
import { wordings } from '../../../core/explain/wordings/index.ts'
import { diagnosisIds } from '../../../core/model/diagnosis-ids.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
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

test('a sentence of its own is only about the network and the clock, where the other computer matters', () => {
  const own = Object.keys(words.catalogue.pasted)
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter((id) => !/^(dns|connect|http|proxy|portal|tls|clock)\./.test(id))).toEqual([])
  expect(own.filter((id) => !(diagnosisIds as readonly string[]).includes(id))).toEqual([])
})

test('a command names the server of the text, or a word to replace', () => {
  expect(sentences('Get "https://acme.okta.com/": x509: certificate signed by unknown authority').join(' ')).toContain(
    '-connect acme.okta.com:443',
  )
  const without = sentences('x509: certificate signed by unknown authority').join(' ')
  expect(without).toContain('-connect HOST:443')
  expect(without).not.toContain('the server:443')
})
