/** What is true where a check holds. */
export const titles = {
  'dns.address-public': 'The name leads to a public address',
  'dns.host-resolves': 'The host name is known',
}

/** What is true instead where it does not. */
export const otherwise = {
  'dns.address-public': 'The name leads to a private address',
}

export const words = {}
