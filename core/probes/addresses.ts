import { probe } from './probe.ts'

/** Asks the resolver for the addresses of the host. */
export default probe({
  id: 'addresses',
  gives: ['resolution'],
  needs: ['target'],
  uses: ['proxy', 'name-servers'],
  fetch: async ({ target }, { network }) => ({ resolution: await network.resolve(target.origin) }),
})
