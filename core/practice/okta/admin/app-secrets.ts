import type { Client, Secret } from '../client.ts'
import { withApp } from './apps.ts'
import { type Asked, apiOf, lifecycle, link } from './asked.ts'
import { secretsAt } from './secrets.ts'
import { withService } from './services.ts'

/** A secret of an app; an inactive one can also be deleted. */
function linksOf(asked: Asked, { appId }: Client, { id, status }: Secret) {
  const self = `${apiOf(asked)}/apps/${appId}/credentials/secrets/${id}`
  return { ...lifecycle(status, self), ...(status === 'ACTIVE' ? {} : { delete: link(self, 'DELETE') }) }
}

export const ofApp = secretsAt({ owner: withApp, links: linksOf })

/** A secret of an API service integration. */
export const ofService = secretsAt({
  owner: withService,
  links: ({ call }, { appId }, { id }) => ({
    self: { href: `${call.incoming.origin}/integrations/api/v1/api-services/${appId}/credentials/secrets/${id}` },
  }),
})
