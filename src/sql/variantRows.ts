import { aggregate, columnOf, over } from './build.js'
import { commonForm } from './commonForm.js'
import { operand } from './operand.js'
import type { Operand } from './operand.js'
import type { Derivation } from './selection.js'

/**
 * A row a value of a text column: `value`, its `rows`, its common `form`, how many values share that (`forms`), and its `place` among
 * them, 1 for the most frequent.
 */
export function variantRows(of: Operand): Derivation {
  const [value, rows, form] = [columnOf('value'), columnOf('rows'), columnOf('form')]
  const order = [{ by: rows, descending: true }, { by: value }]
  return {
    columns: {
      value,
      rows,
      form,
      forms: over('count', [], { partition: [form] }),
      place: over('rowNumber', [], { partition: [form], order }),
    },
    of: {
      columns: { value, rows, form: commonForm(value) },
      of: { by: { value: operand(of) }, columns: { rows: aggregate('count') } },
    },
  }
}
