import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { AuthenticationMethod, Parameters } from './token-request.ts'

export interface CommandLines {
  bash: string
  powershell: string
  variables: { name: string; holds: Said }[]
}

/** In single quotes nothing is read by the shell but the quote itself. */
const bashQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const powershellQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

interface Part {
  name: string
  /** A value as it is, or the name of the variable that holds it. */
  value: string | { variable: string }
}

/** What goes into the body beside the parameters of the grant, and what must be set for it. */
function proofOf(method: AuthenticationMethod, client_id: string) {
  const id: Part = { name: 'client_id', value: client_id }
  const secret = { name: 'CLIENT_SECRET', holds: said('oauth.variable-secret') }
  switch (method) {
    case 'client_secret_basic':
      return { body: [], basic: true, variables: [secret] }
    case 'client_secret_post':
      return {
        body: [id, { name: 'client_secret', value: { variable: secret.name } }],
        basic: false,
        variables: [secret],
      }
    case 'none':
      return { body: [id], basic: false, variables: [] }
    default: {
      const assertion = {
        name: 'CLIENT_ASSERTION',
        holds: said('oauth.variable-assertion'),
      }
      const body: Part[] = [
        id,
        { name: 'client_assertion_type', value: assertionType },
        { name: 'client_assertion', value: { variable: assertion.name } },
      ]
      return { body, basic: false, variables: [assertion] }
    }
  }
}

/**
 * The token request as one line for two shells. What is secret stands there as a variable of the environment. PowerShell's
 * own command is used, because `curl` there may be another program.
 */
export function tokenCommand(
  url: string,
  method: AuthenticationMethod,
  client_id: string,
  parameters: Parameters,
): CommandLines {
  const { body, basic, variables } = proofOf(method, client_id)
  const parts: Part[] = [
    ...Object.entries(parameters).flatMap(([name, value]): Part[] => (value ? [{ name, value }] : [])),
    ...body,
  ]
  const bash = [
    `curl --silent --show-error --request POST ${bashQuoted(url)}`,
    ...(basic ? [`--user ${bashQuoted(client_id)}":\${CLIENT_SECRET}"`] : []),
    ...parts.map(({ name, value }) =>
      typeof value === 'string'
        ? `--data-urlencode ${bashQuoted(`${name}=${value}`)}`
        : `--data-urlencode "${name}=\${${value.variable}}"`,
    ),
  ]
  const pairs = parts.map(({ name, value }) =>
    typeof value === 'string' ? `${name} = ${powershellQuoted(value)}` : `${name} = $env:${value.variable}`,
  )
  const login = `'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${powershellQuoted(`${client_id}:`)} + $env:CLIENT_SECRET))`
  const powershell = [
    `Invoke-RestMethod -Method Post -Uri ${powershellQuoted(url)}`,
    ...(basic ? [`-Headers @{ Authorization = ${login} }`] : []),
    `-Body @{ ${pairs.join('; ')} }`,
  ]
  return { bash: bash.join(' \\\n  '), powershell: powershell.join(' `\n  '), variables }
}
