import { said } from '../words/said.ts'

/** What checks of names and addresses answer where a proxy does that part: nothing of it was seen from here. */
export const leftToProxy = { holds: null, because: said('network.left-to-proxy'), applies: false } as const
