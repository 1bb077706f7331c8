/** Where the sections of specifications are, by the beginning of the reference id; the longest beginning that fits wins. */
const specifications = {
  RFC1034: 'https://www.rfc-editor.org/rfc/rfc1034#section-',
  RFC1918: 'https://www.rfc-editor.org/rfc/rfc1918#section-',
  RFC5280: 'https://www.rfc-editor.org/rfc/rfc5280#section-',
  RFC6585: 'https://www.rfc-editor.org/rfc/rfc6585#section-',
  RFC6761: 'https://www.rfc-editor.org/rfc/rfc6761#section-',
  RFC6749: 'https://www.rfc-editor.org/rfc/rfc6749#section-',
  'RFC6749-A': 'https://www.rfc-editor.org/rfc/rfc6749#appendix-A',
  RFC7515: 'https://www.rfc-editor.org/rfc/rfc7515#section-',
  RFC7516: 'https://www.rfc-editor.org/rfc/rfc7516#section-',
  RFC7517: 'https://www.rfc-editor.org/rfc/rfc7517#section-',
  RFC7518: 'https://www.rfc-editor.org/rfc/rfc7518#section-',
  RFC7519: 'https://www.rfc-editor.org/rfc/rfc7519#section-',
  RFC6750: 'https://www.rfc-editor.org/rfc/rfc6750#section-',
  RFC7523: 'https://www.rfc-editor.org/rfc/rfc7523#section-',
  RFC7591: 'https://www.rfc-editor.org/rfc/rfc7591#section-',
  RFC7636: 'https://www.rfc-editor.org/rfc/rfc7636#section-',
  RFC8252: 'https://www.rfc-editor.org/rfc/rfc8252#section-',
  RFC8259: 'https://www.rfc-editor.org/rfc/rfc8259#section-',
  RFC8305: 'https://www.rfc-editor.org/rfc/rfc8305#section-',
  RFC8414: 'https://www.rfc-editor.org/rfc/rfc8414#section-',
  RFC8446: 'https://www.rfc-editor.org/rfc/rfc8446#section-',
  RFC8707: 'https://www.rfc-editor.org/rfc/rfc8707#section-',
  RFC8725: 'https://www.rfc-editor.org/rfc/rfc8725#section-',
  RFC8910: 'https://www.rfc-editor.org/rfc/rfc8910#section-',
  RFC9068: 'https://www.rfc-editor.org/rfc/rfc9068#section-',
  RFC9110: 'https://www.rfc-editor.org/rfc/rfc9110#section-',
  RFC9293: 'https://www.rfc-editor.org/rfc/rfc9293#section-',
  RFC9325: 'https://www.rfc-editor.org/rfc/rfc9325#section-',
  RFC9449: 'https://www.rfc-editor.org/rfc/rfc9449#section-',
  RFC9525: 'https://www.rfc-editor.org/rfc/rfc9525#section-',
  RFC9700: 'https://www.rfc-editor.org/rfc/rfc9700#section-',
  OIDCC: 'https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.',
  OIDCD: 'https://openid.net/specs/openid-connect-discovery-1_0.html#rfc.section.',
} as const

export type Specification = keyof typeof specifications

const beginnings = (Object.keys(specifications) as Specification[]).sort((a, b) => b.length - a.length)

/** A section of a specification, and the document as it is cited: `RFC 6749`. */
export interface Section {
  specification: Specification
  document: string
  section: string
  url: string
}

/** The section behind an id such as `RFC6749-5.2`. An unknown id is a mistake of ours and throws. */
export function sectionOf(id: string): Section {
  const specification = beginnings.find((each) => id.startsWith(each) && /^([-.]|$)/.test(id.slice(each.length)))
  const after = specification ? id.slice(specification.length) : ''
  if (!specification || !/^[-.][0-9]+(\.[0-9]+)*$/.test(after)) throw new Error(`unknown reference: ${id}`)
  const sections = specifications[specification]
  const [document = id, section = ''] = id.split(/-(.*)/)
  return {
    specification,
    document: document.replace(/^RFC/, 'RFC '),
    section,
    url: sections + (sections.endsWith('A') ? after : after.slice(1)),
  }
}
