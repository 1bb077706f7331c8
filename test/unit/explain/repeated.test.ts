import { expect, test } from 'vitest'
import { explainText } from '../../../core/app/explain.ts'
import { withoutRepeats } from '../../../core/explain/repeated.ts'
import { wordings } from '../../../core/explain/wordings/index.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { wordsIn } from '../../../core/words/words.ts'

const words = wordsIn('en')
const refer = (id: string, steps: readonly number[]) => `${id} ${steps}`

test('a step that an earlier cause has is named there, several in a row at once', () => {
  const causes = [
    { id: 'tls.untrusted-ca' as const, fix: ['find', 'get', 'add', 'never'] },
    { id: 'tls.intercepted' as const, fix: ['exempt', 'add', 'never'] },
    { id: 'tls.incomplete-chain' as const, fix: ['send', 'exempt', 'add', 'check'] },
  ]
  expect(withoutRepeats(causes, refer).map(({ fix }) => fix)).toEqual([
    ['find', 'get', 'add', 'never'],
    ['exempt', 'tls.untrusted-ca 3,4'],
    ['send', 'tls.intercepted 1', 'tls.untrusted-ca 3', 'check'],
  ])
})

test('no explanation writes out the same step twice, and the report has the steps of the first cause', () => {
  let shared = 0
  for (const { text } of wordings.filter(({ possible, text }) => possible.length > 1 && !text.includes('…')))
    for (const provider of providerIds) {
      const { causes, report } = explainText(`ERROR ${text}`, { provider, words, at: Date.parse('2026-11-29') })
      const steps = causes.flatMap(({ fix }) => fix)
      const own = steps.filter((step) => !/^Do steps? \d/.test(step))
      shared += steps.length - own.length
      expect(new Set(own).size, text).toBe(own.length)
      if (causes[0]) expect(report.fix).toEqual(causes[0].fix)
    }
  expect(shared).toBeGreaterThan(20)
})
