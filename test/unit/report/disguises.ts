/** What servers, proxies, libraries, shells and attackers make of a text. */
const each = (text: string, make: (code: number, character: string) => string) =>
  [...text].map((character) => make(character.codePointAt(0) ?? 0, character)).join('')
const punctuation = /[^A-Za-z0-9]/
const utf8 = (text: string) => [...Buffer.from(text)]
const hex = (text: string, between = '') =>
  utf8(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(between)
const only = (make: (code: number, character: string) => string) => (text: string) =>
  each(text, (code, character) => (punctuation.test(character) ? make(code, character) : character))
/** Each character in another way, in turn. */
const mixed = (text: string) =>
  [...text]
    .map((character, index) => {
      const code = character.charCodeAt(0)
      const hexadecimal = code.toString(16).padStart(2, '0')
      const ways = [character, `%${hexadecimal}`, `&#${code};`, `\\u00${hexadecimal}`, `&#x0${code.toString(16)};`]
      return code < 128 ? ways[index % ways.length] : character
    })
    .join('')

export const disguises: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'in a URL': (text) => encodeURIComponent(text),
  'in a URL, lower case': (text) => encodeURIComponent(text).replace(/%../g, (all) => all.toLowerCase()),
  'in a URL as RFC 3986 says': (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
  'in a URL, every byte': (text) =>
    utf8(text)
      .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join(''),
  'in a form': (text) => new URLSearchParams({ s: text }).toString().slice(2),
  'as old JavaScript escapes': only((code) => `%u${code.toString(16).padStart(4, '0')}`),
  'in JSON': (text) => JSON.stringify(text).slice(1, -1),
  'in JSON with slashes': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'in JSON, every mark': only((code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'in JSON, every character': (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`),
  'in JavaScript': only((code) =>
    code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`,
  ),
  'in octal': only((code) => (code < 256 ? `\\${code.toString(8).padStart(3, '0')}` : String.fromCodePoint(code))),
  'in a shell': only((code, mark) => (code < 128 ? `\\${mark}` : mark)),
  'in HTML': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'as bytes in decimal': (text) => JSON.stringify(utf8(text)),
  'as bytes in decimal, a line for each': (text) => JSON.stringify(utf8(text), null, 2),
  'in HTML by numbers': only((code) => `&#${code};`),
  'in HTML by numbers with zeros': only((code) => `&#000${code};`),
  'in HTML by hexadecimal numbers': only((code) => `&#x${code.toString(16)};`),
  'in HTML by hexadecimal numbers with zeros': only((code) => `&#X000${code.toString(16).toUpperCase()};`),
  'in HTML, every character': (text) => each(text, (code) => `&#${code};`),
  'in HTML by names': only(
    (_code, mark) =>
      ({
        '+': '&plus;',
        '/': '&sol;',
        '&': '&amp;',
        '!': '&excl;',
        '(': '&lpar;',
        ')': '&rpar;',
        '*': '&ast;',
        '=': '&equals;',
      })[mark] ?? mark,
  ),
  'in every way in turn': mixed,
  'in upper case': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'in wide letters': (text) =>
    each(text, (code, character) => (code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : character)),
  'over several lines': (text) => text.replace(/.{5}/g, '$&\r\n  '),
  'with characters of no width': (text) => each(text, (_code, character) => `${character}\u200b`),
  'in hexadecimal': (text) => hex(text),
  'in hexadecimal, upper case': (text) => hex(text).toUpperCase(),
  'in hexadecimal with colons': (text) => hex(text, ':'),
  'in hexadecimal with spaces': (text) => hex(text, ' '),
  'in hexadecimal with dashes': (text) => hex(text, '-'),
  'as a list of bytes': (text) =>
    utf8(text)
      .map((byte) => `0x${byte.toString(16).padStart(2, '0')}`)
      .join(', '),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 over lines': (text) => Buffer.from(`x${text}`).toString('base64').replace(/.{12}/g, '$&\n'),
  'in base64 behind one byte': (text) => Buffer.from(`:${text}`).toString('base64'),
  'in base64 behind two bytes': (text) => Buffer.from(`a:${text}\n`).toString('base64'),
  'in base64 of a longer text': (text) => Buffer.from(`{"user":"ab","pw":"${text}","x":1}`).toString('base64url'),
  'in base64 of UTF-16': (text) => Buffer.from(text, 'utf16le').toString('base64'),
}
