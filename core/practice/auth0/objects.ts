import type { JWK } from 'jose'
import type { JsonObject } from '../message.ts'

/** What a tenant is made of, each as the Management API shows it. The names are those of its description. */
export interface Client extends JsonObject {
  client_id: string
  name: string
  client_secret: string
  app_type?: string
  grant_types: string[]
  /** Null or left out where keys or certificates are set in its place. */
  token_endpoint_auth_method?: 'none' | 'client_secret_post' | 'client_secret_basic' | null
  client_authentication_methods?: { private_key_jwt?: { credentials: { id: string }[] } } | null
  is_first_party?: boolean
  require_proof_of_possession?: boolean
}

export interface ResourceServer extends JsonObject {
  id: string
  identifier: string
  signing_alg: string
  /** Only with HS256. */
  signing_secret?: string
  token_lifetime: number
  token_dialect?: string
  enforce_policies?: boolean
  scopes?: { value: string; description?: string }[]
  subject_type_authorization?: { client?: { policy?: string }; user?: { policy?: string } }
  proof_of_possession?: { mechanism: string; required: boolean; required_for?: string } | null
  token_encryption?: { format: string; encryption_key: { alg: string; pem: string; kid?: string } } | null
  is_system?: boolean
}

export interface ClientGrant extends JsonObject {
  id: string
  /** Left out where it is the default of all third-party apps. */
  client_id?: string
  audience: string
  scope?: string[]
  subject_type: 'client' | 'user'
  organization_usage?: string
  allow_any_organization?: boolean
  allow_all_scopes?: boolean
  default_for?: string
}

/** A key or certificate of an app: what is shown of it, and what it verifies with. */
export interface Credential {
  client: string
  jwk: JWK | null
  shown: JsonObject & { id: string }
}

/** An Action that is bound to a trigger. */
export interface Binding extends JsonObject {
  id: string
  trigger_id: string
  display_name: string
  action: Action
}

export interface Action extends JsonObject {
  id: string
  name: string
  deployed_version: { code: string; [more: string]: unknown }
}
