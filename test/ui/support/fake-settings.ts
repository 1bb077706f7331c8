import { X509Certificate } from 'node:crypto'
import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { AddedAuthority, AppSettings, Theme } from '../../../core/contract/values.ts'
import type { Said } from '../../../core/model/said.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

export interface FakeSettings {
  /** The host can ask the operating system for the proxy. */
  asksSystem?: boolean
  /** What is set already about the proxy. */
  proxy?: Partial<Omit<AppSettings['proxy'], 'loginKeptIn'>>
  /** A login of the proxy is stored. */
  proxyLogin?: boolean
  /** Certificates (PEM) that every setup trusts. */
  shared?: readonly string[]
  theme?: Theme
  /** Null where nothing is kept on disk. */
  dataFolder?: string | null
  /** Why the keychain cannot be used. */
  noKeychain?: string
}

const refuse = (field: string, says: Said): never => {
  throw new BridgeError({ code: 'bad_request', message: words.say(says), field })
}

function proxyAddress(text: string): string | null {
  if (text.trim() === '') return null
  const url = URL.parse(/^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`)
  if (!url || !/^https?:$/.test(url.protocol)) return refuse('url', said('app.proxy-form'))
  if (url.username) refuse('url', said('app.proxy-login'))
  if (!/:\d+\/?$/.test(text.trim())) refuse('url', said('app.proxy-port', { host: url.hostname, scheme: url.protocol }))
  return `${url.protocol}//${url.host}`
}

function pacAddress(text: string): string | null {
  if (text.trim() === '') return null
  const url = URL.parse(text.trim())
  return url && /^https?:$/.test(url.protocol) ? url.href : refuse('pac', said('app.pac-form'))
}

/** Settings that keep what they are told and refuse as the real ones do. */
export function fakeSettings(given: FakeSettings): Omit<Handlers['settings'], 'test'> & { forget: () => void } {
  const place = given.noKeychain ? 'memory' : 'keychain'
  const of = ({
    asksSystem,
    proxy,
    proxyLogin,
    shared = [],
    theme = 'system',
    dataFolder,
  }: FakeSettings): AppSettings => ({
    proxy: { mode: 'system', url: null, pac: null, pacFile: null, loginKeptIn: proxyLogin ? place : null, ...proxy },
    asksSystem: asksSystem ?? false,
    authorities: shared.map(fakeAuthority),
    theme,
    runLimit: 50,
    singleKeys: true,
    dataFolder: dataFolder === undefined ? '/home/you/.local/share/idp-preflight' : dataFolder,
    language: { chosen: null, used: 'en', list: [{ id: 'en', name: 'English' }] },
  })
  let settings = of(given)
  const keep = (changed: Partial<AppSettings['proxy']>) =>
    (settings = { ...settings, proxy: { ...settings.proxy, ...changed } })
  return {
    forget: () => {
      settings = of({})
    },
    show: async () => settings,
    save: async ({ mode, url, pac }) => {
      const address = url === undefined ? settings.proxy.url : proxyAddress(url)
      const script = pac === undefined ? settings.proxy.pac : pacAddress(pac)
      if (mode === 'url' && !address) refuse('url', said('app.proxy-missing'))
      const pacFile = pac === undefined ? settings.proxy.pacFile : null
      if (mode === 'pac' && !script && !pacFile) refuse('pac', said('app.pac-missing'))
      return keep({ mode, url: address, pac: script, pacFile })
    },
    putPac: async ({ name, script }) => {
      if (!script.includes('FindProxyForURL')) refuse('script', said('app.pac-no-script'))
      return keep({ mode: 'pac', pac: null, pacFile: name })
    },
    saveLanguage: async ({ language }) =>
      (settings = { ...settings, language: { ...settings.language, chosen: language } }),
    saveSingleKeys: async ({ on }) => (settings = { ...settings, singleKeys: on }),
    saveRunLimit: async ({ limit }) => (settings = { ...settings, runLimit: limit }),
    saveTheme: async ({ theme }) => (settings = { ...settings, theme }),
    addCa: async ({ pem }) => {
      const added = fakeAuthority(pem)
      const others = settings.authorities.filter(({ fingerprint }) => fingerprint !== added.fingerprint)
      settings = { ...settings, authorities: [...others, added] }
      return settings
    },
    removeCa: async ({ fingerprint }) =>
      (settings = { ...settings, authorities: settings.authorities.filter((one) => one.fingerprint !== fingerprint) }),
    putLogin: async ({ username, password }) => {
      if (username === '') refuse('username', said('app.username-missing'))
      if (username.includes(':')) refuse('username', said('app.username-form'))
      if (password === '') refuse('password', said('app.password-form'))
      return keep({ loginKeptIn: place })
    },
    clearLogin: async () => keep({ loginKeptIn: null }),
  }
}

const oneLine = (name: string) => name.replaceAll('\n', ', ')

/** An authority out of PEM, refused as the real host refuses it. */
export function fakeAuthority(pem: string): AddedAuthority {
  if (pem.includes('PRIVATE KEY')) refuse('pem', said('app.private-key-pasted'))
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) refuse('pem', said('app.no-certificate'))
  const { ca, subject, issuer, fingerprint256, validToDate } = new X509Certificate(pem)
  if (!ca) refuse('pem', said('app.not-a-ca'))
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    fingerprint: fingerprint256,
    notAfter: validToDate.toISOString(),
  }
}
