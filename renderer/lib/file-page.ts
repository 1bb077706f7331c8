/** What our reports are made of. Every other element of a file is left out. */
const known = /^(?:header|main|section|div|span|h[1-4]|p|table|thead|tbody|tr|th|td|ol|ul|li|code|b|em|a|small)$/

/** The page around it has the headings above those of the file, and landmarks of its own. */
const inPlace: Readonly<Record<string, string>> = { h1: 'h3', h2: 'h4', h3: 'h4', h4: 'h5', header: 'div', main: 'div' }

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
const plain = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (all, name: string) => entities[name] ?? all)

/** In a file of ours the values of attributes and the words have neither `<` nor `>`. */
const pieces = /<(\/?)([a-z][a-z0-9]{0,9})((?:\s[^<>]{0,2000})?)>|[^<]+/g
const attribute = (name: string, of: string): string => plain(new RegExp(` ${name}="([^"]*)"`).exec(of)?.[1] ?? '')

function element(tag: string, attributes: string, links: boolean): HTMLElement {
  const href = links && tag === 'a' ? attribute('href', attributes) : ''
  const made = document.createElement(tag === 'a' && href === '' ? 'span' : (inPlace[tag] ?? tag))
  made.className = `${tag} ${attribute('class', attributes)}`.trim()
  if (/^https:/.test(href)) Object.assign(made, { href, target: '_blank', rel: 'noreferrer' })
  return made
}

/**
 * The body of a report as it is in its file, so that a preview says what the file says. It is made of elements and words, one by
 * one: nothing of the file runs.
 */
export function filePage(html: string, links: boolean): Node[] {
  const page = document.createDocumentFragment()
  const open: Node[] = [page]
  for (const [text, closing, tag = '', attributes = ''] of html.slice(html.indexOf('<body>') + 6).matchAll(pieces)) {
    if (tag === '') open.at(-1)?.appendChild(document.createTextNode(plain(text)))
    else if (known.test(tag)) {
      if (closing) open.length > 1 && open.pop()
      else open.push(open.at(-1)?.appendChild(element(tag, attributes, links)) ?? page)
    }
  }
  return [...page.childNodes]
}
