import { stateAfter } from '../admin/rotation.ts'
import type { AdminRequest } from '../model/admin.ts'
import {
  isProviderMove,
  type RotatedField,
  type Rotation,
  type RotationMove,
  type RotationWay,
} from '../model/rotation.ts'
import type { StoredSetup } from '../store/store.ts'
import { said } from '../words/said.ts'
import type { AdminWorld } from './admin-world.ts'
import { refuse } from './refusal.ts'
import { keepRotation, keptRotation } from './rotation-record.ts'
import { clearAside, swapBack, swapIn } from './rotation-secrets.ts'
import type { Session } from './session.ts'

/** Whether a token is issued for the new secret; else why not, and whether that may pass by itself. */
export type Proved = { ok: true } | { ok: false; says: string; passes: boolean }

/** A secret by the name under which it is kept; `kid` is that of a key. */
export interface NamedSecret {
  field: RotatedField
  name: string
  kid: string | null
}

/** Where a rotation is carried out. */
export interface RotationOptions {
  world: AdminWorld
  kept: Pick<Session, 'store' | 'secrets' | 'clock'>
  setup: StoredSetup
  /** Asks for a token with the secret that is kept under a name. */
  prove(secret: NamedSecret): Promise<Proved>
  wait(ms: number): Promise<void>
  /** Told before each step; false stops here. */
  before(move: RotationMove): Promise<boolean> | boolean
}

/** No request, but something of ours. */
const nothingSent = { method: '', path: '' }

/** How far a rotation came: kept before each step, and after it. */
export class RotationNotes {
  rotation: Rotation
  readonly done: RotationMove[] = []
  readonly way: RotationWay
  readonly options: RotationOptions
  #kept: string | null

  constructor(options: RotationOptions, rotation: Rotation, way: RotationWay) {
    this.options = options
    this.rotation = rotation
    this.way = way
    this.#kept = keptRotation(options.kept.store, options.setup.id)
  }

  /** Keeps a change. Another program may rotate the same: then this one stops, and has changed nothing. */
  keep(change: Partial<Rotation>): void {
    const { kept, setup } = this.options
    if (keptRotation(kept.store, setup.id) !== this.#kept) refuse('already_running', said('admin-api.busy'))
    this.rotation = { ...this.rotation, ...change }
    keepRotation(kept.store, setup.id, this.rotation)
    this.#kept = keptRotation(kept.store, setup.id)
  }

  /** Notes a step before it is done. */
  note(move: RotationMove, { method, path }: Pick<AdminRequest, 'path'> & { method: string } = nothingSent): void {
    const at = new Date(this.options.kept.clock.now()).toISOString()
    const sent = [...this.rotation.sent, { at, move, method, path, came: 'sending' as const }]
    this.keep({ doing: move, sent })
  }

  /** Notes what came of it. */
  came(how: 'done' | 'failed', change: Partial<Rotation> = {}): void {
    const { doing, sent, state, spare } = this.rotation
    const last = sent.length - 1
    const good = how === 'done' && doing !== null
    if (good) this.done.push(doing)
    this.keep({
      doing: null,
      sent: sent.map((each, n) => (n === last ? { ...each, came: how } : each)),
      state: good ? stateAfter(doing, this.rotation) : state,
      spare: good && doing === 'clear' ? null : spare,
      ...change,
    })
  }

  /** Whether the setup has a field for the key ID. */
  get keyId(): boolean {
    return this.options.world.guide.fields.some(({ name }) => name === 'key_id')
  }

  /** Finishes a step that is no request of the admin API. */
  async own(move: RotationMove): Promise<void> {
    const { kept, setup } = this.options
    if (move === 'hand-over') await swapIn(kept, setup.id, this.rotation, this.keyId)
    if (move === 'hand-back') await swapBack(kept, setup.id, this.rotation, this.keyId)
    if (isProviderMove(move)) throw new Error(`${move} is a request`)
    this.came('done', move === 'prove' ? {} : { swapped: move === 'hand-over' })
  }

  /** Removes what is kept beside the setup's own secret, once it is needed no more. */
  clear(): Promise<void> {
    const { kept, setup } = this.options
    return clearAside(kept, setup.id, this.rotation.field)
  }
}
