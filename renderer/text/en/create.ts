import { form, number, plural } from './words.ts'

const guidesOf = (n: number) => plural(n, { one: 'guide', other: 'guides' })

export const create = {
  title: 'New setup',
  valuesTitle: 'Enter all values',
  valuesLead: 'Choose the product that will use the tokens. The next page has one form for all values.',
  lead: 'Choose the product that will use the tokens, under the provider that issues them.',
  search: 'Search guides',
  found: (n: number, of: number) => (n === of ? guidesOf(of) : `${number(n)} of ${guidesOf(of)}`),
  noMatch: (query: string) => `No guides match “${query}”.`,
  refused: {
    title: (n: number) =>
      form(n, {
        one: 'One of your guides could not be loaded',
        other: `${number(n)} of your guides could not be loaded`,
      }),
    at: (file: string, line: number) => `${file}, line ${line}`,
    hint: 'Correct the file, then add it again. A file in the folder of guides is read when IdP Preflight starts.',
  },
  pack: {
    title: 'Add a guide of your own',
    file: 'Guide file',
    hint: 'A .yaml file. You can also drop the file on this list. The manual explains how to write a guide.',
    done: 'The guide was added.',
    tooLarge: 'This file is too large for a guide.',
    empty: 'This file is empty.',
    unreadable: 'This file could not be read.',
    several: 'Drop one file at a time.',
  },
  name: 'Name of this setup',
  nameHint: 'Only you see this name. If you leave it empty, the names of the provider and the product are used.',
  needed: 'Requirements',
  optional: 'optional',
  steps: (n: number) => `${plural(n, { one: 'step', other: 'steps' })} with instructions`,
  admin: (provider: string) => `Administrator access to ${provider}, your own or that of a colleague`,
  fields: 'Values that you copy during the setup',
  pick: 'Choose a guide to see its requirements.',
  create: 'Create setup',
  none: 'The guides are missing because the installation is damaged. Install IdP Preflight again.',
} as const
