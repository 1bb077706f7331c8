import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** One program of the system that writes and reads the clipboard. The text goes over standard input, never as an argument. */
interface Clipboard {
  write: readonly string[]
  read: readonly string[]
}

const powershell = (script: string) => ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script]
const utf8 = '$u = New-Object Text.UTF8Encoding $false; [Console]::InputEncoding = $u; [Console]::OutputEncoding = $u;'

const windows: Clipboard = {
  write: powershell(
    `${utf8} $t = [Console]::In.ReadToEnd(); if ($t) { Set-Clipboard -Value $t } else { Set-Clipboard $null }`,
  ),
  read: powershell(`${utf8} [Console]::Out.Write((Get-Clipboard -Raw))`),
}
const macos: Clipboard = { write: ['pbcopy'], read: ['pbpaste'] }
const wayland: Clipboard = { write: ['wl-copy', '--type', 'text/plain'], read: ['wl-paste', '--no-newline'] }
const x11: readonly Clipboard[] = [
  { write: ['xclip', '-selection', 'clipboard', '-in'], read: ['xclip', '-selection', 'clipboard', '-out'] },
  { write: ['xsel', '--clipboard', '--input'], read: ['xsel', '--clipboard', '--output'] },
]

/** The programs that may be there, the likeliest first. */
export function clipboardsOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly Clipboard[] {
  if (platform === 'win32') return [windows]
  if (platform === 'darwin') return [macos]
  return env.WAYLAND_DISPLAY ? [wayland, ...x11] : x11
}

/** Names of the programs, for the person who has none of them. */
export const programsOf = (clipboards: readonly Clipboard[]): string[] => clipboards.map(({ write }) => write[0] ?? '')

/** Runs a program, and gives what it wrote; null if it is absent or failed. */
async function output([program = '', ...args]: readonly string[], input: string): Promise<string | null> {
  // What holds the clipboard lives on in the background and would keep an open pipe: only a reader's output is read.
  const child = spawn(program, args, { stdio: ['pipe', input === '' ? 'pipe' : 'ignore', 'ignore'], timeout: 10_000 })
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (text += part))
  child.stdin?.on('error', () => {}).end(input)
  try {
    const [status] = await once(child, input === '' ? 'close' : 'exit')
    return status === 0 ? text : null
  } catch {
    return null
  }
}

/**
 * Puts a text on the clipboard, by the first program that works.
 * @returns what clears it again if it is still there, or null where no program works
 */
export async function putOnClipboard(
  text: string,
  clipboards: readonly Clipboard[],
): Promise<(() => Promise<void>) | null> {
  for (const { write, read } of clipboards) {
    if ((await output(write, text)) === null) continue
    return async () => {
      const now = await output(read, '')
      // An empty text is refused by some programs; a space is not what anybody would paste as a secret.
      if (now?.trimEnd() === text.trimEnd()) await output(write, ' ')
    }
  }
  return null
}
