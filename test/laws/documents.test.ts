import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesIn, read } from './repository.ts'

const manifest = JSON.parse(read('package.json')) as { version: string; license: string; homepage?: string }
const files = filesIn()
const pages = files.filter((path) => path.endsWith('.md') || path.startsWith('.github/ISSUE_TEMPLATE/'))

/** Markdown without what only looks like a link or a heading: blocks of code, and code inside a line. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors that GitHub makes of the headings of a page. */
const anchorsOf = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Targets of the links of a page: written out, or by a name that is defined below. */
const linksOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]:\s+(\S+)/gm)].map(([, one, other]) => one ?? other ?? '')

/** Where a link of a page leads in this repository; null for an address elsewhere. Forms of GitHub link as GitHub serves them. */
function targetOf(page: string, link: string): { path: string; anchor: string | undefined } | null {
  if (/^[a-z][a-z+.-]*:/i.test(link)) return null
  const [path = '', anchor] = link.split('#')
  if (page.startsWith('.github/')) {
    const onGitHub = path === '../security/policy' ? 'SECURITY.md' : path.replace(/^\.\.\/blob\/HEAD\//, '')
    return { path: onGitHub, anchor }
  }
  return { path: path === '' ? page : posix.join(posix.dirname(page), path), anchor }
}

function deadLinks(page: string, text: string): string[] {
  return linksOf(text).filter((link) => {
    const target = targetOf(page, link)
    if (!target) return false
    if (!existsSync(target.path)) return true
    return (
      target.anchor !== undefined && !anchorsOf(target.path === page ? text : read(target.path)).includes(target.anchor)
    )
  })
}

describe('links', () => {
  test.each(pages)('%s leads nowhere that is not there', (page) => {
    expect(deadLinks(page, read(page))).toEqual([])
  })

  test('the law sees a missing file, a missing heading and a missing page of a form', () => {
    const text =
      '# A page\n[x](no-such.md) [y](#a-page) [z](#b) [w](docs/security.md#no)\n\n[v]: gone.md\n`[u](code.md)`'
    expect(deadLinks('README.md', text)).toEqual(['no-such.md', '#b', 'docs/security.md#no', 'gone.md'])
    expect(deadLinks('.github/x.md', '[x](../blob/HEAD/CONTRIBUTING.md#set-up) [y](../blob/HEAD/X.md)')).toEqual([
      '../blob/HEAD/X.md',
    ])
  })

  test('README.md leads to what a newcomer looks for', () => {
    expect(linksOf(read('README.md'))).toEqual(
      expect.arrayContaining(['CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE']),
    )
  })
})

/** Names of files that exist only after a build, at run time, or elsewhere. */
const notHere =
  /^(dist|release|\.mutation|bin)\/|^(\.test|\.spec)\.ts$|^(LICENSES\.chromium\.html|idp-preflight-VERSION.*|report\.json|action\.yml)$/

/** Paths of ours that a page names in code, without those that have a part to fill in. */
const pathsIn = (text: string): string[] =>
  [
    ...text
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/`([\w.-]+(?:\/[\w.-]+)*(?:\/|\.(?:ts|js|yaml|yml|json|svelte|md|html)))`/g),
  ]
    .map(([, path = '']) => path)
    .filter((path) => !notHere.test(path))

describe('paths', () => {
  const ends = (path: string): boolean =>
    files.some(
      (file) => file === path || file.endsWith(`/${path}`) || (path.endsWith('/') && `/${file}`.includes(`/${path}`)),
    )

  test.each(pages)('%s names only files and folders that exist', (page) => {
    expect(pathsIn(read(page)).filter((path) => !ends(path))).toEqual([])
  })

  test('the law sees a file and a folder that are gone', () => {
    const gone = pathsIn('`core/gone.ts`, `core/gone/`, `gone.ts`, `core/app/app.ts`, `core/`, `dist/x.js`, `a b.ts`')
    expect(gone.filter((path) => !ends(path))).toEqual(['core/gone.ts', 'core/gone/', 'gone.ts'])
  })
})

describe('the license', () => {
  const text = read('LICENSE')
  test('is the whole Apache License 2.0, with its appendix', () => {
    expect(manifest.license).toBe('Apache-2.0')
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(text).toContain(`\n   ${number}. `)
    expect(text).toContain('END OF TERMS AND CONDITIONS\n\n   APPENDIX: How to apply the Apache License to your work.')
    expect(text.trimEnd().endsWith('limitations under the License.')).toBe(true)
    expect(text.length).toBe(11358)
  })

  test('has a notice beside it', () => {
    expect(read('NOTICE')).toMatch(/^IdP Preflight\nCopyright \d{4} IdP Preflight developers\n/)
  })
})

test('the code of conduct is whole, and says whom to tell', () => {
  const text = read('CODE_OF_CONDUCT.md')
  expect(text).not.toContain('INSERT CONTACT METHOD')
  for (const part of ['Pledge', 'Standards', 'Enforcement Responsibilities', 'Scope', 'Enforcement', 'Attribution'])
    expect(text).toMatch(new RegExp(`^## (Our )?${part}$`, 'm'))
  expect(text.match(/^### \d\. /gm)).toHaveLength(4)
})

describe('the changelog', () => {
  const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
  const text = read('CHANGELOG.md')
  const versions = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)

  test('begins with what is not released, and has an entry with a date for the version of package.json', () => {
    expect(versions[0]).toBe('[Unreleased]')
    expect(versions).toContainEqual(
      expect.stringMatching(`^\\[${manifest.version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d\\d-\\d\\d$`),
    )
  })

  test('knows versions with a date and the kinds of Keep a Changelog alone, each once in a version', () => {
    for (const version of versions.slice(1)) expect(version).toMatch(/^\[\d+\.\d+\.\d+(-[\w.]+)?\] - \d{4}-\d\d-\d\d$/)
    for (const section of text.split(/^## /m).slice(1)) {
      const named = [...section.matchAll(/^### (.*)$/gm)].map(([, kind = '']) => kind)
      expect(named.filter((kind) => !kinds.includes(kind))).toEqual([])
      expect(named.length).toBe(new Set(named).size)
    }
  })
})

interface Part {
  type: string
  id?: string
  attributes: { label?: string; value?: string; options?: unknown[] }
}

describe('issue forms', () => {
  const forms = files.filter((path) => /ISSUE_TEMPLATE\/\d-.*\.yml$/.test(path))

  test('there are four, and a way for what is not public', () => {
    expect(forms).toHaveLength(4)
    const { blank_issues_enabled, contact_links } = parse(read('.github/ISSUE_TEMPLATE/config.yml')) as {
      blank_issues_enabled: boolean
      contact_links: { name: string; url: string; about: string }[]
    }
    expect(blank_issues_enabled).toBe(false)
    const home = manifest.homepage ?? 'https://idp-preflight.example'
    expect(contact_links.map(({ url }) => url)).toEqual([`${home}/security/policy`])
    expect(contact_links[0]?.about).toContain('SECURITY.md')
  })

  test.each(forms)('%s is a form that GitHub takes', (path) => {
    const form = parse(read(path)) as {
      name: string
      description: string
      title: string
      labels: string[]
      body: Part[]
    }
    expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'labels', 'body'])
    expect(form.body.some(({ type }) => type !== 'markdown')).toBe(true)
    for (const { type, id, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      if (type === 'markdown') expect(attributes.value).toMatch(/\S/)
      else expect([id, attributes.label]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/\S/)])
      if (type === 'dropdown' || type === 'checkboxes') expect(attributes.options?.length).toBeGreaterThan(0)
      // YAML reads `yes` and `no` as no text, and GitHub refuses such a choice.
      if (type === 'dropdown') expect(attributes.options?.filter((option) => typeof option !== 'string')).toEqual([])
    }
    const ids = form.body.flatMap(({ id }) => id ?? [])
    const labels = form.body.flatMap(({ attributes }) => attributes.label ?? [])
    expect([ids.length, labels.length]).toEqual([new Set(ids).size, new Set(labels).size])
  })
})

test('no file names the host of a package registry: npm knows its own, and a mirror is set by whoever has one', () => {
  const hosts = new RegExp(
    ['registry\\.npmjs', 'registry\\.yarnpkg', 'npm\\.pkg\\.github', 'registry\\.npmmirror'].join('|'),
  )
  expect('https://registry.' + 'npmjs.org').toMatch(hosts)
  const text = files.filter((path) => !/\.(png|ico|icns)$/.test(path) && path !== 'test/laws/documents.test.ts')
  expect(text.length).toBeGreaterThan(900)
  expect(text.filter((path) => hosts.test(read(path)))).toEqual([])
})
