/** What is true where a check holds. */
export const titles = {
  'cors.origin-trusted': 'Pages of the product may read the answers of the server',
}

export const words = {}
