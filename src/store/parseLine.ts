/** The JSON of a line; one that a killed writer left half is none. */
export function parseLine(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
