import { describe, expect, test } from 'vitest'
import { createMask } from '../../../core/report/redact.ts'

/** What a page shows of a secret that it wrote with the names of HTML. */
function maskedFrom(secret: string, page: string): string {
  const mask = createMask()
  mask.learn('client_secret', secret)
  return mask.text(page)
}

describe('a secret in the entities of HTML', () => {
  test.each([
    ['of ASCII', 'ab+cd/ef=gh_ij', 'ab&plus;cd&sol;ef&equals;gh&lowbar;ij'],
    ['with long names', 'ab`cd|ef_gh{ij', 'ab&DiacriticalGrave;cd&VerticalLine;ef&UnderBar;gh&lcub;ij'],
    ['in other case', 'ab<cd&ef"gh>ij', 'ab&LT;cd&AMP;ef&QUOT;gh&GT;ij'],
    ['in a case that HTML has not', 'ab+cd/ef+gh/ij', 'ab&PLUS;cd&SOL;ef&Plus;gh&Sol;ij'],
    ['of letters beyond ASCII', 'Pässwört-für-€uro', 'P&auml;ssw&ouml;rt-f&uuml;r-&euro;uro'],
    ['without a semicolon', 'ab&cd<ef>gh&ij', 'ab&ampcd&ltef&gtgh&ampij'],
    ['with what cannot be seen between', 'abcdefghijkl', 'abc&shy;def&zwj;ghi&zwnj;jkl'],
    ['with a space in it', 'abcd efgh ijkl', 'abcd&nbsp;efgh&Tab;ijkl'],
    ['with a semicolon in it', 'abcd;efgh;ijkl', 'abcd&semi;efgh&semi;ijkl'],
    ['twice', 'ab+cd/ef=gh_ij', 'ab&amp;plus;cd&amp;sol;ef&amp;equals;gh&amp;lowbar;ij'],
  ])('is hidden: %s', (_how, secret, page) => {
    expect(maskedFrom(secret, `so ${page} it is`)).toMatch(/^so ‹client_secret[^›]*› it is$/)
  })

  test('leaves a name alone that HTML does not have', () => {
    expect(maskedFrom('ab+cd/ef=gh_ij', 'one &nosuchname; two')).toBe('one &nosuchname; two')
  })
})
