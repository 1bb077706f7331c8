import { expect, test } from 'vitest'
import { releasesOf, releasesPage } from '../../../core/app/tool.ts'
import manifest from '../../../package.json' with { type: 'json' }

test.each([
  ['https://code.example/owner/name', 'https://code.example/owner/name/releases'],
  ['https://code.example/owner/name/', 'https://code.example/owner/name/releases'],
  ['https://idp-preflight.example', 'https://idp-preflight.example/releases'],
])('the releases of %s are at %s', (home, page) => {
  expect(releasesOf(home)).toBe(page)
})

test('the page that is opened is below the homepage of package.json', () => {
  expect(releasesPage).toBe(releasesOf(manifest.homepage))
})
