import { describe, expect, test } from 'vitest'
import { linkable } from '../../../core/report/escape.ts'
import { inCell, inLine } from '../../../core/report/markdown.ts'

describe('words from outside in Markdown', () => {
  test.each([
    ['plain words, with (brackets) and 3.5 s.', 'plain words, with (brackets) and 3.5 s.'],
    ['[a](b)', '\\[a\\](b)'],
    ['![a](b)', '!\\[a\\](b)'],
    ['<img src=x>', '&lt;img src=x>'],
    ['see https://evil.example/x', 'see `` https://evil.example/x ``'],
    ['see HTTP://evil.example', 'see `` HTTP://evil.example ``'],
    ['see www.evil.example now', 'see `` www.evil.example `` now'],
    ['mail a@evil.example', 'mail `` a@evil.example ``'],
    ['[x]`(https://evil.example)', "`` [x]'(https://evil.example) ``"],
    ['*a* _b_ ~c~ `d` $e$', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\$e\\$'],
    ['a\\[b', 'a\\\\\\[b'],
    ['&lt;b&gt; & &#60;', '&amp;lt;b&amp;gt; & &amp;#60;'],
    ['# heading', '\\# heading'],
    ['  # heading', '  \\# heading'],
    ['a # b', 'a # b'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['> quoted', '\\> quoted'],
    ['=== ', '\\=== '],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['1 item', '1 item'],
    ['a\n# b\r\n- c', 'a\\\\n# b\\\\r\\\\n- c'],
    ['a\u001b[31mb\u202e', 'a\\\\u001b\\[31mb\\\\u202e'],
  ])('%j', (text, shown) => {
    expect(inLine(text)).toBe(shown)
  })

  test.each([
    ['a|b', 'a\\|b'],
    ['https://a/?b|c', '`` https://a/?b\\|c ``'],
  ])('%j in a cell', (text, shown) => {
    expect(inCell(text)).toBe(shown)
  })
})

test.each([
  ['https://a.example/x', true],
  ['http://a.example', true],
  ['HTTPS://A.example', true],
  ['javascript:alert("https://a.example")', false],
  ['javascript:x//https://a.example', false],
  ['https://a.example/"onclick="x', false],
  ['https://a.example/x y', false],
  ['https://', false],
  ['ftp://a.example', false],
])('%s may stand behind a link: %s', (url, may) => {
  expect(linkable(url)).toBe(may)
})
