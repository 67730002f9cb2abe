import { readerOf } from '../datasets/readerOf.js'
import type { Source } from '../datasets/source.js'

/** Changes when the data of a source may have. */
export async function fingerprintOf(source: Source): Promise<string> {
  if (source.kind === 'computed') return fingerprintOf(source.source)
  if (source.kind !== 'joined') return readerOf(source).fingerprint(source)
  const sides = [source.left.source, source.right.source]
  return (await Promise.all(sides.map(fingerprintOf))).join()
}
