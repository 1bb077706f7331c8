import type { DiagnosisId } from '../model/diagnosis-ids.ts'

/** What can be done about a cause, with what it shares with causes before it named instead of repeated. */
interface Steps {
  id: DiagnosisId
  fix: readonly string[]
}

/**
 * Several causes of one error often share steps. Each is written out at the first cause that has it; after that only where it
 * stands is said.
 * @param refer the sentence that names steps of an earlier cause
 */
export function withoutRepeats<T extends Steps>(
  causes: readonly T[],
  refer: (id: DiagnosisId, steps: readonly number[]) => string,
): T[] {
  const written = new Map<string, { id: DiagnosisId; step: number }>()
  return causes.map((cause) => {
    const fix: string[] = []
    let shared: { id: DiagnosisId; steps: number[] } | null = null
    for (const line of cause.fix) {
      const before = written.get(line)
      if (before && shared?.id === before.id) {
        shared.steps.push(before.step)
        fix[fix.length - 1] = refer(before.id, shared.steps)
        continue
      }
      shared = before ? { id: before.id, steps: [before.step] } : null
      fix.push(before ? refer(before.id, [before.step]) : line)
      if (!before) written.set(line, { id: cause.id, step: fix.length })
    }
    return { ...cause, fix }
  })
}
