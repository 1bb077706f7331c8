/** What is true where a check holds. */
export const titles = {
  'connect.both-families-work': 'Every address family that the name has works',
  'connect.browser-no-better': 'The browser of this computer gets no further than programs do',
  'connect.every-address-answers': 'Every address of the host accepts connections',
  'connect.host-accepts': 'The host accepts a connection',
}

/** What is true instead where it does not. */
export const otherwise = {
  'connect.every-address-answers': 'Some addresses of the host accept no connection',
}

export const words = {}
