import type { Members } from './members.ts'

const appTypes = [
  ...['native', 'spa', 'regular_web', 'non_interactive', 'resource_server', 'express_configuration', 'rms', 'box'],
  ...['cloudbees', 'concur', 'dropbox', 'mscrm', 'echosign', 'egnyte', 'newrelic', 'office365', 'salesforce'],
  ...['sentry', 'sharepoint', 'slack', 'springcm', 'zendesk', 'zoom', 'sso_integration', 'oag'],
]
const usages = ['deny', 'allow', 'require']
const prompts = ['no_prompt', 'pre_login_prompt', 'post_login_prompt']
const methods = ['none', 'client_secret_post', 'client_secret_basic']

/** What an app may be given when it is made and when it is changed. */
const common = {
  name: 'string',
  description: 'string',
  logo_uri: 'string',
  callbacks: 'array',
  oidc_logout: 'object',
  oidc_backchannel_logout: 'object',
  session_transfer: 'object?',
  allowed_origins: 'array',
  web_origins: 'array',
  grant_types: 'array',
  client_aliases: 'array',
  allowed_clients: 'array',
  allowed_logout_urls: 'array',
  is_token_endpoint_ip_header_trusted: 'boolean',
  app_type: appTypes,
  is_first_party: 'boolean',
  oidc_conformant: 'boolean',
  jwt_configuration: 'object',
  encryption_key: 'object?',
  sso: 'boolean',
  cross_origin_authentication: 'boolean',
  sso_disabled: 'boolean',
  custom_login_page_on: 'boolean',
  custom_login_page: 'string',
  custom_login_page_preview: 'string',
  form_template: 'string',
  client_metadata: 'object',
  mobile: 'object',
  initiate_login_uri: 'string',
  refresh_token: 'object?',
  default_organization: 'object?',
  require_pushed_authorization_requests: 'boolean',
  require_proof_of_possession: 'boolean',
  signed_request_object: 'object',
  token_vault_privileged_access: 'object',
  compliance_level: [
    'none',
    'fapi1_adv_pkj_par',
    'fapi1_adv_mtls_par',
    'fapi2_sp_pkj_mtls',
    'fapi2_sp_mtls_mtls',
    null,
  ],
  par_request_expiry: 'integer?',
  third_party_security_mode: ['strict', 'permissive'],
  redirection_policy: ['allow_always', 'open_redirect_protection'],
  // Not in the description, and accepted by the real one.
  identity_assertion_authorization_grant: 'object',
} as const

export const clientCreate: Members = {
  must: ['name'],
  may: {
    ...common,
    token_endpoint_auth_method: methods,
    addons: 'object',
    native_social_login: 'object',
    fedcm_login: 'object',
    cross_origin_loc: 'string',
    client_authentication_methods: 'object',
    organization_usage: usages,
    organization_require_behavior: prompts,
    organization_discovery_methods: 'array',
    skip_non_verifiable_callback_uri_confirmation_prompt: 'boolean',
    token_exchange: 'object',
    token_quota: 'object',
    resource_server_identifier: 'string',
    express_configuration: 'object',
    my_organization_configuration: 'object',
    async_approval_notification_channels: 'array',
  },
}

export const clientUpdate: Members = {
  some: true,
  may: {
    ...common,
    client_secret: 'string',
    token_endpoint_auth_method: [...methods, null],
    addons: 'object?',
    native_social_login: 'object?',
    fedcm_login: 'object?',
    cross_origin_loc: 'string?',
    client_authentication_methods: 'object?',
    organization_usage: [...usages, null],
    organization_require_behavior: [...prompts, null],
    organization_discovery_methods: 'array?',
    skip_non_verifiable_callback_uri_confirmation_prompt: 'boolean?',
    token_exchange: 'object?',
    token_quota: 'object?',
    express_configuration: 'object?',
    my_organization_configuration: 'object?',
    async_approval_notification_channels: 'array?',
  },
}
