import type { Fault } from './fault.ts'

/** What people type wrongly whatever the provider. */
export const typedFaults: readonly Fault<unknown>[] = [
  {
    id: 'input.missing',
    says: 'The client ID was not entered',
    typed: ({ fields }) => {
      delete fields.client_id
    },
  },
  {
    id: 'input.placeholder',
    says: 'The placeholder of a document was left in place of the client ID',
    typed: ({ fields }) => {
      fields.client_id = '<YOUR_CLIENT_ID>'
    },
  },
  {
    id: 'input.domain-malformed',
    says: 'The domain was pasted twice, one after the other',
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}${origin}`
    },
  },
  {
    id: 'input.not-https',
    says: 'The domain was entered with http:// in front',
    typed: ({ fields }) => {
      fields.domain = 'http://practice.example'
    },
  },
  {
    id: 'input.secret-in-client-id',
    says: 'Client ID and secret were swapped',
    typed: (typed) => {
      if (typed.client_secret === undefined) return
      const id = typed.fields.client_id ?? ''
      typed.fields.client_id = typed.client_secret
      typed.client_secret = id
    },
  },
  {
    id: 'input.secret-whitespace',
    says: 'A line break was copied together with the secret',
    typed: (typed) => {
      if (typed.client_secret !== undefined) typed.client_secret = `${typed.client_secret}\n`
    },
  },
  {
    id: 'input.scope-malformed',
    says: 'The scopes were entered with commas between them',
    typed: ({ fields }) => {
      fields.scope = 'scan:read,scan:write'
    },
  },
  {
    id: 'input.malformed',
    says: 'There is a space inside the client ID',
    typed: ({ fields }) => {
      fields.client_id = `${fields.client_id?.slice(0, 8)} ${fields.client_id?.slice(8)}`
    },
  },
]
