import { call, columnOf, literal, over } from '../sql/build.js'
import type { Derivation } from '../sql/selection.js'

/** Rows with the gap before them, of rows whose column `time` is in seconds or null; the first has none. */
export function gapsBetween(times: Derivation): Derivation {
  const time = columnOf('time')
  const difference = call('subtract', time, over('lag', [time], { order: [{ by: time }] }))
  const microseconds = call('floor', call('add', call('multiply', difference, literal(1e6)), literal(0.5)))
  return { columns: { gap: call('divide', microseconds, literal(1e6)) }, of: times }
}
