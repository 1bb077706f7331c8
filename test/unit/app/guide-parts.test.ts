import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadGuides, parseGuide } from '../../../core/app/guide-packs.ts'
import { type GuidePack, guidePartNames, guideParts, placeInPack } from '../../../core/app/guide-parts.ts'
import { reasonsOf } from './reasons.ts'

const pack = readFileSync('guides/okta/any.yaml', 'utf8')
const read = (from: string, to: string) => {
  const text = pack.replace(from, to)
  const lineOf = (piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length
  const { guide, refused } = parseGuide(text, 'okta/any.yaml')
  return { guide, refused: reasonsOf(refused), lineOf }
}
const include = '      - includes: way-to-the-host\n'

describe('a list of checks', () => {
  test('stands in the place of its name, in its order and with its levels', () => {
    const proves = read('', '').guide?.steps[0]?.proves ?? []
    expect(proves.slice(0, 3)).toEqual([
      { check: 'input.domain-usable', level: 'must' },
      { check: 'input.pasted-clean', level: 'note' },
      { check: 'dns.host-resolves', level: 'must' },
    ])
    expect(proves.slice(2, 20)).toEqual(guideParts['way-to-the-host'])
    expect(proves.slice(20).map(({ check }) => check)).toEqual(['tenant.exists', 'tenant.active'])
  })

  test('is included by every guide, which repeats none of its checks', () => {
    const { guides } = loadGuides('guides')
    const names = guidePartNames.flatMap((name) => guideParts[name].map(({ check }) => check)) as string[]
    for (const { id } of guides) {
      const { steps } = parse(readFileSync(`guides/${id}.yaml`, 'utf8'))
      const entries = steps.flatMap((step: { proves?: object[] }) => step.proves ?? [])
      expect(entries.filter((entry: object) => 'includes' in entry)).toEqual([{ includes: 'way-to-the-host' }])
      expect(entries.filter(({ check }: { check: string }) => names.includes(check))).toEqual([])
    }
  })

  test('that is not known is refused with its line and the names that there are', () => {
    const { guide, refused, lineOf } = read(include, '      - includes: way-home\n')
    expect(guide).toBeNull()
    expect(refused).toEqual([
      {
        file: 'okta/any.yaml',
        line: lineOf('includes: way-home'),
        reason: 'steps[0].proves[2].includes must be "way-to-the-host".',
      },
    ])
  })

  test('has no level of its own', () => {
    const { refused, lineOf } = read(include, `${include}        level: note\n`)
    expect(refused).toEqual([
      {
        file: 'okta/any.yaml',
        line: lineOf('level: note\n      - check: tenant.exists'),
        reason: 'steps[0].proves[2] has an unknown part: level.',
      },
    ])
  })

  test('is not taken for a check without its name', () => {
    const { refused } = read(include, '      - chekc: clock.in-step\n')
    expect(refused.map(({ reason }) => reason)).toEqual([
      'steps[0].proves[2].check is missing.',
      'steps[0].proves[2] has an unknown part: chekc.',
    ])
  })

  test('must not be there beside one of its checks: the line of the second is named', () => {
    const { refused, lineOf } = read(include, `${include}      - check: clock.in-step\n`)
    expect(refused).toEqual([
      {
        file: 'okta/any.yaml',
        line: lineOf('check: clock.in-step'),
        reason: 'The check clock.in-step is listed twice.',
      },
    ])
  })

  test('that comes second is named by its own line', () => {
    const { refused, lineOf } = read(include, `      - check: clock.in-step\n${include}`)
    expect(refused).toEqual([
      {
        file: 'okta/any.yaml',
        line: lineOf('includes: way-to-the-host'),
        reason: 'The check clock.in-step is listed twice.',
      },
    ])
  })
})

test('a fault behind a list is named by its own line', () => {
  const { refused, lineOf } = read('      - check: tenant.active\n', '      - check: tenant.exists\n')
  expect(refused).toHaveLength(1)
  expect(refused[0]?.line).toBe(lineOf('check: tenant.exists') + 1)
})

describe('the place in the pack', () => {
  const proves = [{ check: 'a.a', level: 'must' }, { includes: 'way-to-the-host' }, { check: 'b.b', level: 'must' }]
  const pack = { steps: [{ proves: [] }, { proves }] } as unknown as GuidePack
  const long = guideParts['way-to-the-host'].length

  test.each<[about: string, path: (string | number)[], place: (string | number)[]]>([
    ['before a list', ['steps', 1, 'proves', 0, 'check'], ['steps', 1, 'proves', 0, 'check']],
    ['the first of a list', ['steps', 1, 'proves', 1, 'check'], ['steps', 1, 'proves', 1, 'includes']],
    ['the last of a list', ['steps', 1, 'proves', long, 'check'], ['steps', 1, 'proves', 1, 'includes']],
    ['behind a list', ['steps', 1, 'proves', long + 1, 'check'], ['steps', 1, 'proves', 2, 'check']],
    ['behind all', ['steps', 1, 'proves', long + 2, 'check'], ['steps', 1, 'proves', long + 2, 'check']],
    ['a step that is not there', ['steps', 7, 'proves', 2], ['steps', 7, 'proves', 2]],
    ['a click', ['steps', 1, 'clicks', 2, 'copy'], ['steps', 1, 'clicks', 2, 'copy']],
    ['all that a step proves', ['steps', 1, 'proves'], ['steps', 1, 'proves']],
    ['a field', ['fields', 1, 'proves', 2], ['fields', 1, 'proves', 2]],
  ])('of %s', (_about, path, place) => {
    expect(placeInPack(pack, path)).toEqual(place)
  })
})
