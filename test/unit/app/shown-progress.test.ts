import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunEvent, StepMark } from '../../../core/contract/values.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { filledSetup, openWindow, runAs, startTenant } from './window.ts'

let tenant: PracticeTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())

test.each([[[]], [['policy.no-match']]])(
  'with the faults %j, each step is marked by what has come of it, and stands so in the end',
  async (faults) => {
    const app = await openWindow()
    try {
      const { id } = await filledSetup(app, tenant)
      tenant.setFaults(faults)
      const marks = new Map<string, StepMark[]>()
      app.events.subscribe((_, name, event) => {
        const told = event as RunEvent
        if (name !== 'events' || told.type !== 'finding') return
        marks.set(told.finding.step, [...(marks.get(told.finding.step) ?? []), told.mark])
      })
      await runAs(app, { setup: id })
      const { steps } = await app.handlers.setups.open({ setup: id })
      expect(marks.size).toBeGreaterThan(3)
      for (const [step, came] of marks) {
        expect([step, came.at(-1)]).toEqual([step, steps.find((each) => each.id === step)?.mark])
        const first = came.findIndex((mark) => mark === 'verified' || mark === 'warning')
        if (first >= 0) expect(came.slice(first)).not.toContain('partly')
      }
      const ends = [...marks.values()].map((came) => came.at(-1))
      expect(ends.includes('failed')).toBe(faults.length > 0)
      expect([...marks.values()].flat()).toContain('partly')
    } finally {
      await app.close()
    }
  },
)
