import type { JsonObject } from '../../message.ts'

/** Settings of a new tenant. */
export const tenantSettings = (): JsonObject => ({
  enabled_locales: ['en'],
  flags: {
    allow_changing_enable_sso: false,
    disable_impersonation: true,
    enable_sso: true,
    universal_login: true,
    revoke_refresh_token_grant: false,
    disable_clickjack_protection_headers: false,
  },
  idle_session_lifetime: 72,
  ephemeral_session_lifetime: 72,
  idle_ephemeral_session_lifetime: 24,
  sandbox_version: '22',
  session_lifetime: 168,
  oidc_logout: { rp_logout_end_session_endpoint_discovery: true },
  resource_parameter_profile: 'compatibility',
  sandbox_versions_available: ['22', '18'],
  client_id_metadata_document_supported: false,
})
