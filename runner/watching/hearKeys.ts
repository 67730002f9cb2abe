/** Hands over what is typed, key by key; gives the function that stops it. */
export function hearKeys(typed: (key: string) => void): () => void {
  const { stdin } = process
  // Without a terminal keys come with their lines, which is good enough for scripts.
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  const heard = (text: string) => {
    for (const key of text) typed(key)
  }
  stdin.on('data', heard)
  return () => {
    stdin.off('data', heard)
    if (stdin.isTTY) stdin.setRawMode(false)
    stdin.pause()
  }
}
