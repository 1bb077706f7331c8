/** What is true where a check holds. */
export const titles = {
  'server.exists': 'The authorization server exists',
  'server.licensed': 'The org may have custom authorization servers',
  'server.right-kind': 'The tokens come from the kind of authorization server that this product needs',
}

export const words = {}
