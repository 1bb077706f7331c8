/**
 * Where the consoles keep things. One place, because both vendors rename their menus and every fix must follow at once.
 */
export const okta = {
  app: 'In the Okta Admin Console open **Applications › Applications** (newer consoles: **Applications and Resources › Applications**) and choose the app.',
  servers: 'In the Okta Admin Console open **Security › API › Authorization Servers**.',
  server: 'In the Okta Admin Console open **Security › API › Authorization Servers** and choose the server.',
  integration:
    'In the Okta Admin Console open **Applications › API Service Integrations** (newer consoles: **Applications and Resources › API Service Integrations**) and choose the integration.',
  networks: 'In the Okta Admin Console open **Security › Networks**.',
  log: 'Look in **Reports › System Log** for the request; its entry names the reason.',
} as const

export const auth0 = {
  app: 'In the Auth0 Dashboard open **Applications › Applications** and choose the app.',
  apis: 'In the Auth0 Dashboard open **Applications › APIs**.',
  api: 'In the Auth0 Dashboard open **Applications › APIs** and choose the API.',
  access:
    'On the API open the tab **Application Access** (older dashboards: **Machine to Machine Applications**) and find the app.',
  log: 'Look in **Monitoring › Logs** for an entry of type `feccft` (failed exchange); its description names the reason.',
} as const
