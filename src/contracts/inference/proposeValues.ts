import { formatNumber } from '../../verdicts/formatNumber.js'
import { closedSet } from './closedSet.js'
import type { Evidence } from './evidence.js'
import type { Proposal } from './proposal.js'
import { shareLimit } from './shareLimit.js'

/** So many values are a set that one would write down. */
const mostValues = 30

/** A closed set, of text only: numbers have limits. Others may occur as rarely as strays may at most have been missed. */
export function proposeValues({ column, values, frequencies }: Evidence): Proposal | undefined {
  const found = column.type === 'string' && frequencies !== undefined ? closedSet(frequencies, values) : undefined
  if (found === undefined || found.values.length > mostValues) return undefined
  const validValues = found.values.flatMap((value) => (typeof value === 'string' ? [value] : [])).toSorted()
  const { limit, reason } = shareLimit(found.strays, values)
  if (limit >= 0.5) return undefined
  return {
    rule: {},
    check: {
      column: column.name,
      severity: 'error',
      measure: { kind: 'library', metric: 'invalidValues', unit: 'percent', validValues },
      must: [{ operator: 'mustBeLessThan', value: Number((limit * 100).toPrecision(1)) }],
    },
    reason: `${validValues.length} values, the rarest in ${formatNumber(found.rarest)} rows; others in ${reason}`,
  }
}
