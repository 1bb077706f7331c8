/** What is true where a check holds. */
export const titles = {
  'proxy.direct-no-better': 'The way without the proxy is no better',
  'proxy.lets-through': 'The proxy lets the connection through',
}

export const words = {}
