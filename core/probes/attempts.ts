import { probe } from './probe.ts'

/** Tries every address of both families apart, also those that were not needed. */
export default probe({
  id: 'attempts',
  gives: ['attempts'],
  needs: ['target', 'connection'],
  uses: ['proxy', 'name-servers'],
  fetch: async ({ target }, { network }) => ({ attempts: await network.reach(target.origin).all }),
})
