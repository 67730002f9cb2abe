import { call, columnOf, either, literal } from '../sql/build.js'
import { allOf } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import { variantRows } from '../sql/variantRows.js'
import type { Aggregate } from './aggregate.js'

export interface VariantName {
  readonly value: string
  readonly rows: number
  /** Of which name all of them are variants. */
  readonly form: string
  /** 1 is the most frequent of the form. */
  readonly place: number
}

/** Names that have variants, and those, by form and frequency, at most `limit`. */
export function variantNames(of: Operand, limit: number): Aggregate<readonly VariantName[]> {
  const hasVariants = allOf([call('isNotNull', columnOf('form')), call('greater', columnOf('forms'), literal(1))])
  return {
    key: keyOf('variantNames', operand(of), limit),
    selection: {
      kind: 'listing',
      columns: {
        last: either(hasVariants, literal(0), literal(1)),
        form: columnOf('form'),
        place: columnOf('place'),
        value: columnOf('value'),
        rows: columnOf('rows'),
      },
      order: [{ name: 'last' }, { name: 'form' }, { name: 'place' }],
      limit,
      of: variantRows(of),
    },
    read: (found) =>
      found
        .filter(({ last }) => numberFrom(last) === 0)
        .map(({ value, rows, form, place }) => ({
          value: textFrom(value),
          rows: numberFrom(rows) ?? 0,
          form: textFrom(form),
          place: numberFrom(place) ?? 0,
        })),
  }
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
