/** Client ids are `0oa` and 17 more; secrets have 40 or 64 characters (facts 1.2, 3.3). */
export const looksLike = {
  clientId: /^0oa[A-Za-z0-9]{17}$/,
  clientSecret: /^(?!0oa[A-Za-z0-9]{17}$)(?!https?:)[A-Za-z0-9_-]{40,128}$/,
  secretMistaken: /^0oa[A-Za-z0-9]{17}$/,
}

/** The org that Okta serves for sub-domains that nobody has: facts 1.7. */
export const parkedOrg = '00oplaODtXoEq1eQo0g3'
