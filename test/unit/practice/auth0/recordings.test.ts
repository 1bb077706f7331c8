import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { differences, recorded, recordingsFolder, shapeOf } from '../../../support/recordings.ts'
import { type Api, managementOf } from './management.ts'
import { type Json, type RecordedCall, replayed } from './replay.ts'

const all = recorded('auth0') as readonly RecordedCall[]

/** What is recorded and not answered alike, by its place in the file, and why. */
const excused: Readonly<Record<number, string>> = {
  29: 'an app that came from a metadata document of its own, which no path of the description makes',
  30: 'the same app',
  80: 'recorded when cross_origin_authentication was called cross_origin_auth',
}

/** The objects that are compared: of a list, the entries that are called as the recorded ones are. */
function inStep(real: unknown, ours: unknown): unknown {
  const key = Object.keys((real ?? {}) as Json).find((name) => name === 'clients')
  if (!key) return ours
  const names = ((real as Json)[key] as Json[]).map(({ name }) => name)
  const mine = ((ours as Json)[key] as Json[]).filter(({ name }) => names.includes(name))
  return { ...(ours as Json), [key]: mine }
}

const kindOf = ({ path }: RecordedCall) => path.replace('/api/v2/', '').replace(/\/[^/]*(?=\/|$)/, '/')

describe.skipIf(recordingsFolder === null)(
  'the Management API answers as the real one did (needs ../shared/recordings)',
  () => {
    let tenant: PracticeTenant
    let api: Api
    beforeAll(async () => {
      tenant = await startPracticeTenant({ provider: 'auth0' })
      api = await managementOf(tenant)
    })
    afterAll(() => tenant.close())

    test.each(all.map((each, at) => [at, `${each.method} ${each.path}${each.query ?? ''}`, each] as const))(
      '%i %s',
      async (at, _name, real) => {
        const got = await replayed({ tenant, api }, real)
        expect(got.status, got.text).toBe(real.status)
        expect(got.headers['content-type']).toBe(real.headers['content-type'])
        const ours = inStep(real.body, got.text === '' ? '' : JSON.parse(got.text))
        const different = differences(real.body, ours)
        if (excused[at]) return expect(different, 'it is excused no longer').not.toEqual([])
        expect(different).toEqual([])
        // What the real one never had is not made up either.
        const known = new Set(
          all.filter((each) => kindOf(each) === kindOf(real)).flatMap(({ body }) => [...shapeOf(body).keys()]),
        )
        expect([...shapeOf(ours).keys()].filter((name) => !known.has(name) && real.status < 400)).toEqual([])
      },
    )
  },
)
