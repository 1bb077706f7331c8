import { z } from 'zod'
import { plainFieldNames, secretFieldNames } from '../model/profile.ts'
import { adminCalls } from './admin-calls.ts'
import { call, signal } from './call.ts'
import { expiryCalls } from './expiry-calls.ts'
import { explainCalls } from './explain-calls.ts'
import { handedCalls } from './handed-calls.ts'
import { madeFile } from './made-files.ts'
import { diagnosis, fingerprint, guide, id, name, nothing, provider, step, text } from './parsers.ts'
import { recheckCalls } from './recheck-calls.ts'
import { rotationCalls } from './rotation-calls.ts'
import { settingsCalls } from './settings-calls.ts'
import type { Term } from './terms.ts'
import type {
  DiagnosisText,
  FieldOutcome,
  Guide,
  GuideSummary,
  HandoffCard,
  HostDescription,
  KeySetOpinion,
  MadeFile,
  PracticeFault,
  PracticeState,
  PublicKeys,
  Report,
  RunComparison,
  RunEvent,
  RunSoFar,
  RunSummary,
  Setup,
  SetupSummary,
  TokenCommand,
  TokenView,
} from './values.ts'

/** Kinds of key pairs that are made here, the one that is accepted almost everywhere first. */
export const keyAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384'] as const

/**
 * All that a window may ask for. Channels, handlers, the preload object and the window's client are derived from this
 * one value. There is deliberately no call that returns a secret and none that takes a URL to open.
 */
export const contract = {
  host: {
    describe: call<HostDescription>()(nothing),
    /** The menu of the host asks for a page of the manual. */
    help: signal<{ page: string }>(),
  },
  guides: {
    list: call<GuideSummary[]>()(nothing),
    show: call<Guide>()(z.strictObject({ guide })),
    /** The terms of the field, in the words of the provider and the product of this guide. */
    terms: call<Term[]>()(z.strictObject({ guide })),
    /** Adds a pack of the person's own, or replaces it: its id, or why it was not taken. Nothing is kept unless all of it is right. */
    add: call<{ guide: string | null; refused: { file: string; line: number; reason: string }[] }>()(
      z.strictObject({ name: z.string().min(1).max(255), text }),
    ),
    /** Packs that were not taken, with file, line and reason. */
    refused: call<{ file: string; line: number; reason: string }[]>()(nothing),
  },
  setups: {
    list: call<SetupSummary[]>()(nothing),
    create: call<Setup>()(z.strictObject({ guide, name: name.optional() })),
    open: call<Setup>()(z.strictObject({ setup: id })),
    rename: call<Setup>()(z.strictObject({ setup: id, name })),
    /** Under whose name it is listed; null for none. */
    label: call<Setup>()(z.strictObject({ setup: id, customer: name.nullable() })),
    /** A second setup with the values that are not of one tenant, app or person; secrets are not copied. */
    duplicate: call<Setup>()(z.strictObject({ setup: id, name: name.optional() })),
    /** Takes it out of the list; until the seconds returned are over, it can be put back. */
    remove: call<{ undoSeconds: number }>()(z.strictObject({ setup: id })),
    restore: call<Setup>()(z.strictObject({ setup: id })),
    setField: call<FieldOutcome>()(z.strictObject({ setup: id, field: z.enum(plainFieldNames), value: text })),
    /** A certificate in PEM form that this setup's runs trust. */
    addCa: call<Setup>()(z.strictObject({ setup: id, pem: text })),
    removeCa: call<Setup>()(z.strictObject({ setup: id, fingerprint })),
    /** Trusts the topmost certificate that the newest run was shown, which the person compared by its fingerprint. */
    trustSeen: call<Setup>()(z.strictObject({ setup: id, fingerprint })),
    claimStep: call<Setup>()(z.strictObject({ setup: id, step, done: z.boolean() })),
    /** Something that is kept was changed: here, in another window, or by another program. */
    changed: signal<Record<string, never>>(),
  },
  settings: settingsCalls,
  data: {
    /** Deletes the setups of one customer, or all data with all settings: secrets, runs and backups included. */
    erase: call<null>()(z.union([z.strictObject({ customer: name }), z.strictObject({ all: z.literal(true) })])),
  },
  secrets: {
    put: call<FieldOutcome>()(z.strictObject({ setup: id, field: z.enum(secretFieldNames), value: text })),
    clear: call<Setup>()(z.strictObject({ setup: id, field: z.enum(secretFieldNames) })),
  },
  runs: {
    /** Starts a run of all steps, or of one; its progress comes as events. */
    start: call<{ run: string }>()(
      z.strictObject({
        setup: id,
        step: step.optional(),
        /** Let the person sign in with a browser: the address comes as an event. */
        signOn: z.boolean().optional(),
        /** The person agreed that other ways of client authentication are tried once each. */
        tryMethods: z.boolean().optional(),
        /** The person agreed that the host is tried without the proxy, where there is one. */
        tryDirect: z.boolean().optional(),
      }),
    ),
    cancel: call<null>()(z.strictObject({ run: id })),
    /** What a run that goes on has told so far, for a window that was opened meanwhile; null when it goes on no more. */
    soFar: call<RunSoFar | null>()(z.strictObject({ run: id })),
    latest: call<Report | null>()(z.strictObject({ setup: id })),
    /** The runs of a setup that are kept, the newest first. */
    list: call<RunSummary[]>()(z.strictObject({ setup: id })),
    /** The report of a run that is kept. */
    show: call<Report>()(z.strictObject({ run: id })),
    /** What differs between two runs that are kept. */
    compare: call<RunComparison>()(z.strictObject({ before: id, after: id })),
    events: signal<RunEvent>(),
  },
  admin: adminCalls,
  rotation: rotationCalls,
  expiry: expiryCalls,
  recheck: recheckCalls,
  tokens: {
    /** What the newest run of this session got, taken apart; none after a restart. */
    show: call<TokenView[]>()(z.strictObject({ setup: id })),
    /** The token itself, with its signature cut unless `whole` is asked for. */
    copy: call<{ token: string }>()(z.strictObject({ setup: id, kind: z.enum(['access', 'id']), whole: z.boolean() })),
    /** The token request as lines for a terminal; secrets stand there as variables. Null while something is missing. */
    command: call<TokenCommand | null>()(z.strictObject({ setup: id })),
  },
  keys: {
    /** Makes a key pair on this machine. The private half goes to the keychain; what comes back is public. */
    create: call<{ keys: PublicKeys; setup: Setup }>()(z.strictObject({ setup: id, alg: z.enum(keyAlgorithms) })),
    /** The public half of the stored private key; null when none is stored or it cannot be used. */
    show: call<PublicKeys | null>()(z.strictObject({ setup: id })),
    /** Looks at a key set that somebody is about to register. It is not kept. */
    inspect: call<KeySetOpinion>()(z.strictObject({ set: text })),
  },
  handoff: {
    show: call<HandoffCard>()(z.strictObject({ setup: id })),
    /** Puts a secret on the system clipboard, from the main process; it is cleared after the seconds returned. */
    copySecret: call<{ clearsInSeconds: number }>()(
      z.strictObject({
        setup: id,
        field: z.enum(secretFieldNames),
        /** The new one of a rotation, which is not the setup's yet. */
        rotated: z.literal(true).optional(),
      }),
    ),
  },
  /** Files of others, and setups for others. */
  handed: handedCalls,
  files: {
    /** Exactly what would be saved. */
    show: call<MadeFile>()(madeFile),
    /** The report as data, as it would be saved. */
    report: call<Report>()(z.strictObject({ setup: id, run: id.optional(), pseudonyms: z.boolean().optional() })),
    /** Asks the person where it goes, and writes it; the path is null when nothing was chosen. */
    save: call<{ path: string | null }>()(madeFile),
  },
  practice: {
    faults: call<PracticeFault[]>()(nothing),
    state: call<PracticeState>()(nothing),
    start: call<PracticeState>()(
      z.strictObject({ provider, faults: z.array(diagnosis).max(80), empty: z.boolean().optional() }),
    ),
    setFaults: call<PracticeState>()(z.strictObject({ faults: z.array(diagnosis).max(80) })),
    stop: call<PracticeState>()(nothing),
    /** Makes a setup whose fields and secret are those of the running practice tenant. */
    setUp: call<Setup>()(nothing.or(z.strictObject({ guide: guide.optional() }))),
  },
  diagnoses: {
    /** What each means and how it is fixed: in the words of a setup, or for any provider. */
    list: call<DiagnosisText[]>()(nothing.or(z.strictObject({ setup: id.optional() }))),
  },
  explain: explainCalls,
  links: {
    /** Opens a console page of a setup, a reference or the releases, by name; the address comes from our own tables. */
    open: call<null>()(
      z.union([
        z.strictObject({ setup: id, link: z.string().min(1).max(64) }),
        z.strictObject({ reference: z.string().min(1).max(120) }),
        z.strictObject({ page: z.literal('releases') }),
      ]),
    ),
  },
} as const

export type Contract = typeof contract
