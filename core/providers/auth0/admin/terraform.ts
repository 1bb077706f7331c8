import type { TerraformAttribute, TerraformExport, TerraformKind } from '../../../model/admin-export.ts'
import { keysAt } from './signed-method.ts'

const from = (...paths: string[]): TerraformAttribute => ({ from: paths })

const client: TerraformKind = {
  resources: [
    {
      type: 'auth0_client',
      attributes: {
        name: from('name'),
        description: from('description'),
        app_type: from('app_type'),
        grant_types: from('grant_types'),
        require_proof_of_possession: from('require_proof_of_possession'),
        is_first_party: from('is_first_party'),
        oidc_conformant: from('oidc_conformant'),
        sso: from('sso'),
        sso_disabled: from('sso_disabled'),
        cross_origin_auth: from('cross_origin_authentication'),
        custom_login_page_on: from('custom_login_page_on'),
        callbacks: from('callbacks'),
        allowed_origins: from('allowed_origins'),
        allowed_logout_urls: from('allowed_logout_urls'),
        allowed_clients: from('allowed_clients'),
        web_origins: from('web_origins'),
        client_aliases: from('client_aliases'),
        initiate_login_uri: from('initiate_login_uri'),
        logo_uri: from('logo_uri'),
        organization_usage: from('organization_usage'),
        organization_require_behavior: from('organization_require_behavior'),
        compliance_level: from('compliance_level'),
        'jwt_configuration.alg': from('jwt_configuration.alg'),
        'jwt_configuration.lifetime_in_seconds': from('jwt_configuration.lifetime_in_seconds'),
        'jwt_configuration.secret_encoded': from('jwt_configuration.secret_encoded'),
        'refresh_token.rotation_type': from('refresh_token.rotation_type'),
        'refresh_token.expiration_type': from('refresh_token.expiration_type'),
        'refresh_token.leeway': from('refresh_token.leeway'),
        'refresh_token.token_lifetime': from('refresh_token.token_lifetime'),
        'refresh_token.idle_token_lifetime': from('refresh_token.idle_token_lifetime'),
        'refresh_token.infinite_token_lifetime': from('refresh_token.infinite_token_lifetime'),
        'refresh_token.infinite_idle_token_lifetime': from('refresh_token.infinite_idle_token_lifetime'),
      },
      required: ['name'],
      importId: '{client_id}',
    },
    {
      type: 'auth0_client_credentials',
      needs: 'token_endpoint_auth_method',
      attributes: { authentication_method: from('token_endpoint_auth_method') },
      required: ['client_id'],
      owner: { client_id: 'client_id' },
      importId: '{client_id}',
    },
    {
      type: 'auth0_client_credentials',
      // Of an app that is there only the ID of its key is known, which this resource cannot say.
      needs: `${keysAt}.0.pem`,
      attributes: {
        'private_key_jwt.credentials.credential_type': from(`${keysAt}.0.credential_type`),
        'private_key_jwt.credentials.pem': from(`${keysAt}.0.pem`),
        'private_key_jwt.credentials.algorithm': from(`${keysAt}.0.alg`),
      },
      fixed: { authentication_method: 'private_key_jwt' },
      required: ['client_id'],
      owner: { client_id: 'client_id' },
    },
  ],
  refers: { client_id: 'client_id' },
  implied: [],
}

const api: TerraformKind = {
  resources: [
    {
      type: 'auth0_resource_server',
      attributes: {
        name: from('name'),
        identifier: from('identifier'),
        signing_alg: from('signing_alg'),
        token_dialect: from('token_dialect'),
        token_lifetime: from('token_lifetime'),
        token_lifetime_for_web: from('token_lifetime_for_web'),
        allow_offline_access: from('allow_offline_access'),
        skip_consent_for_verifiable_first_party_clients: from('skip_consent_for_verifiable_first_party_clients'),
        enforce_policies: from('enforce_policies'),
        consent_policy: from('consent_policy'),
        verification_location: from('verification_location'),
        'proof_of_possession.mechanism': from('proof_of_possession.mechanism'),
        'proof_of_possession.required': from('proof_of_possession.required'),
        'proof_of_possession.required_for': from('proof_of_possession.required_for'),
        'subject_type_authorization.user.policy': from('subject_type_authorization.user.policy'),
        'subject_type_authorization.client.policy': from('subject_type_authorization.client.policy'),
      },
      required: ['identifier'],
      importId: '{id}',
    },
    {
      type: 'auth0_resource_server_scopes',
      needs: 'scopes',
      attributes: { scopes: { from: ['scopes'], block: { name: 'value', description: 'description' } } },
      required: ['resource_server_identifier', 'scopes'],
      owner: { resource_server_identifier: 'identifier' },
      importId: '{identifier}',
    },
  ],
  refers: { identifier: 'identifier', id: 'id' },
  implied: [],
}

const grant: TerraformKind = {
  resources: [
    {
      type: 'auth0_client_grant',
      attributes: {
        client_id: { from: ['client_id'], refers: true },
        audience: { from: ['audience'], refers: true },
        scopes: from('scope'),
        allow_all_scopes: from('allow_all_scopes'),
        subject_type: from('subject_type'),
        organization_usage: from('organization_usage'),
        allow_any_organization: from('allow_any_organization'),
        authorization_details_types: from('authorization_details_types'),
      },
      required: ['audience'],
      importId: '{id}',
    },
  ],
  refers: { id: 'id' },
  implied: [],
}

/** The Terraform provider auth0/auth0 (its documentation of version 1.55.0). */
export const auth0Terraform: TerraformExport = {
  name: 'auth0',
  source: 'auth0/auth0',
  version: '>= 1.55.0',
  environment: ['AUTH0_DOMAIN', 'AUTH0_API_TOKEN'],
  kinds: { client, 'resource-server': api, 'client-grant': grant },
}
