/** The days that a secret can plausibly end on, for the field in which one is entered and for the call that keeps it. */
export { isPlausibleDay, plausibleDays } from '../model/expiry.ts'
