import type { Shown } from '../../../model/admin.ts'
import type { JsonObject } from '../../../model/json.ts'
import { said } from '../said.ts'

/** The claim `permissions` takes both: policies that are enforced, and a profile that has it. */
const hasPermissions = ({ enforce_policies, token_dialect }: JsonObject): boolean =>
  enforce_policies === true && String(token_dialect).endsWith('_authz')

/** RBAC of an API (fact sheet 4.1). */
export const shownOfApi: Readonly<Record<string, Shown>> = {
  'admin.api-permissions': {
    says: (body) => [
      body.enforce_policies === true ? said('auth0.rbac-on') : said('auth0.rbac-off'),
      hasPermissions(body) ? said('auth0.permissions-in') : said('auth0.permissions-out'),
    ],
  },
}

/** Whether users of an app sign in to an organization (`ClientOrganizationUsageEnum`). */
export const shownOfClient: Readonly<Record<string, Shown>> = {
  'admin.grant-without-organization': {
    signIn: true,
    says: ({ organization_usage: usage, organization_require_behavior: prompts }) => {
      if (usage === 'allow') return [said('auth0.organization-allow')]
      if (usage !== 'require') return [said('auth0.organization-deny')]
      const asked = prompts === 'pre_login_prompt' || prompts === 'post_login_prompt'
      return [said('auth0.organization-require'), ...(asked ? [said('auth0.organization-prompt')] : [])]
    },
  },
}
