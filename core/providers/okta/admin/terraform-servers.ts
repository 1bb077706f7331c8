import type { TerraformAttribute, TerraformKind } from '../../../model/admin-export.ts'

const from = (...paths: string[]): TerraformAttribute => ({ from: paths })

const serverAttributes = {
  name: from('name'),
  description: from('description'),
  audiences: { from: ['audiences'], refers: true },
  issuer_mode: from('issuerMode'),
  status: from('status'),
  credentials_rotation_mode: from('credentials.signing.rotationMode'),
} as const

const server: TerraformKind = {
  resources: [
    {
      type: 'okta_auth_server_default',
      when: { member: 'default', is: true },
      attributes: serverAttributes,
      required: [],
      importId: 'default',
    },
    { type: 'okta_auth_server', attributes: serverAttributes, required: ['audiences', 'name'], importId: '{id}' },
  ],
  refers: { id: 'id', issuer: 'issuer' },
  implied: [],
}

const scope: TerraformKind = {
  resources: [
    {
      type: 'okta_auth_server_scope',
      attributes: {
        name: from('name'),
        display_name: from('displayName'),
        description: from('description'),
        consent: from('consent'),
        default: from('default'),
        optional: from('optional'),
        metadata_publish: from('metadataPublish'),
      },
      required: ['auth_server_id', 'name'],
      parents: { auth_server_id: { up: 0, attribute: 'id' } },
      importId: '{within.0}/{id}',
    },
  ],
  refers: { name: 'name', id: 'id' },
  implied: [],
}

const policy: TerraformKind = {
  resources: [
    {
      type: 'okta_auth_server_policy',
      attributes: {
        name: from('name'),
        description: from('description', 'name'),
        status: from('status'),
        priority: from('priority'),
        client_whitelist: { from: ['conditions.clients.include'], refers: true },
      },
      required: ['auth_server_id', 'client_whitelist', 'description', 'name', 'priority'],
      parents: { auth_server_id: { up: 0, attribute: 'id' } },
      importId: '{within.0}/{id}',
    },
  ],
  refers: { id: 'id' },
  implied: ['type'],
}

const rule: TerraformKind = {
  resources: [
    {
      type: 'okta_auth_server_policy_rule',
      attributes: {
        name: from('name'),
        status: from('status'),
        priority: from('priority'),
        grant_type_whitelist: from('conditions.grantTypes.include'),
        scope_whitelist: from('conditions.scopes.include'),
        group_whitelist: from('conditions.people.groups.include'),
        group_blacklist: from('conditions.people.groups.exclude'),
        user_whitelist: from('conditions.people.users.include'),
        user_blacklist: from('conditions.people.users.exclude'),
        inline_hook_id: from('actions.token.inlineHook.id'),
        access_token_lifetime_minutes: from('actions.token.accessTokenLifetimeMinutes'),
        refresh_token_lifetime_minutes: from('actions.token.refreshTokenLifetimeMinutes'),
        refresh_token_window_minutes: from('actions.token.refreshTokenWindowMinutes'),
      },
      required: ['auth_server_id', 'grant_type_whitelist', 'name', 'policy_id', 'priority'],
      parents: { auth_server_id: { up: 1, attribute: 'id' }, policy_id: { up: 0, attribute: 'id' } },
      importId: '{within.0}/{within.1}/{id}',
    },
  ],
  refers: { id: 'id' },
  implied: ['type'],
}

const origin: TerraformKind = {
  resources: [
    {
      type: 'okta_trusted_origin',
      attributes: {
        name: from('name'),
        origin: from('origin'),
        scopes: { from: ['scopes'], pick: 'type' },
        active: { from: ['status'], is: 'ACTIVE' },
      },
      required: ['name', 'origin', 'scopes'],
      importId: '{id}',
    },
  ],
  refers: { id: 'id' },
  implied: [],
}

/** Authorization servers with their parts, and the origins of pages, by their kinds. */
export const serverTerraform = { server, scope, policy, rule, origin }
