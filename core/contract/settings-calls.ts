import { z } from 'zod'
import { languageIds } from '../model/languages.ts'
import { call } from './call.ts'
import { fingerprint, nothing, text } from './parsers.ts'
import { type AppSettings, type Report, runLimits, themes } from './values.ts'

/** Settings of the whole program. */
export const settingsCalls = {
  show: call<AppSettings>()(nothing),
  /** `url` and `pac` are addresses that runs use; nothing opens them for the person. */
  save: call<AppSettings>()(
    z.strictObject({
      mode: z.enum(['system', 'environment', 'none', 'url', 'pac']),
      url: text.optional(),
      pac: text.optional(),
    }),
  ),
  /** Keeps a PAC file of this computer with the settings, and uses it. */
  putPac: call<AppSettings>()(z.strictObject({ name: z.string().min(1).max(255), script: text })),
  /** Null is the language of the system. The window is to be loaded anew. */
  saveLanguage: call<AppSettings>()(z.strictObject({ language: z.enum(languageIds).nullable() })),
  saveSingleKeys: call<AppSettings>()(z.strictObject({ on: z.boolean() })),
  /** Connects to a host with the saved settings; nothing of it is kept. */
  test: call<Report>()(z.strictObject({ host: text })),
  /** How many runs of each setup are kept. */
  saveRunLimit: call<AppSettings>()(z.strictObject({ limit: z.int().min(runLimits.least).max(runLimits.most) })),
  saveTheme: call<AppSettings>()(z.strictObject({ theme: z.enum(themes) })),
  /** A certificate in PEM form that the runs of every setup trust. */
  addCa: call<AppSettings>()(z.strictObject({ pem: text })),
  removeCa: call<AppSettings>()(z.strictObject({ fingerprint })),
  putLogin: call<AppSettings>()(z.strictObject({ username: text, password: text })),
  clearLogin: call<AppSettings>()(nothing),
} as const
