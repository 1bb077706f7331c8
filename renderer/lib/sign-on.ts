import type { Guide, Step, StepState } from '../../core/contract/values.ts'

/** The check that only a person who signs in can bring an answer to. */
export const personCheck = 'login.person-returns'

export const needsPerson = (step: Pick<Step, 'proves'>): boolean =>
  step.proves.some(({ check }) => check === personCheck)

/** The step of a guide at which somebody signs in, or null where nobody has to. */
export const signOnStep = (guide: Pick<Guide, 'flow' | 'steps'>): Step | null =>
  guide.flow === 'authorization_code' ? (guide.steps.find(needsPerson) ?? null) : null

/** Whether the newest evidence says how a sign-in ended, well or badly. */
export const signedOn = (states: readonly StepState[]): boolean =>
  states.some(({ findings }) => findings.some(({ check, status }) => check === personCheck && status !== 'skip'))
