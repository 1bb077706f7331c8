import * as admin from './admin.ts'
import * as api from './api.ts'
import * as client from './client.ts'
import * as clock from './clock.ts'
import * as connect from './connect.ts'
import * as cors from './cors.ts'
import * as dns from './dns.ts'
import * as http from './http.ts'
import * as input from './input.ts'
import * as keys from './keys.ts'
import * as login from './login.ts'
import * as metadata from './metadata.ts'
import * as policy from './policy.ts'
import * as proxy from './proxy.ts'
import * as quota from './quota.ts'
import * as relyingParty from './relying-party.ts'
import * as scope from './scope.ts'
import * as server from './server.ts'
import * as stage from './stage.ts'
import * as tenant from './tenant.ts'
import * as tls from './tls.ts'
import * as token from './token.ts'

/** What is true where a check holds, by its id. */
export const titles = {
  ...admin.titles,
  ...api.titles,
  ...client.titles,
  ...clock.titles,
  ...connect.titles,
  ...cors.titles,
  ...dns.titles,
  ...http.titles,
  ...input.titles,
  ...keys.titles,
  ...login.titles,
  ...metadata.titles,
  ...policy.titles,
  ...proxy.titles,
  ...quota.titles,
  ...relyingParty.titles,
  ...scope.titles,
  ...server.titles,
  ...tenant.titles,
  ...tls.titles,
  ...token.titles,
}

/** What is true instead where it does not hold; a note would read as the opposite without it. */
export const otherwise = {
  ...connect.otherwise,
  ...dns.otherwise,
  ...input.otherwise,
  ...keys.otherwise,
  ...relyingParty.otherwise,
  ...tls.otherwise,
}

/** What checks say, by their folder. */
export const checks = {
  admin: admin.words,
  api: api.words,
  client: client.words,
  clock: clock.words,
  connect: connect.words,
  cors: cors.words,
  dns: dns.words,
  http: http.words,
  input: input.words,
  keys: keys.words,
  login: login.words,
  metadata: metadata.words,
  policy: policy.words,
  proxy: proxy.words,
  quota: quota.words,
  'relying-party': relyingParty.words,
  scope: scope.words,
  server: server.words,
  stage: stage.words,
  tenant: tenant.words,
  tls: tls.words,
  token: token.words,
}
