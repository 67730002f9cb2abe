/** A line that is being typed: what each key makes of it. */
export interface LineEditor {
  /** The line when the key ends it, `null` when the key gives it up, else nothing. */
  type(key: string): string | null | undefined
}

export function lineEditor(prompt: string, write: (text: string) => void): LineEditor {
  let line = ''
  write(prompt)
  return {
    type(key) {
      if (key === '\r' || key === '\n') {
        write('\n')
        return line
      }
      if (key === '\u001b' || key === '\u0003') {
        write('\n')
        return null
      }
      if (key === '\u007f' || key === '\b') {
        if (line !== '') write('\b \b')
        line = line.slice(0, -1)
      } else if (key >= ' ') {
        line += key
        write(key)
      }
      return undefined
    },
  }
}
