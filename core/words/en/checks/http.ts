/** What is true where a check holds. */
export const titles = {
  'http.api-answers': 'The response comes from the API of the provider',
}

export const words = {
  'a-response': 'a response',
  'api-json': 'a JSON response from the API',
  'metadata-json': 'the metadata of the server, as JSON',
  json: ({ status }: { status: number }) => `${status}, as JSON`,
  empty: ({ status }: { status: number }) => `${status}, with an empty body`,
  elsewhere: 'Another check reports what the response contains.',
  'other-certificate':
    'The first connection succeeded. One of several servers, or one of several network paths, presents a different certificate.',

  // A response that does not name an error, in one line.
  'page-titled': ({ status, title }: { status: number; title: string }) =>
    `${status} · a page titled "${title}" · not JSON`,
  'page-untitled': ({ status }: { status: number }) => `${status} · a page without a title · not JSON`,
  'body-empty': ({ status }: { status: number }) => `${status} · an empty body`,
  'body-not-json': ({ status, body }: { status: number; body: string }) => `${status} · ${body} · not JSON`,

  // Who sent a response, and what is odd about it.
  titled: ({ title }: { title: string }) => `The page is titled "${title}".`,
  'titled-like': ({ title, product }: { title: string; product: string }) =>
    `The page is titled "${title}" and looks like ${product}.`,
  'looks-like': ({ product }: { product: string }) => `The response looks like ${product}.`,
  'no-body': 'The response is empty.',
  packed: ({ coding }: { coding: string }) => `The response is compressed (${coding}) and cannot be decompressed.`,
  damaged: 'The response starts like JSON but is truncated or damaged.',
  'redirects-to': ({ url }: { url: string }) => `The response redirects to ${url}.`,
  'redirects-to-product': ({ url, product }: { url: string; product: string }) =>
    `The response redirects to ${url}, which belongs to ${product}.`,
  'wait-for': ({ seconds }: { seconds: string }) => `The server asks you to wait ${seconds} s.`,
  'try-again-in': ({ seconds }: { seconds: number }) => `Try again in ${seconds} s.`,
}
