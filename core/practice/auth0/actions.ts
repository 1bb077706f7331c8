import { randomUUID } from 'node:crypto'
import type { Reply } from '../message.ts'
import { auth0Error } from './errors.ts'
import type { Action, Binding } from './objects.ts'
import type { Auth0Settings } from './settings.ts'

const trigger = 'credentials-exchange'

/** An Action that was built and deployed, for machines. */
export function newAction(name: string, code: string): Action {
  const at = new Date().toISOString()
  const supported_triggers = [{ id: trigger, version: 'v2' }]
  const version = { id: randomUUID(), runtime: 'node22', number: 1, created_at: at, updated_at: at }
  return {
    id: randomUUID(),
    name,
    supported_triggers,
    created_at: at,
    updated_at: at,
    current_version: { ...version, code, status: 'BUILT', build_time: at },
    deployed_version: {
      ...version,
      code,
      dependencies: [],
      deployed: true,
      built_at: at,
      secrets: [],
      status: 'built',
      supported_triggers,
    },
    all_changes_deployed: true,
  }
}

export function newBinding(action: Action, trigger_id: string, display_name: string): Binding {
  const at = new Date().toISOString()
  return { id: randomUUID(), trigger_id, action, created_at: at, updated_at: at, display_name }
}

/** Binds an Action for machines that refuses with these words. */
export function bindDenial(settings: Auth0Settings, name: string, text: string): void {
  const code = `exports.onExecuteCredentialsExchange = async (event, api) => {\n  api.access.deny("invalid_scope", ${JSON.stringify(text)});\n};`
  const action = newAction(name, code)
  settings.actions.push(action)
  settings.bindings.push(newBinding(action, trigger, name))
}

/** The first bound Action that refuses, by its code: all that the practice tenant runs of an Action (row A10). */
export function deniedByAction({ bindings }: Auth0Settings): Reply | null {
  for (const { trigger_id, action } of bindings) {
    if (trigger_id !== trigger) continue
    const [, code, text] =
      /api\.access\.deny\(\s*["'](\w+)["']\s*,\s*["']([^"'\n]*)["']\s*\)/.exec(action.deployed_version.code) ?? []
    if (code !== undefined && text !== undefined) return auth0Error(code === 'server_error' ? 500 : 400, code, text)
  }
  return null
}
