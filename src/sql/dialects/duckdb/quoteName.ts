import { Misuse } from '../../misuse.js'

/** An identifier of any characters but NUL. */
export function quoteName(identifier: string): string {
  // DuckDB takes a statement as a C string, so that nothing can be called by a name with NUL.
  if (identifier.includes('\0')) throw new Misuse('a column name cannot hold the character NUL')
  return `"${identifier.replaceAll('"', '""')}"`
}
