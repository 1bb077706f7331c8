import { describe, expect, test } from 'vitest'
import { explainPaste } from '../../../core/explain/explain.ts'
import { alone } from './pastes/alone.ts'
import { go } from './pastes/go.ts'
import { java } from './pastes/java.ts'
import { node } from './pastes/node.ts'
import { others } from './pastes/others.ts'
import type { Paste } from './pastes/paste.ts'
import { python } from './pastes/python.ts'

const at = Date.parse('2026-11-29T00:00:00Z')
const all: readonly Paste[] = [...java, ...node, ...python, ...go, ...others, ...alone]

describe('what people paste', () => {
  test('is of many kinds', () => {
    expect(all.length).toBeGreaterThan(60)
    expect(new Set(all.map(({ name, text }) => `${name} ${text}`)).size).toBe(all.length)
  })

  test.each(all.map((paste) => [paste.name, paste] as const))(
    '%s',
    (_name, { text, root, possible = [], provider }) => {
      const explained = explainPaste(text, { at })
      expect(
        explained.rootCause,
        JSON.stringify(
          explained.signs.map(({ role, what, diagnosis, possible: some }) => [role, what, diagnosis, some.join()]),
        ),
      ).toBe(root ?? null)
      expect(explained.possible).toEqual(expect.arrayContaining([...possible]))
      if (root === undefined && possible.length === 0) expect(explained.possible).toEqual([])
      if (provider) expect(explained.provider).toBe(provider)
    },
  )

  // A file of Windows, a mail that quotes, a log that indents: the same comes of it.
  test.each(all.filter(({ text }) => !text.includes('\u001b')).map((paste) => [paste.name, paste] as const))(
    '%s, with CRLF and in capitals where it is no code',
    (_name, { text, root, possible = [] }) => {
      const explained = explainPaste(text.replaceAll('\n', '\r\n'), { at })
      expect(explained.rootCause).toBe(root ?? null)
      expect(explained.possible).toEqual(expect.arrayContaining([...possible]))
    },
  )
})
