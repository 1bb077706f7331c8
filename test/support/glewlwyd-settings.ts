import { join } from 'node:path'
import type { JWK } from 'jose'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'application/javascript',
  '.json': 'application/json',
}

/** The file that it starts with: everything of it is in this folder, and it listens on loopback alone. */
export const configuration = (origin: string, port: number, folder: string): string => `
port=${port}
bind_address="127.0.0.1"
external_url="${origin}"
login_url="login.html"
api_prefix="api"
static_files_path="${join(folder, 'pages')}"
log_mode="file"
log_level="WARNING"
log_file="${join(folder, 'glewlwyd.log')}"
cookie_secure=0
session_key="GLEWLWYD2_SESSION_ID"
admin_scope="g_admin"
profile_scope="g_profile"
user_module_path="/usr/lib/glewlwyd/user"
client_module_path="/usr/lib/glewlwyd/client"
user_auth_scheme_module_path="/usr/lib/glewlwyd/scheme"
plugin_module_path="/usr/lib/glewlwyd/plugin"
hash_algorithm="SHA512"
database={ type="sqlite3"; path="${join(folder, 'glewlwyd.db')}" };
static_files_mime_types=(${Object.entries(kinds)
  .map(([extension, type]) => `{ extension="${extension}"; mime_type="${type}" }`)
  .join(', ')});
`

/** What its OpenID plugin is set to; the names are those of its own page for administrators. */
export const plugin = (issuer: string, privateKeys: readonly JWK[]) => ({
  module: 'oidc',
  name: 'oidc',
  display_name: 'OpenID',
  parameters: {
    iss: issuer,
    'jwks-private': JSON.stringify({ keys: privateKeys }),
    'jwks-show': true,
    'access-token-duration': 3600,
    'refresh-token-duration': 3600,
    'code-duration': 600,
    'refresh-token-rolling': true,
    'allow-non-oidc': true,
    'auth-type-client-enabled': true,
    'auth-type-code-enabled': true,
    'auth-type-token-enabled': false,
    'auth-type-implicit-enabled': false,
    'auth-type-password-enabled': false,
    'auth-type-refresh-enabled': true,
    'pkce-allowed': true,
    'client-jwks-parameter': 'jwks',
    'request-parameter-allow': true,
    'request-maximum-exp': 3600,
    scope: [],
    'additional-parameters': [],
    claims: [],
    'service-documentation': '',
    'op-policy-uri': '',
    'op-tos-uri': '',
    'jwks-x5c': [],
  },
})
