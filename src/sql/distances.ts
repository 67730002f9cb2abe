import { call, columnOf, over } from './build.js'
import { finite } from './finite.js'
import type { Operand } from './operand.js'
import type { Derivation } from './selection.js'

/** A row a value, in order: `before`, `now` and the `distance` of the two, in seconds for dates and timestamps. The first has none. */
export function distances(of: Operand): Derivation {
  const value = finite(of)
  const isTime = of.type === 'date' || of.type === 'timestamp'
  const sizeOf = (name: string) => (isTime ? call('epochSeconds', columnOf(name)) : call('toDouble', columnOf(name)))
  return {
    columns: {
      before: columnOf('before'),
      now: columnOf('now'),
      distance: call('subtract', sizeOf('now'), sizeOf('before')),
    },
    of: { columns: { now: value, before: over('lag', [value], { order: [{ by: value }] }) } },
  }
}
