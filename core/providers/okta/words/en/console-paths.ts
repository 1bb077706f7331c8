/** Where the console keeps things. One place: vendors rename their menus, and every fix must follow at once. */
export const at = {
  app: 'In the Okta Admin Console, open **Applications › Applications** (newer consoles: **Applications and Resources › Applications**). Choose the app.',
  general: 'Open the tab **General**. Beside **General Settings**, click **Edit**.',
  credentials: 'Open the tab **General**. Beside **Client Credentials**, click **Edit**.',
  servers: 'In the Okta Admin Console, open **Security › API › Authorization Servers**.',
  server: 'In the Okta Admin Console, open **Security › API › Authorization Servers**. Choose the server.',
  integration:
    'In the Okta Admin Console, open **Applications › API Service Integrations** (newer consoles: **Applications and Resources › API Service Integrations**). Choose the integration.',
  networks: 'In the Okta Admin Console, open **Security › Networks**.',
  log: 'Open **Reports › System Log** and find the request. The entry names the reason.',
  save: 'Click **Save**.',
} as const

/** Menu paths to pages of the console. The app of a fix may be another than that of the client ID, so its click opens the list. */
export const menus = {
  apps: 'Applications › Applications',
  'api-service-integrations': 'Applications › API Service Integrations',
  'authorization-servers': 'Security › API',
  'trusted-origins': 'Security › API › Trusted Origins',
  networks: 'Security › Networks',
  'system-log': 'Reports › System Log',
} as const
