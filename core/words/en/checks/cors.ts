/** What is true where a check holds. */
export const titles = {
  'cors.origin-trusted': 'The server allows requests from the origin of the product (CORS)',
}

export const words = {
  'no-header': ({ received }: { received: string }) => `no Access-Control-Allow-Origin header (response: ${received})`,
}
