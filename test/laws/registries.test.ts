import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../core/app/guide-packs.ts'
import type { Check } from '../../core/checks/check.ts'
import { checkById, checks } from '../../core/checks/index.ts'
import type { Diagnosis } from '../../core/diagnoses/diagnosis.ts'
import { diagnoses } from '../../core/diagnoses/index.ts'
import { type DiagnosisId, diagnosisIds, isDiagnosis, neverRootCauses } from '../../core/model/diagnosis-ids.ts'
import { plainFieldNames, secretFieldNames } from '../../core/model/profile.ts'
import { probes } from '../../core/probes/index.ts'
import type { Probe } from '../../core/probes/probe.ts'
import { providers } from '../../core/providers/index.ts'
import { asks } from '../../core/report/letter-asks.ts'
import { adminRequirements } from '../../core/run/admin-requirements.ts'
import { statusOf } from '../../core/run/level.ts'
import { plan } from '../../core/run/plan.ts'
import { en } from '../../core/words/en/index.ts'
import { circleIn } from './circle-in.ts'

const words = en.sentences as unknown as Readonly<Record<'titles' | 'waits', Readonly<Record<string, string>>>>

/** Default exports of the files that match, by path. Files without one are helpers. */
async function exported<T>(pattern: string): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  for (const path of globSync(pattern)
    .map((name) => name.replaceAll('\\', '/'))
    .sort()) {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { default?: T }
    if (module.default !== undefined) found.set(path, module.default)
  }
  return found
}

const checkFiles = await exported<Check>('core/checks/*/*.ts')
const probeFiles = await exported<Probe>('core/probes/*.ts')
const { guides } = loadGuides('guides')
const inGuides = new Set(
  guides.flatMap((guide) =>
    [...guide.steps.map(({ proves }) => proves), ...adminRequirements(guide).values()].flat().map(({ check }) => check),
  ),
)

/** What is known before any probe has run. */
const knownAtStart: readonly string[] = ['now', 'intake', 'target']

describe('the index of checks', () => {
  test('has every check that there is a file for, once', () => {
    expect(checks).toHaveLength(checkFiles.size)
    expect(new Set(checks)).toEqual(new Set(checkFiles.values()))
  })

  test('gives each the id that its folder and file say', () => {
    const ids = [...checkFiles].map(([path, { id }]) => [path, id])
    const byPath = [...checkFiles.keys()].map((path) => {
      const [, folder, file] = /^core\/checks\/([\w-]+)\/([\w-]+)\.ts$/.exec(path) ?? []
      return [path, `${folder}.${file}`]
    })
    expect(ids).toEqual(byPath)
  })

  test('has nothing that no guide asks for', () => {
    expect(checks.map(({ id }) => id).filter((id) => !inGuides.has(id))).toEqual([])
  })

  test('leaves out nothing that a guide asks for', () => {
    expect([...inGuides].filter((id) => !checks.some((check) => check.id === id))).toEqual([])
  })

  test('names other checks by ids that exist', () => {
    const wrong = checks.flatMap(({ id, follows }) =>
      follows.filter((other) => !checks.some((check) => check.id === other)).map((other) => `${id} follows ${other}`),
    )
    expect(wrong).toEqual([])
  })

  test('says each title once, as a sentence without its full stop', () => {
    const titles = checks.map(({ id }) => words.titles[id] ?? '')
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => !/^[A-Z].*[^.\s]$/.test(title))).toEqual([])
  })
})

describe('the index of probes', () => {
  test('has every probe that there is a file for, once, under its name', () => {
    expect(new Set(probes)).toEqual(new Set(probeFiles.values()))
    expect(probes).toHaveLength(probeFiles.size)
    expect([...probeFiles].filter(([path, { id }]) => path !== `core/probes/${id}.ts`)).toEqual([])
  })

  test('gives every fact that anybody reads, and each by one probe only', () => {
    const read = new Set([
      ...checks.flatMap(({ reads, mayRead, later }) => [...reads, ...mayRead, ...later]),
      ...probes.flatMap(({ needs }) => needs),
    ])
    // A fact may be had in another way where people sign in, but in one way only within a flow.
    const givers = [...read].flatMap((fact) => {
      const able = probes.filter(({ gives }) => gives.includes(fact))
      const most = Math.max(
        ...(['client_credentials', 'authorization_code'] as const).map(
          (flow) => able.filter((probe) => probe.flow === undefined || probe.flow === flow).length,
        ),
      )
      return [[fact, most] as const]
    })
    expect(givers.filter(([fact, most]) => most !== (knownAtStart.includes(fact) ? 0 : 1))).toEqual([])
  })

  test('gives no fact that nobody reads', () => {
    const read = new Set<string>([
      ...checks.flatMap(({ reads, mayRead, later }) => [...reads, ...mayRead, ...later]),
      ...probes.flatMap(({ needs }) => needs),
    ])
    expect(probes.flatMap(({ gives }) => gives).filter((fact) => !read.has(fact))).toEqual([])
  })

  test('comes after checks that exist', () => {
    const wrong = probes.flatMap(({ id, after }) =>
      after.filter((other) => !checks.some((check) => check.id === other)).map((other) => `${id} after ${other}`),
    )
    expect(wrong).toEqual([])
  })

  test('says for each what is waited for', () => {
    expect(probes.filter(({ id }) => !/^[a-z].*[^.]$/.test(words.waits[id] ?? ''))).toEqual([])
  })
})

describe('probes and checks wait for each other', () => {
  const giver = (fact: string) =>
    probes.filter(({ gives }) => gives.some((given) => given === fact)).map(({ id }) => `probe ${id}`)
  const waiting = new Map<string, string[]>([
    ...probes.map(({ id, needs, after }): [string, string[]] => [
      `probe ${id}`,
      [...needs.flatMap(giver), ...after.map((check) => `check ${check}`)],
    ]),
    ...checks.map(({ id, reads, mayRead }): [string, string[]] => [
      `check ${id}`,
      [...reads, ...mayRead].flatMap(giver),
    ]),
  ])

  test('but never in a circle', () => {
    expect(circleIn(waiting)).toBeNull()
  })

  test('and a circle would be seen', () => {
    const bad = new Map(waiting).set('probe keys', ['check keys.reachable'])
    expect(circleIn(bad)).toEqual(['probe keys', 'check keys.reachable', 'probe keys'])
  })

  test('what a check learns later comes after its first answer: at once, it may read it', () => {
    const after = (fact: string, check: string) =>
      probes.some(({ gives, after }) => gives.some((given) => given === fact) && after.includes(check))
    const early = checks.flatMap(({ id, later }) => later.filter((fact) => !after(fact, id)).map((fact) => [id, fact]))
    expect(early).toEqual([])
    expect(checks.filter(({ later }) => later.length > 0)).not.toEqual([])
  })

  test('nor does a check follow from itself by a detour', () => {
    expect(circleIn(new Map(checks.map(({ id, follows }) => [id, follows])))).toBeNull()
  })
})

/** Diagnoses that are said in another way than by a check, and how. */
const saidElsewhere: Readonly<Partial<Record<DiagnosisId, string>>> = {}

/** Copied by hand from the published vocabulary, so that an id which vanishes from the catalogue is missed here. */
const promised = `
input.missing input.placeholder input.admin-host input.domain-malformed input.not-https input.secret-in-client-id
input.secret-whitespace input.scope-malformed input.key-unusable input.other-provider input.issuer-incomplete
dns.not-found dns.failed connect.refused connect.timeout connect.reset connect.ipv6-broken
proxy.unreachable proxy.auth-required proxy.refused portal.captive
tls.untrusted-ca tls.intercepted tls.self-signed tls.expired tls.not-yet-valid tls.hostname-mismatch
tls.incomplete-chain tls.handshake-failed tls.expires-soon
clock.ahead clock.behind
http.not-json http.blocked http.rate-limited http.server-error http.timeout http.too-large http.redirected
tenant.not-found tenant.deactivated
server.not-found server.licence-missing server.org-where-custom server.custom-where-org
metadata.not-found metadata.invalid metadata.field-missing metadata.issuer-mismatch metadata.insecure-endpoint
metadata.grant-not-listed metadata.documents-differ
keys.unreachable keys.invalid keys.empty keys.kid-not-found keys.duplicate-kid keys.private-exposed keys.weak
client.unknown client.secret-wrong client.secret-encoding client.auth-method client.auth-failed client.disabled
client.grant-not-allowed client.dpop-required client.network-restricted client.org-server-only
scope.unknown scope.no-default scope.oidc-not-allowed scope.consent-required scope.not-granted scope.partly-granted
scope.denied-by-policy policy.no-match
api.audience-missing api.unknown api.not-authorized api.denied-by-action quota.exhausted
token.malformed token.opaque token.encrypted token.algorithm token.signature token.issuer-mismatch
token.audience-mismatch token.scope-missing token.expired token.not-yet-valid token.lifetime token.type
token.response-invalid
relying-party.audience relying-party.well-known-form relying-party.domain-form relying-party.private-key-set
relying-party.kid-copied relying-party.implicit-grant
assertion.audience assertion.subject assertion.expired assertion.too-long assertion.in-future assertion.replayed
assertion.kid-unknown assertion.signature assertion.algorithm assertion.no-key-registered
login.redirect-uri login.user-not-assigned login.consent-required login.pkce-required login.response-type
login.state-mismatch login.nonce-mismatch login.timeout login.port-in-use login.cancelled cors.origin-not-trusted
admin.token-invalid admin.scope-missing admin.role-missing`
  .trim()
  .split(/\s+/)

describe('the catalogue of diagnoses', () => {
  const declared = new Set<string>(checks.flatMap((check) => check.diagnoses))

  test('has every id that was promised', () => {
    expect(promised.filter((id) => !isDiagnosis(id))).toEqual([])
  })

  test('has every id that a check can report', () => {
    expect([...declared].filter((id) => !isDiagnosis(id))).toEqual([])
  })

  test('has every id that a provider can report', () => {
    const named = globSync('core/providers/**/*.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?:diagnosis|possible): (\[[^\]]*\]|'[^']*')/g)].flatMap(
        ([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, id = '']) => id),
      ),
    )
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((id) => !isDiagnosis(id))).toEqual([])
  })

  test('has nothing that no check can report, but for what is said here', () => {
    expect(Object.keys(diagnoses).filter((id) => !declared.has(id))).toEqual(Object.keys(saidElsewhere))
  })

  test('is not repeated within one check', () => {
    expect(checks.filter((check) => new Set(check.diagnoses).size !== check.diagnoses.length)).toEqual([])
  })
})

describe('a warning or a note', () => {
  test('is never worse than that, at any level of a guide', () => {
    const gravest = diagnosisIds.map((id) => {
      const verdict = { holds: false, diagnosis: id } as const
      return [id, statusOf({ kind: 'judged', ms: 0, verdict }, 'must')] as const
    })
    expect(gravest.filter(([, status]) => status !== 'fail')).toEqual(
      diagnosisIds.flatMap((id) => (neverRootCauses[id] ? [[id, neverRootCauses[id]]] : [])),
    )
    expect(Object.keys(neverRootCauses).length).toBeGreaterThan(8)
  })

  test('stays what it is where a guide wants less', () => {
    const verdict = { holds: false, diagnosis: 'tls.expires-soon' } as const
    const at = (level: 'must' | 'should' | 'note') => statusOf({ kind: 'judged', ms: 0, verdict }, level)
    expect([at('must'), at('should'), at('note')]).toEqual(['warn', 'warn', 'info'])
  })
})

describe('the letter to a network team', () => {
  test('asks for something wherever a network is theirs to mend, and for nothing else', () => {
    const theirs = Object.entries(diagnoses as Readonly<Record<string, Diagnosis>>)
      .filter(([id]) => /^(clock|dns|connect|proxy|portal|tls|http)\./.test(id))
      .filter(([, { owner, ownerIf = {} }]) => [owner, ...Object.values(ownerIf)].includes('network-team'))
      .map(([id]) => id)
    expect(Object.keys(asks).sort()).toEqual(theirs.sort())
  })
})

describe('knowledge of one provider', () => {
  const general = globSync('core/{checks,run,probes,oauth,model,report,network}/**/*.ts')

  test('is in no file of the engine', () => {
    // The list of providers itself, and the sentences that say what one of them calls a thing.
    const allowed = ['core/model/profile.ts']
    const ids = Object.keys(providers).filter((id) => id !== 'any')
    const knowing = general
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !allowed.includes(path))
      .filter((path) => ids.some((id) => new RegExp(`['"\`]${id}['"\`]`).test(readFileSync(path, 'utf8'))))
    expect(ids.length).toBeGreaterThan(1)
    expect(general.length).toBeGreaterThan(100)
    expect(knowing).toEqual([])
  })
})

describe('the guides', () => {
  test.each(guides.map((guide) => [guide.id, guide] as const))(
    '%s asks for fields that exist, and proves no check twice',
    (_id, guide) => {
      const names: readonly string[] = [...plainFieldNames, ...secretFieldNames]
      const asked = guide.steps.flatMap(({ asks }) => asks)
      const proved = guide.steps.flatMap(({ proves }) => proves.map(({ check }) => check))
      expect(asked.filter((name) => !names.includes(name))).toEqual([])
      expect(proved.filter((check, at) => proved.indexOf(check) !== at)).toEqual([])
    },
  )

  // A gate outside a guide is not waited for, and the secret would be sent before it is known where to.
  const sending = guides.filter(({ fields }) => fields.some(({ name }) => name === 'client_id'))
  test('that ask for no client ID send nothing that proves a client', () => {
    const others = guides.filter((guide) => !sending.includes(guide))
    expect(others.map(({ id }) => id)).toEqual(['any/connection'])
    for (const guide of others)
      expect(plan(guide, null, true).probes.filter(({ id }) => id === 'token' || id === 'sign-on')).toEqual([])
  })

  test.each(sending.map((guide) => [guide.id, guide] as const))(
    '%s proves every check that guards the secret',
    (_id, guide) => {
      const proved = guide.steps.flatMap(({ proves }) =>
        proves.filter(({ level }) => level === 'must').map(({ check }) => check),
      )
      const sender = guide.flow === 'authorization_code' ? 'sign-on' : 'token'
      const fields: readonly string[] = guide.fields.map(({ name }) => name)
      const guards = (probes.find(({ id }) => id === sender)?.after ?? []).filter((id) => {
        const about = checkById.get(id)?.about
        return about === undefined || fields.includes(about)
      })
      const expected = guards.filter((check) => !providers[guide.provider].withoutChecks.includes(check))
      expect(guards.length).toBeGreaterThan(5)
      expect(expected.filter((check) => !proved.includes(check))).toEqual([])
    },
  )
})
