import { aggregate, allOf, call, columnOf, literal, only } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import { variantRows } from '../sql/variantRows.js'
import type { Aggregate } from './aggregate.js'

export interface Variants {
  /** Rows with a name: text that holds a letter. */
  readonly rows: number
  /** Different names. */
  readonly distinct: number
  /** Names that differ from a more frequent one by case, white space, punctuation or the form of accents alone. */
  readonly variants: number
  /** Their rows. */
  readonly variantRows: number
}

/** How many names of a text column are variants of others. */
export function variants(of: Operand): Aggregate<Variants> {
  const isName = call('isNotNull', columnOf('form'))
  const isVariant = allOf([isName, call('greater', columnOf('place'), literal(1))])
  const cells = {
    rows: only(isName, aggregate('sum', columnOf('rows'))),
    distinct: aggregate('countIf', isName),
    variants: aggregate('countIf', isVariant),
    variantRows: only(isVariant, aggregate('sum', columnOf('rows'))),
  }
  return {
    key: keyOf('variants', operand(of)),
    selection: { kind: 'cells', cells, of: variantRows(of) },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
  }
}
