import { encodingOf } from '../encodingOf.js'
import type { FileOptions } from '../fileOptions.js'

/** The encoding that the options give, unless it is UTF-8. */
export function otherEncoding({ encoding }: FileOptions): string | undefined {
  const name = encoding === undefined ? undefined : (encodingOf(encoding) ?? encoding)
  return name === 'utf-8' ? undefined : name
}
