import type { Handlers } from '../../../core/contract/derived.ts'
import type { RecheckNews, RecheckSettings } from '../../../core/contract/values.ts'
import { fakeComparison, fakeRunIds } from './fake-runs.ts'

const off: RecheckSettings = { hours: null, tokens: false, last: null }

/** Re-checks that keep what they are told. @param found one of the first setup has found something */
export function fakeRecheck(found: boolean, nameOf: (setup: string) => string): Handlers['recheck'] {
  const kept = new Map<string, RecheckSettings>()
  let news: RecheckNews[] = found
    ? [
        {
          setup: 'acme',
          name: nameOf('acme'),
          before: fakeRunIds[1],
          after: fakeRunIds[0],
          at: '2026-11-24T09:30:00.000Z',
          headline: fakeComparison.headline,
          about: ['Results of checks', 'Proxy', 'Keys of the provider'],
        },
      ]
    : []
  return {
    show: async ({ setup }) => kept.get(setup) ?? off,
    save: async ({ setup, hours, tokens }) => {
      const saved = { ...off, hours, tokens }
      kept.set(setup, saved)
      return saved
    },
    news: async () => news,
    putAway: async ({ setup }) => (news = news.filter((one) => one.setup !== setup)),
  }
}
