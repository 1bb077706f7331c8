/** A name that every file system takes. */
export const fileName = (words: string, ending: string): string =>
  `${words
    .normalize('NFKD')
    .replace(/[^\w.]+/g, '-')
    .slice(0, 80)
    .replace(/^[-.]{1,80}|[-.]{1,80}$/g, '')
    .toLowerCase()}.${ending}`
