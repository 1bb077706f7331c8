/** The size of the letters of a sketch, and the distance of its lines. */
export const size = 10
export const lineHeight = 13

const narrow = new Set(" .,:;'|!()[]iljtfrI-/")
const wide = new Set('mwMWQO@%')

const widthOfLetter = (letter: string): number => {
  if (narrow.has(letter)) return 0.38
  if (wide.has(letter)) return 0.88
  return /[A-Z0-9_]/.test(letter) ? 0.7 : 0.6
}

/** How wide a text is at most, so that it fits its place with any of the fonts; letters of a value are all as wide. */
export const widthOf = (text: string, mono = false): number =>
  [...text].reduce((sum, letter) => sum + (mono ? 0.61 : widthOfLetter(letter)) * size, 0)

/** Text in lines that fit. It breaks at spaces and after slashes, and a word that is wider than a line where it must. */
export function linesOf(text: string, room: number, mono = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=[ /])/).flatMap((each) => cut(each, room, mono))) {
    if (line && widthOf((line + word).trimEnd(), mono) > room) {
      lines.push(line.trimEnd())
      line = word
    } else line += word
  }
  return [...lines, line]
}

/** A word in pieces that fit, broken after a dot or a hyphen where it has one. */
function cut(word: string, room: number, mono: boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && widthOf((piece + letter).trimEnd(), mono) > room) {
      const stop = 1 + Math.max(piece.lastIndexOf('.'), piece.lastIndexOf('-'))
      pieces.push(piece.slice(0, stop || piece.length))
      piece = piece.slice(stop || piece.length) + letter
    } else piece += letter
  }
  return [...pieces, piece]
}
