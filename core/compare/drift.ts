import type { Drift, RunResult } from '../model/result.ts'
import { configuration } from './configuration.ts'

/**
 * A run with what changed in the provider's configuration since the last one that passed. A change is no diagnosis: it stands
 * beside the root cause.
 * @param passed the newest run that passed and looked at the configuration
 */
export function withDrift(result: RunResult, passed: RunResult | undefined): RunResult {
  if (!result.observed?.configuration || !passed?.observed?.configuration) return result
  if (result.connection?.host !== passed.connection?.host) return result
  const drift: Drift = { since: passed.started, changes: configuration(passed, result).slice(0, most) }
  return { ...result, drift }
}

/** So many changes are kept with a run; `compare` has all. */
const most = 50
