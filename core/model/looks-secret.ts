/** Whether a word has the look of a secret that a provider issues: nobody writes such a word, and no console shows it as a name. */
export const looksSecret = (word: string): boolean =>
  /^[\w~.+/=-]{40,}$/.test(word) && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word)
