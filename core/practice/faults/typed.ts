import type { Fault } from './fault.ts'

/** What people type wrongly whatever the provider. */
export const typedFaults: readonly Fault<unknown>[] = [
  {
    id: 'input.missing',
    typed: ({ fields }) => {
      delete fields.client_id
    },
  },
  {
    id: 'input.placeholder',
    typed: ({ fields }) => {
      fields.client_id = '<YOUR_CLIENT_ID>'
    },
  },
  {
    id: 'input.domain-malformed',
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}${origin}`
    },
  },
  {
    id: 'input.not-https',
    typed: ({ fields }) => {
      fields.domain = 'http://practice.example'
    },
  },
  {
    id: 'input.secret-in-client-id',
    typed: (typed) => {
      if (typed.client_secret === undefined) return
      const id = typed.fields.client_id ?? ''
      typed.fields.client_id = typed.client_secret
      typed.client_secret = id
    },
  },
  {
    id: 'input.secret-whitespace',
    typed: (typed) => {
      if (typed.client_secret !== undefined) typed.client_secret = `${typed.client_secret}\n`
    },
  },
  {
    id: 'input.scope-malformed',
    typed: ({ fields }) => {
      fields.scope = 'scan:read,scan:write'
    },
  },
  {
    id: 'input.malformed',
    typed: ({ fields }) => {
      fields.client_id = `${fields.client_id?.slice(0, 8)} ${fields.client_id?.slice(8)}`
    },
  },
]
