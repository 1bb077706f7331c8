/** Under which name a secret of a setup is kept. */
export const secretName = (setup: string, field: string): string => `${setup}/${field}`
