/** What the code of this folder says. */
export const sentences = {}
