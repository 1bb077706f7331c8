import addresses from './addresses.ts'
import admin from './admin.ts'
import adminLog from './admin-log.ts'
import apiCalls from './api-calls.ts'
import attempts from './attempts.ts'
import authorize from './authorize.ts'
import codeToken from './code-token.ts'
import connection from './connection.ts'
import cors from './cors.ts'
import direct from './direct.ts'
import handshake from './handshake.ts'
import keys from './keys.ts'
import methodTrials from './method-trials.ts'
import oauthDocument from './oauth-document.ts'
import oidcDocument from './oidc-document.ts'
import organization from './organization.ts'
import otherKeySets from './other-key-sets.ts'
import otherStack from './other-stack.ts'
import type { Probe } from './probe.ts'
import proxy from './proxy.ts'
import refresh from './refresh.ts'
import secret from './secret.ts'
import signOn from './sign-on.ts'
import token from './token.ts'

/** Every probe, in the order in which their facts become known. */
export const probes: readonly Probe[] = [
  secret,
  proxy,
  addresses,
  connection,
  attempts,
  direct,
  handshake,
  otherStack,
  oauthDocument,
  oidcDocument,
  organization,
  admin,
  keys,
  authorize,
  cors,
  signOn,
  token,
  codeToken,
  methodTrials,
  otherKeySets,
  adminLog,
  apiCalls,
  refresh,
]
