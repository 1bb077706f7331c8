/** Scopes that are about a user (OpenID Connect Core sections 5.4 and 11). */
const ofUser = /^(openid|profile|email|address|phone|offline_access)$/

/** Whether scopes were named, and all of them are about a user. */
export function areOfUser(scope: string): boolean {
  const names = scope.split(/\s+/).filter(Boolean)
  return names.length > 0 && names.every((name) => ofUser.test(name))
}
