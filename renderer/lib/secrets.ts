import type { FieldName, SecretFieldName } from '../../core/contract/values.ts'

const secrets = { client_secret: true, private_key: true, private_key_password: true } as const satisfies Record<
  SecretFieldName,
  true
>

/** Fields whose value is written and never shown again. */
export const isSecret = (name: FieldName): name is SecretFieldName => Object.hasOwn(secrets, name)
