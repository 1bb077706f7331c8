import { grammarOf } from '../../core/words/intl.ts'

const { list } = grammarOf('en')

/** What the scripts of package.json say to who builds. Types of other languages follow from it. */
export const en = {
  /** In place of the sentences of the terminal host that name --help, which these scripts do not have. */
  wrong: {
    'unknown-option': ({ command, option, known }: { command: string; option: string; known: readonly string[] }) =>
      `${command}: there is no option ${option}. Options: ${list(known)}.`,
    'loose-argument': ({ command, known }: { command: string; known: readonly string[] }) =>
      `${command}: an argument has no option before it. Options: ${list(known)}.`,
    'unreadable-option': ({ command, option, known }: { command: string; option: string; known: readonly string[] }) =>
      `${command}: ${option} is used in the wrong way. Options: ${list(known)}.`,
  },
}
