import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Guide } from '../../core/model/guide.ts'
import type { Report } from '../../core/model/report.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { formatReport, formats } from '../../core/report/formats.ts'
import { letterForms, letterOf } from '../../core/report/letter.ts'
import { guideNamed, runGuide } from '../support/run-guide.ts'
import { words } from '../support/words.ts'
import { sources } from './sources.ts'

/** Whatever a stranger puts into a report or a guide, no format obeys it. */
const controls =
  '\u001b]52;c;ZXZpbA==\u0007\u001b[32m\u009b31m\u202e\u2066\u200b\u2028\u0085\r\n\n  ✓ fake\u0000\ufeff\ufffe'
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u

/** The same value with every text in it followed by something hostile, the names of members left alone. */
const spoiled = <T>(value: T, evil: string): T => {
  if (typeof value === 'string') return `${value}${evil}` as T
  if (Array.isArray(value)) return value.map((item) => spoiled(item, evil)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoiled(item, evil)])) as T
}

/** Words by which formats choose: they are ours, and of a closed list. */
const keep = (hostile: Report, sound: Report): Report => ({
  ...hostile,
  verdict: sound.verdict,
  connection: hostile.connection?.tls
    ? { ...hostile.connection, tls: { ...hostile.connection.tls, trustedBy: sound.connection?.tls?.trustedBy ?? null } }
    : (hostile.connection ?? null),
  findings: hostile.findings.map((finding, index) => {
    const { status, owner, step, diagnosis } = sound.findings[index] ?? finding
    return { ...finding, status, owner, step, diagnosis }
  }),
})

const outputs = (report: Report, guide: Guide): Record<string, string> => ({
  ...Object.fromEntries(
    formats.map((format) => [format, formatReport(format, report, guide, { words, provider: 'Okta' })]),
  ),
  ...Object.fromEntries(
    letterForms.map((form) => [`letter ${form}`, letterOf(form, report, guide, { words, provider: 'Okta' })]),
  ),
})

const guide = guideNamed('okta/fortanix-key-insight')
const tenant = await startPracticeTenant({ provider: 'okta', faults: ['policy.no-match'] })
const ran = await runGuide(guide, tenant.values(), tenant.secrets().client_secret ?? null, { ca: tenant.ca() })
await tenant.close()
// What is said of a host is left out where it is this computer, whose name a spoiled report has not any more.
const sound: Report = ran.connection ? { ...ran, connection: { ...ran.connection, host: 'acme.example' } } : ran
const steps = guide.steps.map(({ id }) => id)
const evilGuide: Guide = {
  ...spoiled(guide, controls),
  steps: spoiled(guide.steps, controls).map((step, at) => ({ ...step, id: steps[at] ?? '' })),
}
const evil = outputs(keep(spoiled(sound, controls), sound), evilGuide)
const plain = outputs(sound, guide)

describe.each(Object.keys(plain))('as %s', (form) => {
  test('a hostile report holds no character that cannot be seen', () => {
    const text = (evil[form] ?? '').replaceAll('\r\n', '\n').replaceAll('\n', '')
    expect(forbidden.exec(text)?.[0].codePointAt(0)).toBeUndefined()
  })

  test('a hostile report has no line that starts like one of ours', () => {
    expect(evil[form]).not.toMatch(/^ {2}✓ fake/m)
  })

  test('a hostile report has as many lines as a sound one', () => {
    // A letter has a row for each thing that was seen, and another one where it does not know its name.
    if (form.startsWith('letter')) return
    expect((evil[form] ?? '').split('\n').length).toBe((plain[form] ?? '').split('\n').length)
  })
})

test('a hostile report as JSON is still what it was', () => {
  expect(JSON.parse(evil.json ?? '')).toEqual(keep(spoiled(sound, controls), sound))
})

describe('one way out', () => {
  const of = (folders: RegExp) => sources().filter(({ path }) => folders.test(path))
  const places = (folders: RegExp, what: RegExp, except: RegExp) =>
    of(folders)
      .filter(({ path, text }) => what.test(text) && !except.test(path))
      .map(({ path }) => path)

  test('the terminal writes through cli/say.ts', () => {
    expect(
      places(/^cli\//, /std(out|err)\.write|console\./, /^cli\/(say|outputs)\.ts$|^cli\/commands\/practice\.ts$/),
    ).toEqual([])
  })

  test('checks do not cut what came from outside: half a secret is not recognized (core/model/excerpt.ts)', () => {
    const cut = of(/^core\/checks\//).flatMap(({ path, text }) =>
      text
        .split('\n')
        // The first ten characters of a time are its date.
        .filter((line) => /\.(slice|substring|substr)\(0, (?!10\))/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(cut).toEqual([])
  })

  test('nothing of ours lies in a shared folder under a name that can be guessed', () => {
    const random = /^(electron\/nothing-on-disk|build\/watched-fetch)\.ts$/
    expect(places(/^(core|cli|web|electron|build)\//, /\btmpdir\(\)|['"`]\/tmp\b/, random)).toEqual([])
    expect(places(/^(core|cli|web|electron|build)\//, /enableCompileCache\(\)/, /^$/)).toEqual([])
    for (const file of ['electron/nothing-on-disk.ts', 'build/watched-fetch.ts'])
      expect(readFileSync(file, 'utf8'), file).toContain('mkdtempSync')
  })
})
