/**
 * The WHATWG's name of an encoding, from that or from what other tools call it (`latin-1`, `UTF16`); `undefined` when it is none.
 * latin1 is windows-1252, which holds all of its letters.
 */
export function encodingOf(name: string): string | undefined {
  const bare = name.trim().toLowerCase().replaceAll('_', '-')
  const spellings = [bare, bare.replaceAll('-', ''), bare.replace(/^utf-?(8|16)-?(sig)?/, 'utf-$1')]
  return spellings.map(known).find((encoding) => encoding !== undefined)
}

function known(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
