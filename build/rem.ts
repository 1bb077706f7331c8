/** Lines and outlines stay as thin as they are. */
const thin = 3

/** The same lengths as multiples of the font size that the person has chosen in the browser: all grows with the letters. */
export const inRem = (css: string): string =>
  css.replace(/(?<![\w.])(\d+(?:\.\d+)?|\.\d+)px\b/g, (given, length) =>
    Number(length) < thin ? given : `${Number((Number(length) / 16).toFixed(5))}rem`,
  )

/** A part of PostCSS that writes every length of the window in `rem`, those of media and container queries too. */
export const remLengths = {
  postcssPlugin: 'rem-lengths',
  Declaration(declaration: { value: string }) {
    if (!declaration.value.includes('url(')) declaration.value = inRem(declaration.value)
  },
  AtRule(rule: { params: string }) {
    rule.params = inRem(rule.params)
  },
}
