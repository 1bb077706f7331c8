import { linesOf, type Piece, type RequestLines } from '../model/request-lines.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { AuthenticationMethod, Parameters } from './token-request.ts'

export interface CommandLines extends RequestLines {
  /** Whether a file with the certificate of a CA belongs to it. */
  ca: boolean
  variables: { name: string; holds: Said }[]
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

interface Part {
  name: string
  value: readonly Piece[]
}

/** What goes into the body beside the parameters of the grant, and what must be set for it. */
function proofOf(method: AuthenticationMethod, client_id: string) {
  const id: Part = { name: 'client_id', value: [client_id] }
  const secret = { name: 'CLIENT_SECRET', holds: said('oauth.variable-secret') }
  switch (method) {
    case 'client_secret_basic':
      return { body: [], basic: { user: client_id, variable: secret.name }, variables: [secret] }
    case 'client_secret_post':
      return {
        body: [id, { name: 'client_secret', value: [{ variable: secret.name }] }],
        basic: null,
        variables: [secret],
      }
    case 'none':
      return { body: [id], basic: null, variables: [] }
    default: {
      const assertion = { name: 'CLIENT_ASSERTION', holds: said('oauth.variable-assertion') }
      const body: Part[] = [
        id,
        { name: 'client_assertion_type', value: [assertionType] },
        { name: 'client_assertion', value: [{ variable: assertion.name }] },
      ]
      return { body, basic: null, variables: [assertion] }
    }
  }
}

/**
 * The token request for a shell, PowerShell, Python and Node.js. What is secret stands there as a variable of the environment.
 * @param way the proxy that the last run took, and whether it trusted a CA that was added
 */
export function tokenCommand(
  url: string,
  method: AuthenticationMethod,
  client_id: string,
  parameters: Parameters,
  { through, ca }: { through: string | null; ca: boolean } = { through: null, ca: false },
): CommandLines {
  const { body, basic, variables } = proofOf(method, client_id)
  const form: Part[] = [
    ...Object.entries(parameters).flatMap(([name, value]): Part[] => (value ? [{ name, value: [value] }] : [])),
    ...body,
  ]
  const lines = linesOf({ method: 'POST', url: [url], headers: [], form, body: null, basic, through, ca })
  return { ...lines, ca, variables }
}
