import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Rolldown } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isAllowed, noticeOf, noticesOf, noticesText } from '../../../build/notices.ts'
import { filesOf, packageFolderOf } from '../../../build/packed-modules.ts'

describe('the package that a file belongs to', () => {
  test.each([
    ['/work/node_modules/zod/v4/index.js', 'node_modules/zod'],
    ['/work/node_modules/@peculiar/x509/build/x509.es.js', 'node_modules/@peculiar/x509'],
    ['node_modules/a/node_modules/b/index.js', 'node_modules/a/node_modules/b'],
    ['node_modules/a/node_modules/@s/b/lib/index.js', 'node_modules/a/node_modules/@s/b'],
    ['/work/node_modules/svelte/src/x.js?commonjs-es-import', 'node_modules/svelte'],
    ['\0rolldown/runtime.js', 'node_modules/rolldown'],
    ['\0vite/preload-helper.js', 'node_modules/vite'],
    ['/work/core/app/app.ts', null],
    ['/work/node_modules/zod', null],
    ['/work/node_modules/@peculiar/x509', null],
    ['/work/my_node_modules/zod/index.js', null],
    ['\0virtual:rolldown/runtime.js', null],
  ])('of %j is %j', (id, expected) => {
    expect(packageFolderOf(id)).toBe(expected)
  })
})

test('what goes into a bundle is its modules and the files that are copied', () => {
  const bundle = {
    'main.js': { type: 'chunk', modules: { '/w/a.ts': {}, '/w/node_modules/zod/index.js': {} } },
    'font.woff2': { type: 'asset', originalFileNames: ['../node_modules/font/font.woff2'] },
  } as unknown as Rolldown.OutputBundle

  expect(filesOf(bundle, resolve('renderer'))).toEqual([
    '/w/a.ts',
    '/w/node_modules/zod/index.js',
    'node_modules/font/font.woff2',
  ])
})

describe('a notice', () => {
  let base: string
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'preflight-notices-'))
  })
  afterEach(() => rmSync(base, { recursive: true, force: true }))
  const put = (name: string, content: string): void => {
    mkdirSync(dirname(join(base, name)), { recursive: true })
    writeFileSync(join(base, name), content)
  }
  const describePackage = (more: object): void =>
    put('node_modules/x/package.json', JSON.stringify({ name: 'x', version: '1.2.3', ...more }))
  const notice = () => noticeOf('node_modules/x', base, join(base, 'texts'))

  test.each(['LICENSE', 'LICENCE.md', 'license', 'LICENSE-MIT', 'COPYING', 'LICENSE.BSD', 'UNLICENSE'])(
    'takes the text from %s',
    (name) => {
      describePackage({ license: 'MIT', homepage: 'https://x.example' })
      put(`node_modules/x/${name}`, '\nthe text\n')

      expect(notice()).toEqual({
        folder: 'node_modules/x',
        name: 'x',
        version: '1.2.3',
        license: 'MIT',
        homepage: 'https://x.example',
        text: 'the text',
      })
    },
  )

  test('takes a notice along with the license, and no other file', () => {
    describePackage({ license: 'Apache-2.0', repository: { url: 'git+https://x.example' } })
    put('node_modules/x/LICENSE', 'license')
    put('node_modules/x/NOTICE', 'notice')
    put('node_modules/x/licenses.js', 'code')

    expect(notice()).toMatchObject({ text: 'license\n\nnotice', homepage: 'git+https://x.example' })
  })

  test('takes the text that we keep only where the package brings none', () => {
    describePackage({ license: 'MIT', repository: 'github:x/x' })
    put('texts/x.txt', 'kept\n')
    expect(notice()).toMatchObject({ text: 'kept', homepage: 'github:x/x' })
    put('node_modules/x/LICENSE', 'brought')
    expect(notice()).toMatchObject({ text: 'brought' })
  })

  test('has what a package brings along of somebody else, after its own text', () => {
    describePackage({ license: 'MIT' })
    put('node_modules/x/LICENSE', 'own')
    put('texts/x.within.txt', 'of another\n')
    expect(notice()).toMatchObject({ text: 'own\n\n----\n\nof another' })
    rmSync(join(base, 'node_modules/x/LICENSE'))
    expect(notice).toThrow('does not contain the text')
  })

  test('is refused without a text', () => {
    describePackage({ license: 'MIT' })
    expect(notice).toThrow(
      'x 1.2.3 does not contain the text of its license (MIT). Add the text to build/license-texts/.',
    )
    put('node_modules/x/LICENSE', '\n')
    expect(notice).toThrow('does not contain the text')
  })

  test.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'MIT AND GPL-2.0-only'])(
    'is refused under the license %j',
    (license) => {
      describePackage({ license })
      put('node_modules/x/LICENSE', 'text')

      expect(notice).toThrow(`x 1.2.3 has the license ${license}. It cannot be packed`)
    },
  )

  test.each([{}, { license: '' }])('is refused if no license is named: %j', (more) => {
    describePackage(more)
    put('node_modules/x/LICENSE', 'text')

    expect(notice).toThrow('x 1.2.3 does not name its license')
  })
})

test('a choice of licenses is fine where one of them is', () => {
  for (const license of ['MIT', '0BSD', '(BSD-3-Clause OR GPL-2.0)', 'MIT AND ISC'])
    expect(isAllowed(license)).toBe(true)
  expect(isAllowed('GPL-2.0 OR LGPL-3.0-only')).toBe(false)
})

test('each package is listed once, by name, and then given with its whole text', () => {
  const notices = noticesOf(['node_modules/zod', 'node_modules/clsx', 'node_modules/zod', 'node_modules/quickjs-wasi'])
  const text = noticesText(notices, ['One line more.'])

  expect(notices.map(({ name }) => name)).toEqual(['clsx', 'quickjs-wasi', 'zod'])
  expect(text).toMatch(/^IdP Preflight contains third-party software\. .+\n\nOne line more\.\n\nclsx [\d.]+: MIT\n/)
  for (const { name, version, text: whole } of notices) {
    expect(text).toContain(`\n${name} ${version}\nLicense: MIT\n`)
    expect(text).toContain(whole)
  }
  // This package does not contain its text: ours is of the interpreter in it.
  expect(text).toContain('Fabrice Bellard')
  expect(noticesText(notices.map((each) => ({ ...each, homepage: null })))).not.toContain('null')
})

test('the notice of undici has the license of the parser that it contains', () => {
  const text = noticeOf('node_modules/undici').text

  expect(text).toMatch(/^MIT License\n\nCopyright \(c\) Matteo Collina/)
  expect(text).toMatch(/llhttp[\s\S]+Copyright Fedor Indutny, 2018\.[\s\S]+Permission is hereby granted/)
})
