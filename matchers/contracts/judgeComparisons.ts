import type { Comparison } from '../../src/contracts/contract.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { SqlValue } from '../../src/sql/selection.js'
import { above, atLeast, atMost, below, between } from '../../src/verdicts/bound.js'
import type { Evidence } from '../../src/verdicts/bound.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { print } from '../print.js'

/** Judges a value by all operators of a rule; the first that does not hold is told. Null holds with none. */
export function judgeComparisons(
  name: string,
  value: SqlValue,
  must: readonly Comparison[],
  evidence: Evidence = {},
): Verdict {
  if (must.length === 0) throw new Misuse('the rule has no operator such as mustBe')
  const verdicts = must.map((comparison) => judgeComparison(name, value, comparison, evidence))
  return verdicts.find(({ outcome }) => outcome !== 'pass') ?? verdicts[0] ?? nothing(name, evidence)
}

function judgeComparison(name: string, value: SqlValue, { operator, value: bound }: Comparison, evidence: Evidence) {
  if (value === null) return nothing(name, evidence)
  if (typeof bound === 'string' || typeof bound === 'boolean') return judgeWord(name, value, operator, bound, evidence)
  const number = numberOf(value)
  const [low, high] = typeof bound === 'number' ? [bound, bound] : bound
  switch (operator) {
    case 'mustBe':
    case 'mustBeBetween':
      return between(name, number, low, high, evidence)
    case 'mustNotBe':
    case 'mustNotBeBetween':
      return opposite(between(name, number, low, high, evidence))
    case 'mustBeGreaterThan':
      return above(name, number, low, evidence)
    case 'mustBeGreaterOrEqualTo':
      return atLeast(name, number, low, evidence)
    case 'mustBeLessThan':
      return below(name, number, low, evidence)
    case 'mustBeLessOrEqualTo':
      return atMost(name, number, low, evidence)
  }
}

function judgeWord(
  name: string,
  value: NonNullable<SqlValue>,
  operator: Comparison['operator'],
  bound: string | boolean,
  evidence: Evidence,
): Verdict {
  if (operator !== 'mustBe' && operator !== 'mustNotBe')
    throw new Misuse(`${operator} takes a number, not ${print(bound)}`)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const verdict: Verdict = {
    outcome: text === String(bound) ? 'pass' : 'fail',
    expected: `${name} = ${print(bound)}`,
    received: text,
    ...evidence,
  }
  return operator === 'mustBe' ? verdict : opposite(verdict)
}

function opposite(verdict: Verdict): Verdict {
  if (verdict.firm === true && verdict.outcome === 'fail' && verdict.received === 'NaN') return verdict
  return { ...verdict, outcome: verdict.outcome === 'pass' ? 'fail' : 'pass', expected: `not ${verdict.expected}` }
}

/** Decimals come as exact text. */
function numberOf(value: NonNullable<SqlValue>): number | bigint | string {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value
  throw new Misuse(`the rule compares with a number, but the value is ${print(value)}`)
}

function nothing(name: string, evidence: Evidence): Verdict {
  return { outcome: 'fail', firm: true, expected: name, received: null, shown: 'no value', ...evidence }
}
