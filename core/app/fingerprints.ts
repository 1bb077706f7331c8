import { readFileSync } from 'node:fs'
import type { Guide } from '../model/guide.ts'
import type { Input } from '../model/inputs.ts'
import { type PlainFieldName, plainFieldNames, type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import { systemNameServers } from '../network/name-servers.ts'
import { providers } from '../providers/index.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { StoredSetup } from '../store/store.ts'
import { fingerprint, seal } from './seal.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { loginName, type ProxySettings, proxySettings } from './settings.ts'
import { trustedAuthorities } from './trusted.ts'

/** What everything that proofs depend on is now, or was in a run; null is what is not known. */
export type Fingerprints = Readonly<Record<Input, string | null>>

/** What is used of a session: a terminal has it too. */
export type Kept = Pick<Session, 'store' | 'secrets' | 'practice' | 'systemProxy'>

/** Stands for a secret that is not there. */
export const noSecret = 'none'

/** A secret as it is stored now, sealed; null where the keychain does not answer. */
export async function sealStored(secrets: SecretStore, name: string): Promise<string | null> {
  try {
    if ((await secrets.has(name)) === null) return noSecret
    return await secrets.use(name, (secret) => seal(secrets, secret))
  } catch {
    return null
  }
}

/** A secret of the setup as it is stored now. */
const sealedSecrets = async ({ secrets }: Kept, setup: string): Promise<Record<SecretFieldName, string | null>> => {
  const sealed = await Promise.all(
    secretFieldNames.map(async (field) => [field, await sealStored(secrets, secretName(setup, field))] as const),
  )
  return Object.fromEntries(sealed) as Record<SecretFieldName, string | null>
}

const proxyVariables = /^(https?_proxy|all_proxy|no_proxy)$/i

/** Variables of the environment that name proxies may hold logins, so they are sealed. */
const proxyEnvironment = (env: NodeJS.ProcessEnv): string =>
  JSON.stringify(
    Object.entries(env)
      .filter(([name]) => proxyVariables.test(name))
      .sort(),
  )

/** What the operating system says for an address, where it can be asked; null when it does not answer soon. */
async function systemAnswer({ systemProxy }: Kept, origin: string | undefined): Promise<string | null> {
  if (!systemProxy || !origin) return ''
  const late = new Promise<null>((resolve) => setTimeout(resolve, 2000, null).unref())
  const answer = await Promise.race([systemProxy(origin).catch(() => null), late])
  // No proxy is no proxy, whether or not the system was asked.
  return answer?.trim() === 'DIRECT' ? '' : answer
}

async function proxyPrint(
  session: Kept,
  settings: ProxySettings,
  login: string | null,
  origin: string | undefined,
): Promise<string | null> {
  const { mode, url, pac } = settings
  const address = mode === 'url' ? url : mode === 'pac' ? pac : null
  const asks = mode === 'system' || mode === 'environment'
  const environment = asks ? await seal(session.secrets, proxyEnvironment(process.env)) : ''
  const system = mode === 'system' ? await systemAnswer(session, origin) : ''
  if (login === null || environment === null || system === null) return null
  return fingerprint({ mode, address, login: mode === 'none' ? '' : login, environment, system })
}

function certificatesOfEnvironment(file: string | undefined): string | null {
  if (!file) return null
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return `${file} cannot be read`
  }
}

const authoritiesPrint = ({ store, practice }: Kept, setup: StoredSetup): string =>
  fingerprint({
    added: trustedAuthorities(store, setup).map((added) => added.fingerprint),
    practice: setup.practice ? (practice.tenant?.ca() ?? []) : [],
    environment: certificatesOfEnvironment(process.env.NODE_EXTRA_CA_CERTS),
  })

/** A practice tenant answers as its switches say; one that does not run answers nothing. */
const practicePrint = ({ practice: { tenant } }: Kept): string | null =>
  tenant && fingerprint({ origin: tenant.origin, faults: tenant.faults })

/** A plain field as it was typed, what is used in its place, and what is said of it. */
function fieldPrints(setup: StoredSetup, guide: Guide): Record<PlainFieldName | 'target', string> {
  const { target, values, problems, repairs } = providers[guide.provider].intake(setup.fields, guide)
  const of = (name: PlainFieldName) => ({
    typed: setup.fields[name] ?? '',
    used: values[name] ?? null,
    said: [...problems, ...repairs].filter(({ field }) => field === name),
  })
  const fields = plainFieldNames.map((name) => [name, fingerprint(of(name))])
  return { ...(Object.fromEntries(fields) as Record<PlainFieldName, string>), target: fingerprint(target) }
}

/**
 * Fingerprints of everything that a run of this setup depends on, as it is at this moment. What is on this computer alone
 * (a practice tenant) depends on no proxy and on no name server.
 */
export async function fingerprintsOf(session: Kept, setup: StoredSetup, guide: Guide): Promise<Fingerprints> {
  const settings = proxySettings(session)
  const plain = {
    ...fieldPrints(setup, guide),
    guide: fingerprint(guide),
    authorities: authoritiesPrint(session, setup),
    'name-servers': setup.practice ? fingerprint([]) : fingerprint(systemNameServers()),
  }
  const origin = providers[guide.provider].intake(setup.fields, guide).target?.origin
  const login = await sealStored(session.secrets, loginName)
  return {
    ...plain,
    ...(await sealedSecrets(session, setup.id)),
    proxy: setup.practice ? practicePrint(session) : await proxyPrint(session, settings, login, origin),
  }
}

/** Watches what a run is lent: whatever is stored meanwhile, a proof is of the secrets that were used. */
export function watchLoans(secrets: SecretStore) {
  const lent = new Map<string, string | null>()
  return {
    async lend(name: string, secret: string): Promise<void> {
      const sealed = await seal(secrets, secret)
      lent.set(name, lent.has(name) && lent.get(name) !== sealed ? null : sealed)
    },
    /**
     * The fingerprints of a run: those from its beginning, with the secrets that it was lent.
     * @param login the proxy's login at its beginning; with another one it was another way
     */
    over: (begun: Fingerprints, setup: string, login: string | null): Fingerprints => ({
      ...begun,
      ...(lent.has(loginName) && lent.get(loginName) !== login ? { proxy: null } : {}),
      ...Object.fromEntries(
        secretFieldNames.flatMap((field) => {
          const name = secretName(setup, field)
          return lent.has(name) ? [[field, lent.get(name) ?? null]] : []
        }),
      ),
    }),
  }
}

export type Loans = ReturnType<typeof watchLoans>

/** Whether all that a proof depended on is known, and is now as it was then. */
export const holdsStill = (then: Readonly<Record<string, string | null>>, now: Fingerprints): boolean =>
  Object.entries(then).every(([name, print]) => print !== null && now[name as Input] === print)
