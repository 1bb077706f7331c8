import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { manualPage } from '../../build/manual.ts'
import { manualFile, manualNames, sizeOf } from '../../build/manual-files.ts'
import { loadGuides } from '../../core/app/guide-packs.ts'
import { textsOf } from '../../core/app/guide-texts.ts'
import type { ManualBlock, ManualLine, ManualPage } from '../../core/contract/manual.ts'
import { languageIds } from '../../core/model/languages.ts'
import { providers } from '../../core/providers/index.ts'
import { helpPages, otherHelp } from '../../renderer/lib/help.ts'
import { wordsPage } from '../support/words-page.ts'
import { read } from './repository.ts'
import { parsed, sources } from './sources.ts'

const folder = 'docs/manual'
const names = manualNames()
const pageOf = (name: string, language = 'en'): ManualPage => manualPage(read(manualFile(language, name)), sizeOf)
const pages = new Map(names.map((name) => [name, pageOf(name)]))

/** All blocks of a page, those inside lists too. */
const blocksOf = (blocks: readonly ManualBlock[]): ManualBlock[] =>
  blocks.flatMap((block) => [block, ...(block.kind === 'list' ? block.items.flatMap(blocksOf) : [])])
const linesOf = (page: ManualPage): ManualLine[] =>
  blocksOf(page.blocks).flatMap((block) =>
    block.kind === 'text' ? [block.line] : block.kind === 'table' ? [...block.head, ...block.rows.flat()] : [],
  )
const linksOf = (page: ManualPage) =>
  linesOf(page).flatMap((line) => line.flatMap((span) => (span.kind === 'link' ? [span] : [])))
const headingsOf = (page: ManualPage): string[] =>
  blocksOf(page.blocks).flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
const picturesOf = (page: ManualPage) =>
  blocksOf(page.blocks).flatMap((block) => (block.kind === 'picture' ? [block] : []))

describe('the manual', () => {
  test('has a page for every screen, and every page that a link of the window names', () => {
    const wanted = [...Object.values(helpPages), ...Object.values(otherHelp)]
    expect(wanted.filter((name) => !pages.has(name))).toEqual([])
  })

  test('is linked from every screen, by itself or by its head', () => {
    const screens = sources().filter(({ path }) => /^renderer\/screens\/\w+\.svelte$/.test(path))
    // What shows the other screens, what shows that the program is gone, and the manual itself.
    const without = ['Screen', 'Stopped', 'Manual'].map((name) => `renderer/screens/${name}.svelte`)
    const heads = /<(HelpLink|SetupHead|PageHead)\b/
    const missing = screens.filter(({ path, text }) => !without.includes(path) && !heads.test(text))
    expect(missing.map(({ path }) => path)).toEqual([])
    for (const part of ['SetupHead', 'PageHead']) expect(read(`renderer/parts/${part}.svelte`)).toContain('<HelpLink')
    expect(screens.length).toBeGreaterThan(12)
  })

  test('reaches every page from its index', () => {
    const seen = new Set(['index'])
    for (const name of seen) for (const { page } of linksOf(pages.get(name) as ManualPage)) seen.add(page)
    expect(names.filter((name) => !seen.has(name))).toEqual([])
    const listed = linksOf(pages.get('index') as ManualPage).map(({ page }) => page)
    expect([...listed, 'index'].toSorted()).toEqual(names)
  })

  test.each(names)('has no dead link, heading or picture on %s', (name) => {
    const page = pages.get(name) as ManualPage
    const dead = linksOf(page).filter(({ page: to, at }) => {
      const target = pages.get(to)
      return !target || (at !== null && !headingsOf(target).includes(at))
    })
    expect(dead).toEqual([])
    expect(new Set(headingsOf(page)).size).toBe(headingsOf(page).length)
    for (const { alt } of picturesOf(page)) expect(alt).toMatch(/^\p{Lu}.+\.$/u)
  })

  test('leads out of itself to files of the repository alone, which the window shows as text', () => {
    const outside = names.flatMap((name) =>
      [...read(`${folder}/${name}.md`).matchAll(/\]\(([^)]+)\)/g)]
        .map(([, href = '']) => href)
        .filter((href) => !/^([a-z0-9-]+\.md(#\S+)?|pictures\/[\w-]+\.png)$/.test(href)),
    )
    expect(outside.filter((href) => !existsSync(join(folder, href)))).toEqual([])
  })

  test('shows every picture that lies in its folder, each small', () => {
    const shown = new Set([...pages.values()].flatMap(picturesOf).map(({ file }) => file))
    const there = readdirSync(join(folder, 'pictures'))
    expect(there.toSorted()).toEqual([...shown].toSorted())
    const large = there.filter((file) => statSync(join(folder, 'pictures', file)).size > 120_000)
    expect(large).toEqual([])
  })

  test.each(languageIds)('can be made into pages of the window in %s', (language) => {
    for (const name of names) expect(pageOf(name, language).blocks.length).toBeGreaterThan(0)
  })

  test('lists the words of the program, and no others', async () => {
    await expect(wordsPage()).toMatchFileSnapshot('../../docs/manual/words.md')
  })
})

/** The texts of the window's catalogue; a value in one is any text. */
function windowTexts(): string[] {
  const hole = '\u0000'
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join(''))
    ts.forEachChild(node, visit)
  }
  for (const source of sources()) if (source.path.startsWith('renderer/text/en/')) visit(parsed(source))
  return found
}

/** Labels of consoles, of products and of steps, as the guides and the fixes quote them. */
function quotedLabels(): string[] {
  const { guides } = loadGuides('guides')
  const quoted = [
    ...guides.flatMap((guide) => textsOf(guide).map(({ text }) => text)),
    ...Object.values(providers).map(({ words }) => JSON.stringify([words.en.diagnoses, words.en.terms])),
  ]
  const bold = quoted.flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label))
  const own = guides.flatMap((guide) => [
    guide.product,
    ...guide.steps.map(({ title }) => title),
    ...guide.fields.map(({ label }) => label),
  ])
  return [...bold, ...bold.flatMap((label) => label.split(' › ')), ...own]
}

const isKnown = (label: string, fixed: ReadonlySet<string>, filled: readonly RegExp[]): boolean =>
  fixed.has(label) || filled.some((pattern) => pattern.test(label))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('a label in bold', () => {
  const texts = windowTexts()
  const fixed = new Set([...texts, ...quotedLabels()])
  const filled = texts
    .filter((text) => text.includes('\u0000') && /\p{L}{3}/u.test(text))
    .map((text) => new RegExp(`^${text.split('\u0000').map(escaped).join('[^.]{1,40}')}$`))

  /** Sentences that are bold because they are the two ways of a choice, not labels. */
  const isSentence = (text: string) => text.endsWith('.')

  test.each(names)('of %s exists in the window, or is quoted from a console by a guide', (name) => {
    const labels = linesOf(pages.get(name) as ManualPage).flatMap((line) =>
      line.flatMap((span) => (span.kind === 'bold' ? [span.text] : [])),
    )
    expect(labels.filter((label) => !isSentence(label) && !isKnown(label, fixed, filled))).toEqual([])
  })

  test.each(['Run every check', 'Open this page', 'Verify'])('that is none is seen: %s', (label) => {
    expect(isKnown(label, fixed, filled)).toBe(false)
  })

  test.each(['Run all checks', 'Open this page in Okta', 'Application Access', 'Another product'])(
    'that is one is found: %s',
    (label) => {
      expect(isKnown(label, fixed, filled)).toBe(true)
    },
  )
})
