import { expect, test } from 'vitest'
import { z } from 'zod'
import { setupsFileSchema } from '../../core/bundle/setups-file.ts'

/** The published form of a file of setups, made from what reads it. */
const published = () => ({
  title: 'Setups of IdP Preflight, as they are handed over',
  description:
    'Written by `setups export` and by the window. The members secrets, dates and authorities are only in a file that is encrypted (age).',
  ...z.toJSONSchema(setupsFileSchema, { io: 'input' }),
})

test('docs/setups.schema.json describes what is read of a file of setups', async () => {
  await expect(`${JSON.stringify(published(), null, 1)}\n`).toMatchFileSnapshot('../../docs/setups.schema.json')
})
