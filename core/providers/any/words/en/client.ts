import type { ProviderWords } from '../../../../model/provider-words.ts'

const keycloakCredentials = 'Open **Clients**. Select the client. Open the tab **Credentials**.'

export const client = {
  'client.unknown': {
    variants: {
      keycloak: {
        says: 'The realm has no enabled client with this client ID.',
        fix: [
          'Open **Clients** in the realm that the issuer names, and look for the client ID.',
          'Open the client and check that it is **Enabled**.',
        ],
      },
      entra: {
        fix: [
          'Open **App registrations** in the tenant that the issuer names.',
          'Select the app. Copy **Application (client) ID**. Do not copy the Object ID.',
        ],
      },
      adfs: {
        fix: [
          'Open **Application Groups**. Select the group. Copy **Client Identifier** of the server application.',
          'If the client is disabled, enable it with `Enable-AdfsClient` in PowerShell.',
        ],
      },
      zitadel: {
        says: 'A service user with this login name does not exist.',
        fix: ['Open **Service Users**. Select the user. Copy the username. The username is the client ID.'],
      },
    },
  },
  'client.secret-wrong': {
    variants: {
      keycloak: {
        says: 'The client secret is wrong, has expired, or was sent with a different authentication method than the client expects.',
        fix: [
          keycloakCredentials,
          'Copy **Client Secret** and {{paste it here|enter it in {product}}}.',
          'Compare **Client Authenticator** there with the client authentication method that {{is used here|{product} uses}}.',
        ],
      },
      entra: {
        fix: [
          'Open **App registrations**. Select the app. Open **Certificates & secrets**.',
          'Create a new client secret. Copy the column **Value**, not **Secret ID**.',
        ],
      },
      'secret-expired': {
        says: 'The client secret has expired.',
        fix: [
          'Open **App registrations**. Select the app. Open **Certificates & secrets**.',
          'Create a new client secret, copy its **Value**, and enter it {{here and |}}in {product}.',
        ],
      },
      zitadel: {
        fix: [
          'Open **Service Users**. Select the user.',
          'Click **Actions › Generate Client Secret** and copy the secret. The secret is shown only once.',
        ],
      },
      none: {
        says: 'The service user has no client secret.',
        fix: [
          'Open **Service Users**. Select the user.',
          'Click **Actions › Generate Client Secret** and copy the secret. The secret is shown only once.',
        ],
      },
    },
  },
  'client.auth-method': {
    variants: {
      pingone: {
        fix: [
          'Open **Applications › Applications**. Select the app. Open the tab **Configuration**.',
          'Compare **Token Endpoint Authentication Method** with the method that {{is used here|{product} uses}}. Each app has exactly one method.',
        ],
      },
      'public-app': {
        says: 'The app is a public client, which must not send a secret or an assertion.',
        fix: ['Use an app that is registered as a confidential client, with a secret or a certificate.'],
      },
    },
  },
  'client.auth-failed': {
    variants: {
      adfs: {
        says: 'AD FS rejected the client authentication. AD FS writes the cause only to its own log.',
        fix: [
          'On the AD FS server, open the event log **AD FS › Admin** and look for event 1021. `MSIS9267` means that the credentials did not arrive. `MSIS9344` means that the key is unknown.',
          'Open **Application Groups**. Select the server application. Compare its credentials with those entered {{here|in {product}}}.',
        ],
      },
      authentik: {
        says: 'The secret or the password is wrong, a policy denies access, or the provider is not assigned to an application.',
        fix: [
          'Compare the client secret with the one on the page of the provider.',
          'Check that the provider is assigned to an application, and that the policies of the application allow access.',
          'Look in the event log for the reason.',
        ],
      },
    },
  },
  'client.grant-not-allowed': {
    variants: {
      keycloak: {
        fix: [
          'Open **Clients**. Select the client. Open the tab **Settings**.',
          'Turn on **Client authentication**. Select **Service accounts roles**. In older versions, set **Access Type** to `confidential` and turn on **Service Accounts Enabled**.',
          'Click **Save**.',
        ],
      },
      cognito: {
        fix: [
          'Open **Applications › App clients**. Select the client. Open the tab **Login pages**. The tab requires a domain for the user pool.',
          'Click **Edit**. Select **Client credentials**. Save the change. Saving also turns on OAuth for a client that was created with the API.',
        ],
      },
      salesforce: {
        says: 'The connected app has no user assigned for client credentials.',
        fix: ['Edit the client credentials flow of the connected app and set **Run As** to a user.'],
      },
    },
  },
} as const satisfies ProviderWords
