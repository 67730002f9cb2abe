import type { ColumnRule } from '../../datasets/schema/columnRule.js'
import { formatNumber } from '../../verdicts/formatNumber.js'
import type { QualityCheck } from '../contract.js'
import { closedSet } from './closedSet.js'
import type { Evidence } from './evidence.js'
import type { Proposal } from './proposal.js'
import { proposeLength } from './proposeLength.js'
import { proposeLimits } from './proposeLimits.js'
import { proposeNulls } from './proposeNulls.js'
import { proposeTimes } from './proposeTimes.js'
import { proposeValues } from './proposeValues.js'

/** What a careful person would promise of a column, having seen one batch of its data. */
export interface ProposedColumn {
  readonly rule: ColumnRule
  readonly checks: readonly QualityCheck[]
  /** Why, by the property of the rule. */
  readonly reasons: ReadonlyMap<Part, string>
}

type Part = keyof ColumnRule | 'checks'

export function proposeColumn(evidence: Evidence, now: number, isSensitive: boolean): ProposedColumn {
  const isKey = isIdentifier(evidence)
  // Ends and sets are values of the data, and those of a sensitive column appear nowhere.
  const ofType = isSensitive ? [sensitive] : proposeOfType(evidence, isKey, now)
  const proposals = [proposeNulls(evidence, isKey), ...proposeKey(evidence, isKey), ...ofType]
  const reasons = proposals.flatMap(({ rule, check, reason }): (readonly [Part, string])[] => {
    const parts = Object.keys(rule) as (keyof ColumnRule)[]
    if (check !== undefined) return [['checks', reason]]
    return parts.length === 0 ? [['nullable', reason]] : parts.map((part) => [part, reason])
  })
  return {
    rule: Object.assign({ type: typeOf(evidence, isKey) }, ...proposals.map(({ rule }) => rule)) as ColumnRule,
    checks: proposals.flatMap(({ check }) => check ?? []),
    reasons: new Map(reasons),
  }
}

const sensitive: Proposal = { rule: { sensitive: true }, reason: 'said to be sensitive' }

/** Some hundred whole numbers do not tell that fractions never come, unless they name or count few things. */
function typeOf({ column, values, frequencies }: Evidence, isKey: boolean): ColumnRule['type'] {
  if (column.untyped === true) return 'other'
  if (column.type !== 'integer' || isKey || values >= 1000) return column.type
  return frequencies !== undefined && closedSet(frequencies, values)?.strays === 0 ? 'integer' : 'number'
}

/** All values differ, and the name or the pattern says that they should. Measurements differ by chance. */
function isIdentifier({ column: { name, type }, rows, values, distinct, patterns }: Evidence): boolean {
  const canIdentify = type === 'integer' || type === 'string'
  const isNamedSo = /(^|[_\W])(id|key|uuid|guid)$/i.test(name) || /[a-z](Id|ID|Key|Uuid|UUID)$/.test(name)
  return canIdentify && rows >= 20 && distinct === values && values === rows && (isNamedSo || patterns.includes('uuid'))
}

function proposeKey({ rows }: Evidence, isKey: boolean): readonly Proposal[] {
  return isKey ? [{ rule: { unique: true }, reason: `all ${formatNumber(rows)} values differ` }] : []
}

function proposeOfType(evidence: Evidence, isKey: boolean, now: number): readonly Proposal[] {
  const given = (proposal: Proposal | undefined) => (proposal === undefined ? [] : [proposal])
  switch (evidence.column.type) {
    case 'integer':
    case 'number':
    case 'decimal':
      return given(proposeLimits(evidence, isKey))
    case 'date':
    case 'timestamp':
      return proposeTimes(evidence, now)
    case 'string': {
      const values = proposeValues(evidence)
      return values === undefined ? [...proposePattern(evidence), ...given(proposeLength(evidence))] : [values]
    }
    case 'boolean':
    case 'time':
    case 'interval':
    case 'binary':
    case 'list':
    case 'struct':
    case 'other':
      return []
  }
}

/** The first of the known forms that all values have; host names and slugs are too wide to say anything of a name. */
function proposePattern({ patterns, distinct }: Evidence): readonly Proposal[] {
  const like = patterns.find((pattern) => pattern !== 'hostname' && pattern !== 'slug')
  if (like === undefined || distinct < 20) return []
  return [{ rule: { like }, reason: `all ${formatNumber(distinct)} different values fit` }]
}
