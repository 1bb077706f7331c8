/** Where the console keeps things. One place: vendors rename their menus, and every fix must follow at once. */
export const at = {
  app: 'In the Auth0 Dashboard, open **Applications › Applications**. Choose the app.',
  settings: 'In the Auth0 Dashboard, open **Applications › Applications**. Choose the app. Open the tab **Settings**.',
  credentials:
    'In the Auth0 Dashboard, open **Applications › Applications**. Choose the app. Open the tab **Credentials**.',
  grantTypes: 'Open the tab **Settings**. Go to **Advanced Settings › Grant Types** at the bottom.',
  apis: 'In the Auth0 Dashboard, open **Applications › APIs**.',
  api: 'In the Auth0 Dashboard, open **Applications › APIs**. Choose the API.',
  access:
    'Open the tab **Application Access** of the API (older dashboards: **Machine to Machine Applications**). Find the app.',
  log: 'Open **Monitoring › Logs** and find an entry of type `feccft` (failed exchange). The description of the entry names the reason.',
} as const

/** Menu paths to pages of the console. The app of a fix may be another than that of the client ID, so its click opens the list. */
export const menus = {
  applications: 'Applications › Applications',
  apis: 'Applications › APIs',
  triggers: 'Actions › Triggers',
  'tenant-acl': 'Security › Access Control',
  logs: 'Monitoring › Logs',
} as const
