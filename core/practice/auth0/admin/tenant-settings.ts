import type { JsonObject, Reply } from '../../message.ts'
import { type Call, ok, type Route, withoutNulls } from './call.ts'
import { invalidBody } from './errors.ts'
import { picked } from './lists.ts'
import type { Members } from './members.ts'

const members: Members = {
  some: true,
  may: {
    change_password: 'object?',
    device_flow: 'object?',
    guardian_mfa_page: 'object?',
    default_audience: 'string',
    default_directory: 'string',
    error_page: 'object?',
    default_token_quota: 'object?',
    flags: 'object',
    friendly_name: 'string',
    picture_url: 'string',
    support_email: 'string',
    support_url: 'string',
    allowed_logout_urls: 'array',
    session_lifetime: 'integer',
    session_lifetime_in_minutes: 'integer',
    idle_session_lifetime: 'integer',
    idle_session_lifetime_in_minutes: 'integer',
    ephemeral_session_lifetime: 'integer',
    idle_ephemeral_session_lifetime: 'integer',
    ephemeral_session_lifetime_in_minutes: 'integer',
    idle_ephemeral_session_lifetime_in_minutes: 'integer',
    sandbox_version: 'string',
    legacy_sandbox_version: 'string',
    default_redirection_uri: 'string',
    enabled_locales: 'array',
    security_headers: 'object?',
    session_cookie: 'object?',
    sessions: 'object?',
    oidc_logout: 'object',
    customize_mfa_in_postlogin_action: 'boolean?',
    allow_organization_name_in_authentication_api: 'boolean?',
    acr_values_supported: 'array?',
    mtls: 'object?',
    pushed_authorization_requests_supported: 'boolean?',
    authorization_response_iss_parameter_supported: 'boolean?',
    skip_non_verifiable_callback_uri_confirmation_prompt: 'boolean?',
    resource_parameter_profile: ['audience', 'compatibility'],
    client_id_metadata_document_supported: 'boolean',
    enable_ai_guide: 'boolean',
    phone_consolidated_experience: 'boolean',
    include_session_metadata_in_tenant_logs: 'boolean',
    dynamic_client_registration_security_mode: ['strict', 'permissive'],
    country_codes: 'object?',
  },
}

/** A change is answered without what only a look shows, and with two flags more. */
function afterChange({ sandbox_versions_available: _all, ...tenant }: JsonObject): JsonObject {
  const { client_id_metadata_document_supported: _supported, flags, ...rest } = tenant
  const start = 'enforce_client_authentication_on_passwordless_start'
  return { ...rest, flags: { [`cannot_change_${start}`]: true, [start]: true, ...(flags as JsonObject) } }
}

/** Lifetimes can be set in minutes, and are shown in hours. */
const inHours = (body: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) =>
      name.endsWith('_in_minutes') ? [name.replace('_in_minutes', ''), Number(value) / 60] : [name, value],
    ),
  )

function update(call: Call): Reply {
  const { body, settings } = call
  const { default_audience: audience } = body
  if (audience && !settings.apis.some(({ identifier }) => identifier === audience))
    return invalidBody(`default_audience: there is no resource server ${audience}`)
  call.change((base) => {
    const flags = { ...(base.tenant.flags as JsonObject), ...(body.flags as JsonObject | undefined) }
    base.tenant = withoutNulls({ ...base.tenant, ...inHours(body), flags })
  })
  return ok(afterChange(call.settings.tenant))
}

const path = '/tenants/settings'

export const tenantRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path, anyOf: ['read:tenant_settings'], title: 'Get tenant settings' },
    handle: ({ query, settings }) => ok(picked(query, settings.tenant)),
  },
  {
    ...{ method: 'PATCH', path, anyOf: ['update:tenant_settings'], title: 'Update tenant settings' },
    members,
    handle: update,
  },
]
