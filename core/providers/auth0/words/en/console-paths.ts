/** Where the console keeps things. One place: vendors rename their menus, and every fix must follow at once. */
export const at = {
  app: 'In the Auth0 Dashboard open **Applications › Applications** and choose the app.',
  apis: 'In the Auth0 Dashboard open **Applications › APIs**.',
  api: 'In the Auth0 Dashboard open **Applications › APIs** and choose the API.',
  access:
    'On the API open the tab **Application Access** (older dashboards: **Machine to Machine Applications**) and find the app.',
  log: 'Look in **Monitoring › Logs** for an entry of type `feccft` (failed exchange); its description names the reason.',
} as const
