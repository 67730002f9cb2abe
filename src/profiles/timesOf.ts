import { call } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Derivation } from '../sql/selection.js'

/** The times of rows in seconds, as the column `time`. */
export function timesOf(time: Operand): Derivation {
  return { columns: { time: call('epochSeconds', operand(time)) } }
}
