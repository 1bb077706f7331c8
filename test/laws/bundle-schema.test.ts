import { expect, test } from 'vitest'
import { z } from 'zod'
import { manifestSchema } from '../../core/bundle/manifest.ts'
import { runSchema } from '../../core/bundle/run-schema.ts'
import { tokensSchema } from '../../core/bundle/tokens-schema.ts'

/** The published form of the files of a bundle, made from what reads them. */
const published = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Files of a bundle of IdP Preflight',
  description: 'manifest.json, run.json and tokens.json. report.json is described by report.schema.json.',
  $defs: {
    manifest: z.toJSONSchema(manifestSchema, { io: 'input' }),
    run: z.toJSONSchema(runSchema, { io: 'input' }),
    tokens: z.toJSONSchema(tokensSchema, { io: 'input' }),
  },
})

test('docs/bundle.schema.json describes what is read of a bundle', async () => {
  await expect(`${JSON.stringify(published(), null, 1)}\n`).toMatchFileSnapshot('../../docs/bundle.schema.json')
})
