import type { AdminKind } from '../../../model/admin.ts'
import { said } from '../said.ts'
import { judged, lifecycle, made } from './common.ts'
import { allZones } from './shown.ts'

/** The secrets of an app, without their values: how many there are, and how old. */
const secret: AdminKind = {
  id: 'secret',
  noun: said('okta.kind-secret'),
  page: 'app',
  within: 'app',
  path: '/api/v1/apps/{id}/credentials/secrets',
  id_at: 'id',
  name_at: 'id',
  read: 'okta.apps.read',
  create: 'okta.apps.manage',
  update: 'okta.apps.manage',
  remove: 'okta.apps.manage',
  whole: true,
  computed: made,
  fixed: [],
  secrets: ['client_secret', 'secret_hash'],
  switches: lifecycle,
  removableWhen: 'INACTIVE',
  starts: {},
  looked: 'should',
  missing: judged('admin.app-secrets', 'client.secret-wrong'),
  members: {},
  also: ['status'],
  log: {
    create: 'app.oauth2.credentials.lifecycle.create',
    update: 'app.oauth2.credentials.lifecycle.deactivate',
    remove: 'app.oauth2.credentials.lifecycle.delete',
  },
  gives: {},
}

/** Whether new service apps become super administrators: a setting of the org. */
const privileges: AdminKind = {
  id: 'client-privileges',
  noun: said('okta.kind-client-privileges'),
  page: 'account-settings',
  path: '/api/v1/org/settings/clientPrivilegesSetting',
  single: true,
  id_at: 'id',
  name_at: 'id',
  read: 'okta.orgs.read',
  computed: [],
  fixed: [],
  secrets: [],
  starts: {},
  looked: 'should',
  missing: judged('admin.apps-without-roles', 'client.too-powerful'),
  members: {},
  log: { create: 'system.org.update' },
  gives: {},
}

/** Parts of the network, which apps name by their ids. */
const zone: AdminKind = {
  id: 'network-zone',
  noun: said('okta.kind-network-zone'),
  path: '/api/v1/zones',
  query: 'limit=200',
  id_at: 'id',
  name_at: 'name',
  read: 'okta.networkZones.read',
  namesFor: {
    kind: 'app',
    at: ['settings.oauthClient.network.include', 'settings.oauthClient.network.exclude'],
    apart: [allZones],
  },
  computed: [],
  fixed: [],
  secrets: [],
  starts: {},
  looked: 'note',
  missing: judged('admin.app-network', 'client.network-restricted'),
  members: {},
  log: { create: 'zone.create' },
  gives: {},
}

/** What is only looked at beside the apps. */
export const lookedKinds: readonly AdminKind[] = [secret, privileges, zone]
