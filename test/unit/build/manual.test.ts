import { describe, expect, test } from 'vitest'
import { manualPage } from '../../../build/manual.ts'
import { manualFile, manualNames, sizeOf } from '../../../build/manual-files.ts'
import type { ManualBlock } from '../../../core/contract/manual.ts'

const size = (file: string) => ({ width: file.length, height: 2 })
const blocksOf = (text: string): readonly ManualBlock[] => manualPage(`# T\n\n${text}`, size).blocks
const text = (...line: Extract<ManualBlock, { kind: 'text' }>['line']) => ({ kind: 'text', line }) as const
const plain = (words: string) => text({ kind: 'text', text: words })

describe('a page of the manual', () => {
  test('has the title that it begins with', () => {
    expect(manualPage('# All `values`\n\nText.', size)).toEqual({ title: 'All values', blocks: [plain('Text.')] })
  })

  test.each(['', 'Text.', '## Second\n\nText.', 'Text.\n\n# Late'])('needs one: %j', (markdown) => {
    expect(() => manualPage(markdown, size)).toThrow('The first line of a page of the manual must be its title.')
  })

  test('has lines with bold, emphasis, code and links, over several lines of its file', () => {
    expect(blocksOf('Click **Run _all_**,\nthen `a & b` or _c_.')).toEqual([
      text(
        { kind: 'text', text: 'Click ' },
        { kind: 'bold', text: 'Run all' },
        { kind: 'text', text: ', then ' },
        { kind: 'code', text: 'a & b' },
        { kind: 'text', text: ' or ' },
        { kind: 'em', text: 'c' },
        { kind: 'text', text: '.' },
      ),
    ])
  })

  test.each([
    ['[the **page**](with-auth0.md)', { kind: 'link', text: 'the page', page: 'with-auth0', at: null }],
    ['[a](words.md#key-set-jwks)', { kind: 'link', text: 'a', page: 'words', at: 'key-set-jwks' }],
    ['[docs](../writing-a-guide.md)', { kind: 'text', text: 'docs' }],
    ['[out](https://example.com/a.md)', { kind: 'text', text: 'out' }],
    ['[up](words.md.md)', { kind: 'text', text: 'up' }],
  ] as const)('links to its own pages alone: %s', (markdown, span) => {
    expect(blocksOf(markdown)).toEqual([text(span)])
  })

  test('has headings that a link finds, and no more than two levels of them', () => {
    expect(blocksOf('## Read a _failed_ check\n\n### 200 % (text)\n\n#### Deep')).toEqual([
      { kind: 'heading', level: 2, id: 'read-a-failed-check', text: 'Read a failed check' },
      { kind: 'heading', level: 3, id: '200--text', text: '200 % (text)' },
      { kind: 'heading', level: 3, id: 'deep', text: 'Deep' },
    ])
  })

  test('has lists, inside each other and with several lines', () => {
    expect(blocksOf('1. One\n2. Two\n   - Three\n\n- A\n\n  B')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [[plain('One')], [plain('Two'), { kind: 'list', ordered: false, items: [[plain('Three')]] }]],
      },
      { kind: 'list', ordered: false, items: [[plain('A'), plain('B')]] },
    ])
  })

  test('has tables, code and pictures of their size', () => {
    expect(
      blocksOf('| a | b |\n|---|---|\n| 1 | `2` |\n\n```\nx <y>\n```\n\n![What it shows.](pictures/x.png)'),
    ).toEqual([
      {
        kind: 'table',
        head: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
        rows: [[[{ kind: 'text', text: '1' }], [{ kind: 'code', text: '2' }]]],
      },
      { kind: 'code', text: 'x <y>' },
      { kind: 'picture', file: 'x.png', alt: 'What it shows.', width: 5, height: 2 },
    ])
  })

  test.each(['<b>bold</b>', 'a <script>x</script>', '> quoted', '~~gone~~', 'line  \nbreak', '---', 'a ![b](c.png)'])(
    'is refused with what the window could not draw: %j',
    (markdown) => {
      expect(() => blocksOf(markdown)).toThrow('The manual does not support')
    },
  )
})

describe('the files of the manual', () => {
  test('are its pages, and pictures with the size that they state', () => {
    expect(manualNames()).toEqual(expect.arrayContaining(['index', 'words', 'checklist']))
    const { width, height } = sizeOf('checklist.png')
    expect(width).toBeGreaterThan(0)
    expect(height).toBeGreaterThan(0)
  })

  test('are English where a language has no page of its own', () => {
    expect(manualFile('xx', 'index').replaceAll('\\', '/')).toMatch(/docs\/manual\/index\.md$/)
  })
})
