import { grammarOf } from '../../intl.ts'

const { list, plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'admin.calls-answered': 'The API of the provider accepts the calls that the product makes',
}

export const words = {
  'no-scope-for-calls': 'The product does not use the requested scopes in its API calls.',
  'success-with-scope': ({ scope }: { scope: string }) => `HTTP 200 with the scope ${scope}`,
  'rejected-at': ({ path, scope }: { path: string; scope: string }) =>
    `The call to ${path} was rejected. This call requires the scope ${scope}.`,
  'also-rejected': ({ paths }: { paths: readonly string[] }) =>
    `${list(paths)} ${plural(paths.length, { one: 'was', other: 'were' })} also rejected.`,
  'others-succeeded': 'The other calls succeeded.',
}
