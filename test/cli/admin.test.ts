import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { formsOf } from '../../core/report/redact.ts'
import { inKeyringSession, missingKeyringTools } from '../support/keychain.ts'
import { auth0, cli, environment, folder, okta } from './support.ts'

const secretOfNobody = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0'
const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts')

/** Runs commands one after the other in one session with a keyring of its own; gives what each wrote and its status. */
async function session(
  commands: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number; text: string }[]> {
  const script = commands.map((command) => `"$NODE" "$MAIN" ${command} 2>&1; echo "== $?"`).join('\n')
  const { command, env: keyring } = inKeyringSession(['sh', '-c', script])
  const [program = '', ...args] = command
  const child = spawn(program, args, { env: { ...environment(env), ...keyring, NODE: process.execPath, MAIN: main } })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text
  })
  child.stdin.end()
  await once(child, 'close')
  return [...written.matchAll(/([\s\S]*?)== (\d+)\n/g)].map(([, text = '', status]) => ({
    status: Number(status),
    text,
  }))
}

test('a plan is shown for an empty practice tenant, and nothing is sent for it but reads', async () => {
  const { status, stdout, stderr } = await cli(['plan', '--practice', 'okta', '--format', 'json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { changes } = JSON.parse(stdout) as {
    changes: { as: string; action: string; requests: { method: string }[] }[]
  }
  expect(changes.map(({ as, action }) => `${as} ${action}`)).toEqual([
    'app create',
    'server keep',
    'scope create',
    'policy create',
    'rule create',
  ])
})

test('a plan shows its requests whole where that is asked for', async () => {
  const short = await cli(['plan', '--practice', 'okta'])
  expect(short.stdout).toContain('POST /api/v1/apps\n')
  expect(short.stdout).not.toContain('"signOnMode": "OPENID_CONNECT"')
  const { status, stdout } = await cli(['plan', '--practice', 'okta', '--verbose'])
  expect(status).toBe(0)
  expect(stdout).toContain('POST /api/v1/apps\n        {\n')
  expect(stdout).toContain('"signOnMode": "OPENID_CONNECT"')
})

test.each([
  ['okta', 'policy.no-match', 'does not have a rule'],
  ['auth0', 'api.not-authorized', 'is not authorized for the API'],
])('the rule explainer says of %s with %s: %s', async (provider, fault, says) => {
  const good = await cli(['explain-policy', '--practice', provider])
  expect({ status: good.status, stderr: good.stderr }).toEqual({ status: 0, stderr: '' })
  const bad = await cli(['explain-policy', '--practice', provider, '--fault', fault])
  expect(bad.status).toBe(1)
  expect(bad.stdout).toContain(says)
})

test('what could not be read is not said to be as needed', async () => {
  const tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  try {
    const ca = join(folder, 'unread-ca.pem')
    writeFileSync(ca, tenant.ca().join('\n'))
    const args = ['plan', '--guide', okta, '--set', `domain=${tenant.origin}`, '--ca', ca, '--token', 'env:BAD']
    const { status, stdout } = await cli(args, { BAD: '00notatokenofthisorg' })
    expect(status).toBe(3)
    expect(stdout).toContain('could not be read')
    expect(stdout).not.toContain('has what the guide needs')
  } finally {
    await tenant.close()
  }
})

test.each([
  ['plan', 3],
  ['explain-policy', 3],
])('%s says what the provider answered to an access that it rejects', async (command, code) => {
  const tenant = await startPracticeTenant({ provider: 'auth0', empty: true })
  try {
    const ca = join(folder, 'rejected-ca.pem')
    writeFileSync(ca, tenant.ca().join('\n'))
    const at = ['--guide', 'auth0/any', '--set', `domain=${tenant.origin}`, '--ca', ca]
    const access = ['--client', 'abcdefghijklmnopqrstuvwxyz012345', '--client-secret', 'env:BAD']
    const { status, stderr } = await cli([command, ...at, ...access], { BAD: secretOfNobody })
    expect(status).toBe(code)
    expect(stderr).toContain('The provider rejected the admin access')
    expect(stderr).toMatch(/Received: 40[13] · /)
    expect(stderr).not.toContain(secretOfNobody)
    const key = await cli([command, ...at, '--client', 'abc', '--key', 'env:BAD'], { BAD: 'not a key' })
    expect(key.stderr).toContain('The private key of the admin access cannot be used')
  } finally {
    await tenant.close()
  }
})

test('an access to the configuration is not taken from the command line', async () => {
  const { status, stderr } = await cli(['plan', '--guide', okta, '--set', 'domain=127.0.0.1', '--token', '00abcdefgh'])
  expect(status).toBe(2)
  expect(stderr).not.toContain('00abcdefgh')
})

const lacking = missingKeyringTools().length > 0 || spawnSync('script', ['--version']).status !== 0

describe.skipIf(lacking)('with a keychain (needs `script` of util-linux)', () => {
  test('a setup goes from nothing to green and back, and no secret is written anywhere', {
    timeout: 300_000,
  }, async () => {
    const tenant = await startPracticeTenant({ provider: 'okta', empty: true })
    try {
      const ca = join(folder, 'admin-ca.pem')
      writeFileSync(ca, tenant.ca().join('\n'))
      const { read, write } = tenant.admin() ?? {}
      const env = { READ: read?.token, WRITE: write?.token }
      const at = `--setup Mine --ca ${ca}`
      const came = await session(
        [
          `setups new --guide ${okta} --name Mine --set domain=${tenant.origin}`,
          `plan ${at}`,
          `admin login ${at} --token env:READ`,
          `admin status ${at}`,
          `admin status ${at} --format json`,
          `admin login ${at} --write --new-key`,
          `admin status ${at}`,
          `admin forget --setup Mine`,
          `admin login ${at} --token env:READ`,
          `apply ${at} --yes`,
          `admin login ${at} --write --token env:WRITE`,
          `apply ${at}`,
          `apply ${at} --yes`,
          `apply ${at} --yes`,
          `check --guide ${okta} ${at} --admin`,
          `undo ${at}`,
          `undo ${at} --yes`,
          `undo ${at} --yes`,
          'admin forget --setup Mine',
          `admin status ${at}`,
          'admin forget --setup Mine',
          `admin login ${at} --client 0oaMine --new-key`,
        ],
        env,
      )
      expect(came.map(({ status }) => status)).toEqual([
        0, 2, 0, 0, 0, 0, 1, 0, 0, 2, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 2,
      ])
      expect(came[20]?.text).toBe('This setup has no admin access.\n')
      expect(came[15]?.text).toMatch(/^- remove rule [\s\S]*^- remove app [\s\S]*--yes/m)
      expect(came[14]?.text).toContain('PASS')
      expect(came[13]?.text).toContain('The configuration has what the guide needs.')
      expect(JSON.parse(came[4]?.text ?? '')).toMatchObject({
        rights: ['okta.apps.read', 'okta.authorizationServers.read', 'okta.orgs.read'],
        changes: expect.arrayContaining(['okta.apps.manage', 'okta.authorizationServers.manage']),
        read: { access: 'works', ok: true, lacking: [] },
        write: { access: 'none' },
      })
      expect(came[5]?.text).toContain('okta.authorizationServers.manage')
      expect(came[6]?.text).toContain('Changing: The key is not used yet.')
      const all = came.map(({ text }) => text).join('\n')
      for (const secret of [env.READ, env.WRITE])
        expect(formsOf(secret ?? '').filter((form) => all.includes(form))).toEqual([])
    } finally {
      await tenant.close()
    }
  })

  test.each([
    ['okta', okta, 4],
    ['auth0', 'auth0/fortanix-key-insight', 2],
  ] as const)(
    'a secret is rotated at %s, and no secret is written anywhere',
    { timeout: 300_000 },
    async (provider, guide, legs) => {
      const tenant = await startPracticeTenant({ provider, empty: true })
      try {
        const ca = join(folder, `rotate-${provider}-ca.pem`)
        writeFileSync(ca, tenant.ca().join('\n'))
        const { token, client_id, client_secret } = tenant.admin()?.write ?? {}
        const given = token === undefined ? `--client ${client_id} --client-secret env:WRITE` : '--token env:WRITE'
        const name = `Rotated-${provider}`
        const at = `--setup ${name} --ca ${ca}`
        const env = { WRITE: token ?? client_secret }
        const came = await session(
          [
            `setups new --guide ${guide} --name ${name} --set domain=${tenant.origin}`,
            `admin login ${at} --write ${given}`,
            `apply ${at} --yes`,
            `rotate ${at} --continue`,
            `rotate ${at}`,
            `rotate ${at} --continue --finish`,
            `rotate ${at} --yes`,
            `rotate ${at} --yes`,
            `rotate ${at} --status --format json`,
            `check --guide ${guide} ${at}`,
            `rotate ${at} --take-back --yes`,
            `rotate ${at} --status`,
            `rotate ${at} --yes`,
            `rotate ${at} --finish --yes`,
            `rotate ${at} --status`,
            // The setup knows its guide.
            `check ${at}`,
          ],
          env,
        )
        expect(came.map(({ status }) => status)).toEqual([0, 0, 0, 2, 2, 2, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0])
        expect(came[4]?.text).toContain('Add --yes to confirm')
        expect(came[6]?.text).toContain(`secret copy --setup "${name}" client_secret`)
        expect(JSON.parse(came[8]?.text ?? '')).toMatchObject({
          state: 'proved',
          over: false,
          pending: provider === 'okta',
        })
        expect(came[13]?.text.match(/^done: /gm)).toHaveLength(legs - 1)
        expect(came[13]?.text).toContain('The rotation of the client secret is finished.')
        const all = came.map(({ text }) => text).join('\n')
        expect(formsOf(env.WRITE ?? '').filter((form) => all.includes(form))).toEqual([])
        // No secret of the app either: those of both providers are 64 characters long.
        expect(all.match(/(?<![\w/-])[\w-]{64}(?![\w-])/g)).toBeNull()
      } finally {
        await tenant.close()
      }
    },
  )

  test.each([
    ['okta', okta, 'client_id'],
    ['auth0', auth0, 'audience'],
  ] as const)(
    'values of a setup are chosen from a list of what %s has',
    { timeout: 300_000 },
    async (provider, guide, field) => {
      const tenant = await startPracticeTenant({ provider })
      try {
        const ca = join(folder, `choose-${provider}-ca.pem`)
        writeFileSync(ca, tenant.ca().join('\n'))
        const { token, client_id, client_secret } = tenant.admin()?.read ?? {}
        const given = token === undefined ? `--client ${client_id} --client-secret env:READ` : '--token env:READ'
        const at = `--setup Chosen-${provider} --ca ${ca}`
        const values = tenant.values(guide)
        const came = await session(
          [
            `setups new --guide ${guide} --name Chosen-${provider} --set domain=${tenant.origin}`,
            `admin choose ${at}`,
            `admin login ${at} ${given}`,
            `admin choose ${at} --field scope`,
            `admin choose ${at} --field ${field}`,
            `admin choose ${at} --format json`,
            `admin choose ${at} --value nothing-like-it`,
            `admin choose ${at} --value ${values[field]}`,
            `admin choose ${at} --value ${values[field]}`,
            `admin choose ${at} --format json`,
            // The same on a terminal: a number that is not in the list, then one that is.
            `--version; printf '900\\n1\\n' | script -qec "\\"$NODE\\" \\"$MAIN\\" admin choose ${at} --field ${field}" /dev/null`,
            // What is typed before the question is asked is lost, as it is to a person: it is typed again until then.
            `--version; (for n in 1 2 3 4 5 6 7 8 9; do printf '\\004'; sleep 1; done) | script -qec "\\"$NODE\\" \\"$MAIN\\" admin choose ${at}" /dev/null`,
          ],
          { READ: token ?? client_secret },
        )
        expect(came.map(({ status }) => status)).toEqual([0, 2, 0, 2, 2, 0, 1, 0, 0, 0, 0, 3])
        expect(came[10]?.text).toContain('This is not in the list.')
        expect(came[10]?.text).toMatch(new RegExp(`${field}: .*\\(from `))
        expect(came[11]?.text).toContain('No value was changed.')
        expect(came[3]?.text).toContain('There is no list of values for "scope".')
        expect(came[4]?.text).toContain(`${field}=${values[field]}`)
        expect(came[4]?.text).toContain(`admin choose --setup "Chosen-${provider}" --field ${field} --value `)
        expect(came[7]?.text).toContain(`${field}: ${values[field]} (from `)
        expect(came[8]?.text).toContain(', unchanged)')
        type Listed = { choices: { name: string; chosen: boolean; gives: Record<string, string> }[] }
        const listed = (text = '') => (JSON.parse(text) as Listed).choices
        expect(listed(came[5]?.text).some(({ chosen }) => chosen)).toBe(false)
        expect(listed(came[9]?.text).filter(({ chosen }) => chosen)).toMatchObject([
          { gives: { [field]: values[field] } },
        ])
      } finally {
        await tenant.close()
      }
    },
  )

  test('an app with a key changes and takes back with the rights that this takes, and a wrong access replaces none', {
    timeout: 300_000,
  }, async () => {
    const tenant = await startPracticeTenant({ provider: 'okta', empty: true })
    try {
      const ca = join(folder, 'key-ca.pem')
      writeFileSync(ca, tenant.ca().join('\n'))
      const { read, write } = tenant.admin() ?? {}
      const env = { READ: read?.private_key, WRITE: write?.private_key, NONE: secretOfNobody }
      const at = `--setup Keyed --ca ${ca}`
      const reading = `--client ${read?.client_id} --key env:READ --key-id ${read?.key_id}`
      const writing = `--client ${write?.client_id} --key env:WRITE --key-id ${write?.key_id}`
      const came = await session(
        [
          `setups new --guide ${okta} --name Keyed --set domain=${tenant.origin}`,
          `admin login ${at} ${reading}`,
          `admin login ${at} --client ${read?.client_id} --client-secret env:NONE`,
          `admin status ${at}`,
          `admin login ${at} --write ${reading}`,
          `admin login ${at} --write ${writing}`,
          `apply ${at} --yes`,
          `undo ${at} --yes`,
        ],
        env,
      )
      expect(came.map(({ status }) => status)).toEqual([0, 0, 1, 0, 1, 0, 0, 0])
      expect(came[2]?.text).toContain('The access was not stored')
      expect(came[4]?.text).toContain('okta.apps.manage')
      expect(came[7]?.text.match(/^taken back: /gm)).toHaveLength(4)
    } finally {
      await tenant.close()
    }
  })
})
