import type { Outcome } from '../model/exchange.ts'
import { asObject } from '../oauth/json.ts'

const denials = [400, 401, 403]

/** Whether the provider itself says no: a page of something between, a limit or an error is no word about rights. */
export const isDenied = ({ answer }: Outcome): boolean =>
  answer !== null && denials.includes(answer.status) && asObject(answer.json) !== null
