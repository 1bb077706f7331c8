/** Where the console keeps things. One place: vendors rename their menus, and every fix must follow at once. */
export const at = {
  app: 'In the Okta Admin Console open **Applications › Applications** (newer consoles: **Applications and Resources › Applications**) and choose the app.',
  servers: 'In the Okta Admin Console open **Security › API › Authorization Servers**.',
  server: 'In the Okta Admin Console open **Security › API › Authorization Servers** and choose the server.',
  integration:
    'In the Okta Admin Console open **Applications › API Service Integrations** (newer consoles: **Applications and Resources › API Service Integrations**) and choose the integration.',
  networks: 'In the Okta Admin Console open **Security › Networks**.',
  log: 'Look in **Reports › System Log** for the request; its entry names the reason.',
} as const
