import type { TerraformAttribute, TerraformExport, TerraformKind } from '../../../model/admin-export.ts'
import { serverTerraform } from './terraform-servers.ts'

const { server, scope, policy, rule, origin } = serverTerraform
const from = (...paths: string[]): TerraformAttribute => ({ from: paths })
const client = 'settings.oauthClient'
const credentials = 'credentials.oauthClient'

const app: TerraformKind = {
  resources: [
    {
      type: 'okta_app_oauth',
      attributes: {
        label: from('label'),
        type: from(`${client}.application_type`),
        status: from('status'),
        grant_types: from(`${client}.grant_types`),
        response_types: from(`${client}.response_types`),
        redirect_uris: from(`${client}.redirect_uris`),
        post_logout_redirect_uris: from(`${client}.post_logout_redirect_uris`),
        token_endpoint_auth_method: from(`${credentials}.token_endpoint_auth_method`),
        pkce_required: from(`${credentials}.pkce_required`),
        auto_key_rotation: from(`${credentials}.autoKeyRotation`),
        consent_method: from(`${client}.consent_method`),
        issuer_mode: from(`${client}.issuer_mode`),
        jwks_uri: from(`${client}.jwks_uri`),
        client_uri: from(`${client}.client_uri`),
        logo_uri: from(`${client}.logo_uri`),
        policy_uri: from(`${client}.policy_uri`),
        tos_uri: from(`${client}.tos_uri`),
        login_uri: from(`${client}.initiate_login_uri`),
        login_mode: from(`${client}.idp_initiated_login.mode`),
        login_scopes: from(`${client}.idp_initiated_login.default_scope`),
        wildcard_redirect: from(`${client}.wildcard_redirect`),
        refresh_token_rotation: from(`${client}.refresh_token.rotation_type`),
        refresh_token_leeway: from(`${client}.refresh_token.leeway`),
        implicit_assignment: from('settings.implicitAssignment'),
        admin_note: from('settings.notes.admin'),
        enduser_note: from('settings.notes.enduser'),
        hide_ios: from('visibility.hide.iOS'),
        hide_web: from('visibility.hide.web'),
        auto_submit_toolbar: from('visibility.autoSubmitToolbar'),
        accessibility_self_service: from('accessibility.selfService'),
        accessibility_error_redirect_url: from('accessibility.errorRedirectUrl'),
        accessibility_login_redirect_url: from('accessibility.loginRedirectUrl'),
        user_name_template: from('credentials.userNameTemplate.template'),
        user_name_template_type: from('credentials.userNameTemplate.type'),
        user_name_template_suffix: from('credentials.userNameTemplate.userSuffix'),
        'network.connection': from(`${client}.network.connection`),
        'network.include': from(`${client}.network.include`),
        'network.exclude': from(`${client}.network.exclude`),
        jwks: { from: [`${client}.jwks.keys`], block: { kid: 'kid', kty: 'kty', e: 'e', n: 'n', x: 'x', y: 'y' } },
      },
      required: ['label', 'type'],
      // The secret stays out of the state of Terraform.
      fixed: { omit_secret: true },
      importId: '{id}',
    },
  ],
  refers: { [`${credentials}.client_id`]: 'client_id', id: 'id' },
  implied: ['name', 'signOnMode'],
}

const grant: TerraformKind = {
  resources: [
    {
      type: 'okta_app_oauth_api_scope',
      attributes: { issuer: from('issuer'), scopes: from('scopeId') },
      required: ['app_id', 'issuer', 'scopes'],
      parents: { app_id: { up: 0, attribute: 'id' } },
      together: 'scopes',
      importId: '{within.0}',
    },
  ],
  refers: {},
  implied: [],
}

const role: TerraformKind = {
  resources: [
    {
      type: 'okta_app_oauth_role_assignment',
      attributes: { type: from('type'), role: from('role'), resource_set: from('resource-set') },
      required: ['client_id', 'type'],
      parents: { client_id: { up: 0, attribute: 'client_id' } },
      importId: '{within.0}/{id}',
    },
  ],
  refers: { id: 'id' },
  implied: [],
}

const assignment: TerraformKind = {
  resources: [
    {
      type: 'okta_app_group_assignment',
      attributes: { group_id: { from: ['id'], refers: true }, priority: from('priority') },
      required: ['app_id', 'group_id'],
      parents: { app_id: { up: 0, attribute: 'id' } },
      importId: '{within.0}/{id}',
    },
  ],
  refers: {},
  implied: [],
}

const group: TerraformKind = {
  resources: [{ type: 'okta_group', data: true, attributes: { name: from('profile.name') }, required: ['name'] }],
  refers: { id: 'id' },
  implied: [],
}

const service: TerraformKind = {
  resources: [
    {
      type: 'okta_api_service_integration',
      attributes: { type: from('type'), granted_scopes: { from: ['grantedScopes'], block: { scope: '' } } },
      required: ['type', 'granted_scopes'],
      importId: '{id}',
    },
  ],
  refers: { id: 'id' },
  implied: [],
}

/** The Terraform provider okta/okta (its documentation of version 6.12.0). */
export const oktaTerraform: TerraformExport = {
  name: 'okta',
  source: 'okta/okta',
  version: '>= 6.12.0',
  environment: ['OKTA_ORG_NAME', 'OKTA_BASE_URL', 'OKTA_API_TOKEN'],
  kinds: {
    app,
    grant,
    role,
    group,
    assignment,
    'api-service': service,
    'authorization-server': server,
    scope,
    policy,
    rule,
    'trusted-origin': origin,
  },
}
