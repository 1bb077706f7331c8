import { afterAll, beforeAll, expect, test } from 'vitest'
import { diagnosisTexts } from '../../../core/app/diagnoses.ts'
import { diagnosisIds } from '../../../core/model/diagnosis-ids.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'
import { filledSetup, openWindow, runAs, startTenant } from './window.ts'

const any = diagnosisTexts({ guide: null, values: {} }, words)
const of = (texts: typeof any, id: string) => texts.find((text) => text.id === id)
let tenant: PracticeTenant
beforeAll(async () => {
  tenant = await startTenant(['client.unknown'])
})
afterAll(() => tenant.close())

test('every diagnosis has a sentence, clicks, somebody who can act, and no template is left', () => {
  expect(any.map(({ id }) => id)).toEqual(diagnosisIds)
  for (const { says, fix, takesEffect, refs } of any) {
    expect([says, takesEffect, ...fix].join(' ')).not.toMatch(/\{[a-z_]+\}/)
    expect(says).not.toBe('')
    expect(fix.length).toBeGreaterThan(0)
    expect(takesEffect).not.toBe('')
    for (const { url } of refs) expect(url).toMatch(/^https:/)
  }
})

test('without a setup they lead nowhere, and name no provider', () => {
  expect(any.every(({ places }) => places.opens.length === 0 && places.fields.length === 0)).toBe(true)
  expect(of(any, 'client.unknown')?.says).not.toContain('Okta')
})

test('for a guide they are in the words of its provider and product, with its pages and fields', () => {
  const texts = diagnosisTexts(
    { guide: guideNamed('okta/fortanix-key-insight'), values: { host: 'acme.okta.com' } },
    words,
  )
  const unknown = of(texts, 'client.unknown')
  expect(unknown?.says).toContain('acme.okta.com')
  expect(unknown?.places).toEqual({ opens: ['apps', null, null], fields: ['client_id'] })
  expect(unknown?.owner).toBe('you')
  expect(of(texts, 'server.org-where-custom')?.says).toContain('Key Insight')
})

test('a server of the organization itself has words of its own', () => {
  const guide = guideNamed('okta/any')
  const at = (scope: string) => of(diagnosisTexts({ guide, values: { scope } }, words), 'scope.not-granted')?.fix
  expect(at('okta.users.read')).not.toEqual(at('records.read'))
})

test('a setup gives its host before the first run, and the values of its run after it', async () => {
  const app = await openWindow({})
  const { id } = await filledSetup(app, tenant)
  const says = async () => of(await app.handlers.diagnoses.list({ setup: id }), 'client.unknown')?.says
  const { hostname: host } = new URL(tenant.origin)
  expect(await says()).toContain(host)
  await runAs(app, { setup: id })
  expect(await says()).toContain(host)
  expect(await app.handlers.diagnoses.list({})).toEqual(any)
  expect(await app.handlers.diagnoses.list()).toEqual(any)
  await expect(app.handlers.diagnoses.list({ setup: 'none' })).rejects.toMatchObject({ code: 'not_found' })
})
