import { visible } from '../model/visible.ts'

/** Text as it may stand in XML and HTML, attributes included; what cannot be seen, or is forbidden there, is written as an escape. */
export const escapeMarkup = (text: string): string =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** An address that may stand behind a link: of the web, and nothing else. */
export const linkable = (url: string): boolean => /^https?:\/\/[^\s"'<>()`\\]+$/i.test(url)
