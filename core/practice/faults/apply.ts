import { SignJWT } from 'jose'
import { isReply, type JsonObject, type Reply } from '../message.ts'
import type { Draft, Fault, Place } from './fault.ts'

type Active = readonly Fault<never>[]

/** A document as the switched-on faults leave it; the first that answers otherwise ends it. */
export function changedMetadata(faults: Active, document: JsonObject, which: 'oauth' | 'oidc', place: Place): Reply {
  let changed = document
  for (const { metadata } of faults) {
    const result = metadata?.(changed, which, place) ?? changed
    if (isReply(result)) return result
    changed = result
  }
  return { status: 200, body: changed }
}

/** The key set as the switched-on faults leave it. */
export function changedKeySet(faults: Active, keys: JsonObject[], place: Place): Reply {
  for (const { keySet } of faults) {
    const result = keySet?.(keys, place)
    if (result) return isReply(result) ? result : { status: 200, body: result }
  }
  return { status: 200, body: { keys } }
}

export const refusalOf = (faults: Active, place: Place): Reply | null => {
  for (const { refusal } of faults) if (refusal) return refusal(place)
  return null
}

/** How a token is signed. */
export type Sign = (draft: Draft, place: Place) => Promise<string>

export const signedRs256: Sign = ({ header, claims }, { material }) =>
  new SignJWT(claims).setProtectedHeader({ ...header, alg: 'RS256' }).sign(material.current.private)

/** Signs the token, and lets the switched-on faults spoil it before, instead and after. */
export async function sealedToken(faults: Active, draft: Draft, place: Place, sign = signedRs256): Promise<string> {
  const changed = faults.reduce((now, fault) => fault.draft?.(now, place) ?? now, draft)
  let token = await sign(changed, place)
  for (const { seal } of faults) token = seal ? await seal(token, changed, place) : token
  return token
}

/** Signs an ID token, which only its own faults spoil. */
export function sealedIdToken(faults: Active, draft: Draft, place: Place): Promise<string> {
  const { header, claims } = faults.reduce((now, fault) => fault.idToken?.(now, place) ?? now, draft)
  return new SignJWT(claims).setProtectedHeader({ ...header, alg: 'RS256' }).sign(place.material.current.private)
}

/** The parameters of a way back that brings a code, as the switched-on faults leave them. */
export const changedReturn = (
  faults: Active,
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => faults.reduce((now, { comeBack }) => comeBack?.(now) ?? now, parameters)

export const changedResponse = (faults: Active, body: JsonObject): JsonObject =>
  faults.reduce((now, fault) => fault.response?.(now) ?? now, body)
