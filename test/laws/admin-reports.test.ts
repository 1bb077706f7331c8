import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secretFieldNames } from '../../core/model/profile.ts'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { formatReport, formats } from '../../core/report/formats.ts'
import { reportOf } from '../../core/words/report.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { guideIds, guideNamed, runOf } from '../support/run-guide.ts'
import { words } from '../support/words.ts'

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  schema,
)

/** What is looked at is somebody else's, so that anything can be found: a report is written of it all the same. */
describe.each(['okta', 'auth0'] as const)('a run with admin access on an empty %s tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider, empty: true })
  })
  afterAll(() => tenant.close())

  const ids = guideIds.filter((id) => id.startsWith(`${provider}/`))
  test.each(ids.flatMap((id) => [[id, 'nothing'] as const, [id, 'all'] as const]))(
    '%s with %s entered: its report has every form, and no value that has no words',
    async (id, entered) => {
      const access = tenant.admin()
      if (!access) throw new Error('no admin API')
      const guide = guideNamed(id)
      const fields = entered === 'all' ? tenant.values(id) : { domain: tenant.origin }
      const result = await runOf(guide, fields, tenant.secrets(id), {
        settings: { ca: tenant.ca() },
        lendAdmin: (use) => use(credentialOf(access.read)),
      })
      const report = reportOf(result, guide, words)
      expect(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors)).toBe(true)
      for (const format of formats) {
        const text = formatReport(format, report, guide, { words, provider: words.nameOf(provider) })
        expect(text).not.toMatch(/\bundefined\b|\[object /)
      }
    },
  )
})

test('the published schema knows every kind of secret', () => {
  expect(JSON.stringify(schema)).toContain(JSON.stringify({ enum: [...secretFieldNames] }))
})
