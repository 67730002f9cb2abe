import { call } from '../sql/build.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'

/** Lengths of texts in code points. */
export function lengthOf(text: Operand): Operand {
  return { type: 'integer', expression: call('length', operand(text)) }
}
