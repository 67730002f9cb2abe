import { expect as assert, test } from 'vitest'
import { registry } from '../../matchers/index.js'
import { estimateMatchers } from '../../matchers/performance/estimateMatchers.js'
import { rankingMatchers } from '../../matchers/performance/rankingMatchers.js'
import { scoreMatchers } from '../../matchers/performance/scoreMatchers.js'
import {
  add,
  boolean,
  category,
  column,
  dataset,
  decimal,
  expect,
  integer,
  number,
  schema,
  set,
  timestamp,
  typo,
} from '../../runner/index.js'

const people = dataset([], {
  schema: schema({
    age: integer().nullable(),
    price: number(),
    plan: category('basic', 'pro'),
    member: boolean(),
    at: timestamp(),
    paid: decimal(),
  }),
})

/** Never called: the compiler is who judges it. One call with a misspelt column of each matcher that takes a column. */
const misspelt = {
  toBeFairAcross: () =>
    // @ts-expect-error there is no such column
    expect(people).toBeFairAcross('plam', { metric: 'accuracyParity', max: 0.1 }),
  toBeFresh: () =>
    // @ts-expect-error there is no such column
    expect(people).toBeFresh('att', '1d'),
  toBeSortedBy: () =>
    // @ts-expect-error there is no such column
    expect(people).toBeSortedBy('agee'),
  toDecreaseWith: () =>
    // @ts-expect-error there is no such column
    expect(people).toDecreaseWith('agee'),
  toHaveColumnTypes: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveColumnTypes({ agee: 'integer' }),
  toHaveColumns: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveColumns(['agee']),
  toHaveConsistentLabels: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveConsistentLabels(['agee'], 'plan'),
  toHaveCorrelationBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveCorrelationBetween('agee', 'price', 0, 1),
  toHaveDistinctCountBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveDistinctCountBetween('agee', 0, 1),
  toHaveDistinctShareBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveDistinctShareBetween('agee', 0, 1),
  toHaveDriftBelow: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveDriftBelow('agee', people, { method: 'psi', threshold: 0.2 }),
  toHaveDuplicateRateBelow: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveDuplicateRateBelow(0.1, ['agee']),
  toHaveMaximumBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveMaximumBetween('agee', 0, 1),
  toHaveMeanBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveMeanBetween('agee', 0, 1),
  toHaveMedianBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveMedianBetween('agee', 0, 1),
  toHaveMinimumBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveMinimumBetween('agee', 0, 1),
  toHaveMostCommonShareBelow: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveMostCommonShareBelow('agee', 0.5),
  toHaveNoGaps: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoGaps('att', '1h'),
  toHaveNoLeakage: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoLeakage('plam'),
  toHaveNoMixedTypes: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoMixedTypes('plam'),
  toHaveNoNewCategories: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoNewCategories('plam', people),
  toHaveNoNulls: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoNulls('agee'),
  toHaveNoOverlapWith: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoOverlapWith(people, { on: 'agee' }),
  toHaveNoVariants: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoVariants('plam'),
  toHaveNoWeakSegments: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNoWeakSegments({ metric: 'accuracy', tolerance: 0.1, columns: ['agee'] }),
  toHaveNullRateBelow: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveNullRateBelow('agee', 0.1),
  toHaveOutlierRateBelow: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveOutlierRateBelow('agee', 0.1),
  toHaveQuantileBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveQuantileBetween('agee', 0.5, 0, 1),
  toHaveSameRowsAs: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveSameRowsAs(people, { key: 'agee' }),
  toHaveShareOfBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveShareOfBetween('plam', 'basic', 0, 1),
  toHaveSpecialValueRateBelow: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveSpecialValueRateBelow('agee', [-1], 0.1),
  toHaveStandardDeviationBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveStandardDeviationBetween('agee', 0, 1),
  toHaveStringLengthBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveStringLengthBetween('plam', 0, 1),
  toHaveSumBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveSumBetween('agee', 0, 1),
  toHaveUniqueValues: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveUniqueValues('agee'),
  toHaveValuesBetween: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveValuesBetween('agee', 0, 1),
  toHaveValuesFoundIn: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveValuesFoundIn('plam', people),
  toHaveValuesIn: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveValuesIn('plam', ['basic']),
  toHaveValuesLike: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveValuesLike('plam', 'email'),
  toHaveValuesMatching: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveValuesMatching('plam', /x/),
  toHaveValuesNotIn: () =>
    // @ts-expect-error there is no such column
    expect(people).toHaveValuesNotIn('plam', ['basic']),
  toIncreaseWith: () =>
    // @ts-expect-error there is no such column
    expect(people).toIncreaseWith('agee'),
  toNotDriftFrom: () =>
    // @ts-expect-error there is no such column
    expect(people).toNotDriftFrom(people, { columns: ['agee'] }),
  toNotDriftJointlyFrom: () =>
    // @ts-expect-error there is no such column
    expect(people).toNotDriftJointlyFrom(people, { method: 'mmd', columns: ['agee'] }),
}

const otherKind = () => {
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveNdcgAtAbove(0.5, { k: 10, group: 'plam' })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveMrrAbove(0.5, { group: ['plan', 'agee'] })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesBetween('age', '0', '120')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesBetween('age', new Date(0), new Date(1))
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveMinimumBetween('age', 'a', 'b')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveMaximumBetween('age', 'a', 'b')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveMeanBetween('age', '0', '120')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveMedianBetween('age', '0', '120')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveSumBetween('age', '0', '1')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveQuantileBetween('age', 0.5, '0', '1')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveStandardDeviationBetween('age', '0', '1')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveShareOfBetween('age', '5', 0, 1)
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesIn('age', ['5'])
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesNotIn('age', ['5'])
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesBetween('plan', 1, 2)
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesIn('plan', [5])
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveShareOfBetween('member', 'yes', 0, 1)
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveValuesBetween('at', true, false)
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toBeSortedBy('age', { by: 'att' })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveCorrelationBetween('age', 'prise', 0, 1)
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveConsistentLabels(['age'], 'plam')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveNoLeakage('plan', { except: ['agee'] })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveSameRowsAs(people, { key: 'age', except: ['plam'] })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toNotDriftFrom(people, { except: 'plam' })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toNotDriftFrom(people, { categorical: ['plam'] })
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveNullRateBelow(['age', 'plam'], 0.1)
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveRowCount('5')
  // @ts-expect-error neither that column nor that kind of value
  void expect(people).toHaveNullRateBelow('age', '0.1')
  // @ts-expect-error a text bounds no number
  void expect(people.column('age')).toHaveValuesBetween('0', '120')
  // @ts-expect-error a text bounds no number
  void expect(column(people, 'age')).toHaveMinimumBetween('0', '120')
}

const right = () => {
  void expect(people).toBeFairAcross('plan', { metric: 'accuracyParity', max: 0.1 })
  void expect(people).toBeFresh('at', '1d')
  void expect(people).toBeSortedBy('age')
  void expect(people).toBeInvariantTo(set('plan', 'pro'), { within: 0.01, mostly: 0.99 })
  void expect(people).toBeInvariantTo((row) => ({ ...row, plan: 'pro' }))
  void expect(people).toBeRobustTo([typo('plan'), add('age', 2)], { mostly: 0.9 })
  void expect(people).toIncreaseWith('age')
  void expect(people).toDecreaseWith(['age', 'price'], { within: 0.01 })
  void expect(people).toHandle(schema({ age: integer() }), { rows: 100 })
  void expect(people).toPredictWithin(50, { percentile: 0.9 })
  void expect(people).toHaveColumnTypes({ age: 'integer' })
  void expect(people).toHaveColumns(['age'])
  void expect(people).toHaveConsistentLabels(['age'], 'plan')
  void expect(people).toHaveCorrelationBetween('age', 'price', 0, 1)
  void expect(people).toHaveDistinctCountBetween('age', 0, 1)
  void expect(people).toHaveDistinctShareBetween('age', 0, 1)
  void expect(people).toHaveDriftBelow('age', people, { method: 'psi', threshold: 0.2 })
  void expect(people).toHaveDuplicateRateBelow(0.1, ['age'])
  void expect(people).toHaveMaximumBetween('age', 0, 1)
  void expect(people).toHaveMeanBetween('age', 0, 1)
  void expect(people).toHaveMedianBetween('age', 0, 1)
  void expect(people).toHaveMinimumBetween('age', 0, 1)
  void expect(people).toHaveMostCommonShareBelow('age', 0.5)
  void expect(people).toHaveNoGaps('at', '1h')
  void expect(people).toHaveNoLeakage('plan')
  void expect(people).toHaveNoMixedTypes('plan')
  void expect(people).toHaveNoNewCategories('plan', people)
  void expect(people).toHaveNoNulls('age')
  void expect(people).toHaveNoOverlapWith(people, { on: 'age' })
  void expect(people).toHaveNoVariants('plan')
  void expect(people).toHaveNdcgAtAbove(0.5, { k: 10, group: 'plan' })
  void expect(people).toHaveHitRateAtBetween(0.5, 1, { k: 10, group: ['plan', 'age'] })
  void expect(people).toHaveMrrAbove(0.5, { group: 'plan', confidence: 0.95 })
  void expect(people).toHaveNullRateBelow('age', 0.1)
  void expect(people).toHaveOutlierRateBelow('age', 0.1)
  void expect(people).toHaveQuantileBetween('age', 0.5, 0, 1)
  void expect(people).toHaveSameRowsAs(people, { key: 'age' })
  void expect(people).toHaveShareOfBetween('plan', 'basic', 0, 1)
  void expect(people).toHaveSpecialValueRateBelow('age', [-1], 0.1)
  void expect(people).toHaveStandardDeviationBetween('age', 0, 1)
  void expect(people).toHaveStringLengthBetween('plan', 0, 1)
  void expect(people).toHaveSumBetween('age', 0, 1)
  void expect(people).toHaveUniqueValues('age')
  void expect(people).toHaveValuesBetween('age', 0, 1)
  void expect(people).toHaveValuesFoundIn('plan', people)
  void expect(people).toHaveValuesIn('plan', ['basic'])
  void expect(people).toHaveValuesLike('plan', 'email')
  void expect(people).toHaveValuesMatching('plan', /x/)
  void expect(people).toHaveValuesNotIn('plan', ['basic'])
  void expect(people).toNotDriftFrom(people, { columns: ['age'] })
  void expect(people).toNotDriftJointlyFrom(people, { method: 'mmd', columns: ['age'] })
  void expect(people).toHaveValuesBetween('age', 0, 120n, { mostly: 0.9, where: 'price > 1' })
  void expect(people).toHaveValuesBetween('at', '2026-01-01', new Date(), { exclusive: true })
  void expect(people).toHaveValuesBetween('paid', 0, '12.50')
  void expect(people).toHaveValuesBetween('age', { relativeTo: people, within: 0.1 })
  void expect(people).toHaveValuesIn('plan', new Set(['basic', 'other']), { showValues: true })
  void expect(people).toHaveMeanBetween(['age', 'price'], 0, 100)
  void expect(people).toHaveNullRateBelow(({ type }) => type === 'number', 0.1)
  void expect(people).toHaveNoNulls()
  void expect(people).toHaveNoNulls({ mostly: 0.9 })
  void expect(people.column('age')).toHaveValuesBetween(0, 120)
  void expect(column(people, 'plan')).toHaveValuesIn(['basic'])
  void expect(dataset('any.csv')).toHaveValuesBetween('anything', 'a', 'b')
  void expect(dataset('any.csv').column('anything')).toHaveMinimumBetween('a', 'b')
  void expect([{ a: 1 }]).toHaveValuesBetween('a', 0, 1)
}

test('the compiler knows columns and what they hold, for every matcher', () => {
  const columnless = [
    ...Object.keys(estimateMatchers),
    ...Object.keys(rankingMatchers),
    ...Object.keys(scoreMatchers),
    'toBeCalibrated',
    'toBeatBaseline',
    'toBeDeterministic',
    'toBeInvariantTo',
    'toBeRobustTo',
    'toContinue',
    'toHandle',
    'toHaveNoConstantColumns',
    'toHaveRowCount',
    'toHaveRowCountBetween',
    'toHaveStableErrorRate',
    'toHaveUniqueRows',
    'toMatchContract',
    'toMatchReference',
    'toMatchSchema',
    'toNotHaveConceptDriftFrom',
    'toNotRegressFrom',
    'toPredictWithin',
    'toSatisfy',
  ]
  const judged = new Set([...Object.keys(misspelt), ...columnless])
  assert(Object.keys(registry).filter((name) => !judged.has(name))).toEqual([])
  assert([otherKind, right].every((each) => typeof each === 'function')).toBe(true)
})
