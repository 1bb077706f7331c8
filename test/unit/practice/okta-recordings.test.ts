import { describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ownRouteOf } from '../../../core/practice/okta/admin/route-of.ts'
import { adminOf } from '../../support/okta-admin.ts'
import { differences, type Recorded, recorded, recordingsFolder, shapeOf } from '../../support/recordings.ts'
import { prepared } from './okta-recorded-state.ts'

interface Interaction extends Recorded {
  request?: unknown
}

/** Interactions that the practice org cannot have, and why. */
const left: readonly { what: RegExp; because: string }[] = [
  { what: /"signOnMode":"(BOOKMARK|AUTO_LOGIN|SAML_1_1)"/, because: 'it has apps of OpenID Connect alone' },
  { what: /"name":"saasure"/, because: 'it has no apps of Okta’s own' },
]

/** Members that the practice org leaves out, and why. */
const members: readonly { path: RegExp; member: RegExp; because: string }[] = [
  { path: /\/apps/, member: /^settings\.extendedProperties$/, because: 'Okta has not answered it since 2020' },
  {
    path: /\/api-services/,
    member: /^(\[\]\.)?(created|lastUpdated|credentials\.|_links\.secrets)/,
    because: 'the three are made by hand (see their request ids); the description and the real answer have createdAt',
  },
  {
    path: /\/apps\/.*\/users$/,
    member: /^profile\./,
    because: 'what the profile of an app’s user has, the administrator sets',
  },
]

/** Headers of one answer alone, and those that would outlive the practice: a browser remembers HSTS for years. */
const passing = /^(strict-transport-security|vary|content-type|link)$/

const all = (recorded('okta') as readonly Interaction[])
  .map((each, at) => ({ ...each, path: each.path.replace(/^\/\//, '/'), at }))
  .filter(({ method, path }) => ownRouteOf(method, path) !== null)
const covered = all.filter((each) => !left.some(({ what }) => what.test(JSON.stringify(each))))

const error = (body: unknown) => (body as { errorCode?: string } | null)?.errorCode
/** What an error says, without the ids in it. */
const said = (body: unknown) =>
  String((body as { errorSummary?: string } | null)?.errorSummary ?? '').replace(/: [\w-]+ \(/, ': (')

const skipped = ({ path }: Interaction) =>
  new RegExp(
    members.flatMap((each) => (each.path.test(path) ? [`(${each.member.source})`] : [])).join('|') || '^never$',
  )

function missing(real: Interaction, ours: unknown): string[] {
  if (Array.isArray(real.body) && real.body.length === 0) return Array.isArray(ours) ? [] : ['it is no list']
  return typeof real.body === 'string' ? [] : differences(real.body, ours, skipped(real))
}

/** The kind of object that a path is about: its parts without the ids. */
const kindOf = (path: string) =>
  path
    .replace(/\/lifecycle\/\w+$/, '')
    .split('/')
    .filter((part) => /^[a-z][a-zA-Z-]*$/.test(part) && part !== 'default')
    .join('/')
const inOne = (names: Iterable<string>) => [...names].map((name) => name.replace(/^\[\]\.?/, '').replaceAll('[]', ''))
const known = new Map<string, Set<string>>()
for (const { path, body } of all) {
  const kind = kindOf(path)
  known.set(kind, new Set([...(known.get(kind) ?? []), ...inOne(shapeOf(body).keys())]))
}

/** The secret of an integration stands in its description; the empty list of causes in every other error. */
const beyond = /^(clientSecret|errorCauses)$/

/** What no recording of such an object has. */
function madeUp(real: Interaction, ours: unknown): string[] {
  const before = known.get(kindOf(real.path)) ?? new Set()
  const within = (name: string) =>
    [...before].some((each) => name.startsWith(`${each}.`) || each.startsWith(`${name}.`))
  return inOne(shapeOf(ours).keys()).filter((name) => !before.has(name) && !within(name) && !beyond.test(name))
}

async function started(): Promise<PracticeTenant> {
  return startPracticeTenant({ provider: 'okta', empty: true })
}

describe.skipIf(recordingsFolder === null)(
  'the practice org answers as the real one did (needs ../shared/recordings)',
  () => {
    test('to more than a hundred and twenty requests, all but a few of those that were recorded', () => {
      expect(covered.length).toBeGreaterThan(120)
      expect(all.length - covered.length).toBeLessThan(5)
    })

    test.each(covered.map((each) => [`${each.at} ${each.method} ${each.path} ${each.status}`, each] as const))(
      '%s',
      async (_name, real) => {
        const tenant = await started()
        try {
          const { path, body, status } = await prepared(real, tenant)
          // The one group of a new org takes the place of the group that was looked for.
          const query = real.query?.replace(/^\?/, '').replace('Group-Target-Test', 'Everyone')
          const got = await adminOf(tenant)(real.method, query ? `${path}?${query}` : path, body)
          expect({ status: got.status, code: error(got.body), said: said(got.body) }).toEqual({
            status,
            code: error(real.body),
            said: said(real.body),
          })
          expect(missing(real, got.body)).toEqual([])
          expect(madeUp(real, got.body)).toEqual([])
          expect(
            Object.keys(real.headers).filter((name) => !passing.test(name) && got.headers[name] === undefined),
          ).toEqual([])
          if (status === 204) expect([got.text, got.headers['content-type']]).toEqual(['', undefined])
          else expect(got.headers['content-type']).toMatch(/^application\/json/)
        } finally {
          await tenant.close()
        }
      },
    )
  },
)
