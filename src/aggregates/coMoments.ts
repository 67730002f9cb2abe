import { aggregate, call, literal } from '../sql/build.js'
import { keyOf } from '../sql/keyOf.js'
import { mapRecord } from '../sql/mapRecord.js'
import { numberFrom } from '../sql/numberFrom.js'
import { operand } from '../sql/operand.js'
import type { Operand } from '../sql/operand.js'
import type { Aggregate } from './aggregate.js'

/** Sums over rows of the distances of two columns from their centres, and of products of those. */
export interface CoMoments {
  readonly rows: number
  readonly a: number
  readonly b: number
  readonly aa: number
  readonly bb: number
  readonly ab: number
}

/**
 * What the correlation of two numeric columns is made of. Ask it of rows where both hold a finite value.
 *
 * @param centres  near the means, so that no digits are lost
 */
export function coMoments(a: Operand, b: Operand, centres: readonly [number, number]): Aggregate<CoMoments> {
  const from = (of: Operand, centre: number) => call('subtract', call('toDouble', operand(of)), literal(centre))
  const [da, db] = [from(a, centres[0]), from(b, centres[1])]
  const cells = {
    rows: aggregate('count'),
    a: aggregate('realSum', da),
    b: aggregate('realSum', db),
    aa: aggregate('realSum', call('multiply', da, da)),
    bb: aggregate('realSum', call('multiply', db, db)),
    ab: aggregate('realSum', call('multiply', da, db)),
  }
  return {
    key: keyOf('coMoments', a, b, centres),
    selection: { kind: 'cells', cells },
    read: ([row]) => mapRecord(cells, (_, name) => numberFrom(row?.[name]) ?? 0),
    merge: (one, other) => mapRecord(cells, (_, name) => one[name] + other[name]),
  }
}
