import { titleOf } from '../model/scan.ts'

const blockedTitle =
  /blocked|access (is )?(denied|restricted)|forbidden|not allowed|web filter|policy violation|url filter|firewall/i
const blockedWords =
  /policy_denied|in accordance with company policy|(has|have) been (blocked|restricted) (by|as|because|due|in)|not allowed to browse|(company|corporate|organi[sz]ation|internet|acceptable|security)('s|’s)? (internet )?(usage |use )?policy/i

/** Whether the title of a page says that it stands in another's place; its words may be those of any page. */
export const titledBlocked = (body: string): boolean => blockedTitle.test(titleOf(body) ?? '')

/** Whether a page says that somebody keeps the address from its reader. */
export const saysBlocked = (body: string): boolean => titledBlocked(body) || blockedWords.test(body.slice(0, 20_000))

/** Whether a page says that a network, rather than the site itself, keeps the address from its reader. */
export const saysNetworkBlocks = (body: string): boolean =>
  /web ?filter|url ?filter|firewall|policy|categor|blocked by/i.test(titleOf(body) ?? '') ||
  blockedWords.test(body.slice(0, 20_000)) ||
  /network administrator|IT (help|service) ?desk/i.test(body.slice(0, 20_000))
