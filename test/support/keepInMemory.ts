import type { ReferenceKeeper } from '../../matchers/subject.js'
import type { Json } from '../../src/profiles/references/json.js'
import { parseReferences } from '../../src/profiles/references/parseReferences.js'
import { formatReferences } from '../../src/profiles/references/formatReferences.js'
import { stableDigits } from '../../src/profiles/references/stableDigits.js'

/** References as a file would hold them, in memory: one entry by each name, read back from the file's text. */
export function keepInMemory(): ReferenceKeeper & { mode: ReferenceKeeper['mode']; readonly text: () => string } {
  let file = formatReferences({}, '1.0.0')
  const held = () => parseReferences(file, 'references.json')
  return {
    mode: 'new',
    entry: (name) => name ?? '1',
    read: (entry) => Promise.resolve(held()[entry]),
    named: (name) => Promise.resolve(held()[name]),
    write(entry, profile) {
      const before = held()
      file = formatReferences({ ...before, [entry]: stableDigits(profile as Json, before[entry]) }, '1.0.0')
    },
    text: () => file,
  }
}
