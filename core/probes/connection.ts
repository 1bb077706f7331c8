import { probe } from './probe.ts'

/** Connects to the first address that answers. */
export default probe({
  id: 'connection',
  gives: ['connection'],
  needs: ['target', 'resolution'],
  uses: ['proxy', 'name-servers'],
  after: ['dns.host-resolves'],
  fetch: async ({ target }, { network }) => ({ connection: await network.reach(target.origin).first }),
})
