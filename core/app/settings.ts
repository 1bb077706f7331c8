import type { Handlers } from '../contract/derived.ts'
import type { AppSettings, ProxyMode } from '../contract/values.ts'
import { fileNameIn, pacWith } from '../model/pac-script.ts'
import type { Said } from '../model/said.ts'
import { parseProxy, proxyOrigin } from '../network/proxies.ts'
import type { Settings } from '../run/options.ts'
import { said } from '../words/said.ts'
import { shownAuthorities } from './added-authorities.ts'
import { sharedAuthorities } from './authority-input.ts'
import { changedForAll } from './changed.ts'
import { runLimit, saveRunLimit } from './kept-runs.ts'
import { saveLanguage as keepLanguage, languageSettings, spoken } from './language.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { saveSingleKeys, singleKeysOf } from './single-keys.ts'
import { saveTheme, themeOf } from './theme.ts'

const modes: readonly ProxyMode[] = ['system', 'environment', 'none', 'url', 'pac']
/** Under which name the login of the proxy is kept among the secrets. */
export const loginName = 'app/proxy-login'

const wrong = (field: string, says: Said): never => refuse('bad_request', says, field)

/** A proxy as it is shown and used. Earlier versions kept one without its port: the port that is used is shown with it. */
function keptProxy(saved: string | null | undefined): string | null {
  const url = saved ? parseProxy(saved) : null
  return url ? proxyOrigin(url) : saved || null
}

/** What was chosen, without the login, which is a secret. */
export type ProxySettings = Pick<AppSettings['proxy'], 'mode' | 'url' | 'pac'>

export function proxySettings({ store }: Pick<Session, 'store'>): ProxySettings {
  const saved = store.setting('proxy.mode')
  return {
    mode: modes.find((mode) => mode === saved) ?? 'system',
    url: keptProxy(store.setting('proxy.url')),
    pac: store.setting('proxy.pac') || null,
  }
}

/** A PAC file that is kept here has a name and no address. */
function shownProxy({ pac, ...rest }: ProxySettings): ProxySettings & Pick<AppSettings['proxy'], 'pacFile'> {
  const pacFile = pac && fileNameIn(pac)
  return { ...rest, pac: pacFile ? null : pac, pacFile }
}

async function settingsOf(session: Session): Promise<AppSettings> {
  return {
    proxy: { ...shownProxy(proxySettings(session)), loginKeptIn: await session.secrets.has(loginName) },
    asksSystem: session.systemProxy !== undefined,
    authorities: shownAuthorities(session.store.sharedAuthorities()),
    theme: themeOf(session.store),
    runLimit: runLimit(session.store),
    singleKeys: singleKeysOf(session.store),
    dataFolder: session.dataFolder ?? null,
    language: languageSettings(session),
  }
}

/** A port stands at the end of the host, also where the URL itself drops it because its scheme implies it. */
const namesPort = (text: string): boolean => /^([a-z][a-z0-9+.-]*:\/\/)?[^/?#]*:\d+([/?#]|$)/i.test(text)

/**
 * The address of a proxy as it is kept. A login in it is refused, because this value is shown and lies on disk. So is an
 * address without a port: a port that nobody named is almost never the one that a proxy listens on.
 */
function proxyAddress(text: string): string {
  if (text.trim() === '') return ''
  const url = parseProxy(text.trim())
  if (!url) return wrong('url', said('app.proxy-form'))
  if (url.username || url.password) wrong('url', said('app.proxy-login'))
  if (!namesPort(text.trim())) wrong('url', said('app.proxy-port', { host: url.hostname, scheme: url.protocol }))
  return proxyOrigin(url)
}

function pacAddress(text: string): string {
  if (text.trim() === '') return ''
  const url = URL.parse(text.trim())
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return wrong('pac', said('app.pac-form'))
  return url.href
}

type OfLook = Pick<Handlers['settings'], 'saveLanguage' | 'saveSingleKeys' | 'saveTheme'>

/** How the window looks and is used. */
const lookHandlers = (session: Session): OfLook => ({
  saveLanguage: async ({ language }) => {
    keepLanguage(session, language)
    Object.assign(session, spoken(session))
    session.reload?.()
    return settingsOf(session)
  },
  saveSingleKeys: async ({ on }) => {
    saveSingleKeys(session.store, on)
    return settingsOf(session)
  },
  saveTheme: async ({ theme }) => {
    saveTheme(session.store, theme)
    session.showTheme?.(theme)
    return settingsOf(session)
  },
})

export const settingsHandlers = (session: Session): Omit<Handlers['settings'], 'test'> => ({
  show: () => settingsOf(session),
  save: async ({ mode, url, pac }) => {
    const { store } = session
    const address = url === undefined ? store.setting('proxy.url') : proxyAddress(url)
    const script = pac === undefined ? store.setting('proxy.pac') : pacAddress(pac)
    if (mode === 'url' && !address) wrong('url', said('app.proxy-missing'))
    if (mode === 'pac' && !script) wrong('pac', said('app.pac-missing'))
    store.saveSetting('proxy.mode', mode)
    store.saveSetting('proxy.url', address ?? '')
    store.saveSetting('proxy.pac', script ?? '')
    return settingsOf(session)
  },
  putPac: async ({ name, script }) => {
    if (!/\bFindProxyForURL\b/.test(script)) wrong('script', said('app.pac-no-script'))
    session.store.saveSetting('proxy.mode', 'pac')
    session.store.saveSetting('proxy.pac', pacWith(name, script))
    return settingsOf(session)
  },
  ...lookHandlers(session),
  saveRunLimit: async ({ limit }) => {
    saveRunLimit(session.store, limit)
    return settingsOf(session)
  },
  addCa: async ({ pem }) => {
    sharedAuthorities(session.store).add(pem)
    changedForAll(session)
    return settingsOf(session)
  },
  removeCa: async ({ fingerprint }) => {
    sharedAuthorities(session.store).remove(fingerprint)
    changedForAll(session)
    return settingsOf(session)
  },
  putLogin: async ({ username, password }) => {
    if (username === '') wrong('username', said('app.username-missing'))
    if (/[:\p{Cc}]/u.test(username)) wrong('username', said('app.username-form'))
    if (password === '' || /\p{Cc}/u.test(password)) wrong('password', said('app.password-form'))
    await session.secrets.put(loginName, JSON.stringify({ username, password }))
    return settingsOf(session)
  },
  clearLogin: async () => {
    await session.secrets.clear(loginName)
    return settingsOf(session)
  },
})

/**
 * How runs of the window reach the outside world, by what was set; the practice tenant is on this computer itself.
 * @param lend hears of the login before it is used
 */
export function waysOf(
  session: Session,
  practice: boolean,
  lend?: (name: string, secret: string) => Promise<void>,
): Partial<Settings> {
  if (practice) return {}
  const { mode, url, pac } = proxySettings(session)
  const proxyLogin: Settings['proxyLogin'] = async (use) =>
    (await session.secrets.has(loginName)) === null
      ? null
      : session.secrets.use(loginName, async (kept) => {
          await lend?.(loginName, kept)
          return use(JSON.parse(kept) as { username: string; password: string })
        })
  const ways = { proxyLogin, secondStack: session.secondStack, proxyFrom: 'settings' as const }
  if (mode === 'none') return { ...ways, proxy: 'none' }
  if (mode === 'url' && url) return { ...ways, proxy: url }
  if (mode === 'pac' && pac) return { ...ways, pac }
  return mode === 'system' ? { ...ways, systemProxy: session.systemProxy } : ways
}
