import type { AdminKind, Members, Want } from '../model/admin.ts'
import type { JsonObject } from '../model/json.ts'
import { publicPemOfJwk } from '../oauth/public-half.ts'

const without = <Value>(members: Members<Value>, path: string): Members<Value> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => name !== path))

/** A filled want as the provider keeps it: a value that stands elsewhere is wanted there. */
export function placed<W extends Pick<Want, 'has' | 'starts'>>(
  want: W,
  { elsewhere }: Pick<AdminKind, 'elsewhere'>,
  publicJwk: JsonObject | undefined,
): W {
  if (!elsewhere || want.has[elsewhere.member] === undefined) return want
  const { member, value, has, others, starts } = elsewhere
  if (want.has[member] !== value) return { ...want, has: { ...want.has, ...others } }
  const given = publicJwk ? starts({ jwk: publicJwk, pem: publicPemOfJwk(publicJwk) }) : {}
  return {
    ...want,
    has: { ...without(want.has, member), ...has },
    starts: { ...without(want.starts, member), ...given },
  }
}

/** Whether a new object would take a key that is not known. */
export const lacksKey = ({ has, starts }: Pick<Want, 'has' | 'starts'>, { elsewhere }: Pick<AdminKind, 'elsewhere'>) =>
  Object.keys(elsewhere?.has ?? {}).some((path) => has[path] !== undefined && starts[path] === undefined)
