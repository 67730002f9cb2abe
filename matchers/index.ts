import type { AnyRow } from '../src/datasets/dataset.js'
import type { AssertionsOf, ColumnAssertionsOf } from './datasetAssertions.js'
import { hostMatchers } from './hostMatchers.js'
import { estimateMatchers } from './performance/estimateMatchers.js'
import { rankingMatchers } from './performance/rankingMatchers.js'
import { scoreMatchers } from './performance/scoreMatchers.js'
import toHaveStableErrorRate from './performance/toHaveStableErrorRate.js'
import toBeCalibrated from './toBeCalibrated.js'
import toBeatBaseline from './toBeatBaseline.js'
import toBeDeterministic from './toBeDeterministic.js'
import toBeFairAcross from './toBeFairAcross.js'
import toBeFresh from './toBeFresh.js'
import toBeInvariantTo from './toBeInvariantTo.js'
import toBeRobustTo from './toBeRobustTo.js'
import toBeSortedBy from './toBeSortedBy.js'
import toContinue from './toContinue.js'
import toDecreaseWith from './toDecreaseWith.js'
import toHandle from './toHandle.js'
import toHaveColumnTypes from './toHaveColumnTypes.js'
import toHaveColumns from './toHaveColumns.js'
import toHaveConsistentLabels from './toHaveConsistentLabels.js'
import toHaveCorrelationBetween from './toHaveCorrelationBetween.js'
import toHaveDistinctCountBetween from './toHaveDistinctCountBetween.js'
import toHaveDistinctShareBetween from './toHaveDistinctShareBetween.js'
import toHaveDriftBelow from './toHaveDriftBelow.js'
import toHaveDuplicateRateBelow from './toHaveDuplicateRateBelow.js'
import toHaveMaximumBetween from './toHaveMaximumBetween.js'
import toHaveMeanBetween from './toHaveMeanBetween.js'
import toHaveMedianBetween from './toHaveMedianBetween.js'
import toHaveMinimumBetween from './toHaveMinimumBetween.js'
import toHaveMostCommonShareBelow from './toHaveMostCommonShareBelow.js'
import toHaveNoConstantColumns from './toHaveNoConstantColumns.js'
import toHaveNoGaps from './toHaveNoGaps.js'
import toHaveNoLeakage from './toHaveNoLeakage.js'
import toHaveNoMixedTypes from './toHaveNoMixedTypes.js'
import toHaveNoNewCategories from './toHaveNoNewCategories.js'
import toHaveNoNulls from './toHaveNoNulls.js'
import toHaveNoOverlapWith from './toHaveNoOverlapWith.js'
import toHaveNoVariants from './toHaveNoVariants.js'
import toHaveNoWeakSegments from './toHaveNoWeakSegments.js'
import toHaveNullRateBelow from './toHaveNullRateBelow.js'
import toHaveOutlierRateBelow from './toHaveOutlierRateBelow.js'
import toHaveQuantileBetween from './toHaveQuantileBetween.js'
import toHaveRowCount from './toHaveRowCount.js'
import toHaveRowCountBetween from './toHaveRowCountBetween.js'
import toHaveSameRowsAs from './toHaveSameRowsAs.js'
import toHaveShareOfBetween from './toHaveShareOfBetween.js'
import toHaveSpecialValueRateBelow from './toHaveSpecialValueRateBelow.js'
import toHaveStandardDeviationBetween from './toHaveStandardDeviationBetween.js'
import toHaveStringLengthBetween from './toHaveStringLengthBetween.js'
import toHaveSumBetween from './toHaveSumBetween.js'
import toHaveUniqueRows from './toHaveUniqueRows.js'
import toHaveUniqueValues from './toHaveUniqueValues.js'
import toHaveValuesBetween from './toHaveValuesBetween.js'
import toHaveValuesFoundIn from './toHaveValuesFoundIn.js'
import toHaveValuesIn from './toHaveValuesIn.js'
import toHaveValuesLike from './toHaveValuesLike.js'
import toHaveValuesMatching from './toHaveValuesMatching.js'
import toHaveValuesNotIn from './toHaveValuesNotIn.js'
import toIncreaseWith from './toIncreaseWith.js'
import toMatchContract from './toMatchContract.js'
import toMatchReference from './toMatchReference.js'
import toMatchSchema from './toMatchSchema.js'
import toNotDriftFrom from './toNotDriftFrom.js'
import toNotDriftJointlyFrom from './toNotDriftJointlyFrom.js'
import toNotHaveConceptDriftFrom from './toNotHaveConceptDriftFrom.js'
import toNotRegressFrom from './toNotRegressFrom.js'
import toPredictWithin from './toPredictWithin.js'
import toSatisfy from './toSatisfy.js'

export { hostMatchers } from './hostMatchers.js'
export type { Subject } from './subject.js'
export { above, atLeast, atMost, below, between } from '../src/verdicts/bound.js'
export type { Evidence } from '../src/verdicts/bound.js'
export type { Verdict } from '../src/verdicts/verdict.js'
export type { Column } from '../src/sql/schema.js'

/** Every matcher of ours by name. The types of `expect(dataset)` are made of it. */
export const registry = {
  ...estimateMatchers,
  ...rankingMatchers,
  ...scoreMatchers,
  ...toBeCalibrated,
  ...toBeatBaseline,
  ...toBeDeterministic,
  ...toBeFairAcross,
  ...toBeFresh,
  ...toBeInvariantTo,
  ...toBeRobustTo,
  ...toBeSortedBy,
  ...toContinue,
  ...toDecreaseWith,
  ...toHandle,
  ...toHaveColumnTypes,
  ...toHaveColumns,
  ...toHaveConsistentLabels,
  ...toHaveCorrelationBetween,
  ...toHaveDistinctCountBetween,
  ...toHaveDistinctShareBetween,
  ...toHaveDriftBelow,
  ...toHaveDuplicateRateBelow,
  ...toHaveMaximumBetween,
  ...toHaveMeanBetween,
  ...toHaveMedianBetween,
  ...toHaveMinimumBetween,
  ...toHaveMostCommonShareBelow,
  ...toHaveNoConstantColumns,
  ...toHaveNoGaps,
  ...toHaveNoLeakage,
  ...toHaveNoMixedTypes,
  ...toHaveNoNewCategories,
  ...toHaveNoNulls,
  ...toHaveNoOverlapWith,
  ...toHaveNoVariants,
  ...toHaveNoWeakSegments,
  ...toHaveNullRateBelow,
  ...toHaveOutlierRateBelow,
  ...toHaveQuantileBetween,
  ...toHaveRowCount,
  ...toHaveRowCountBetween,
  ...toHaveSameRowsAs,
  ...toHaveShareOfBetween,
  ...toHaveSpecialValueRateBelow,
  ...toHaveStableErrorRate,
  ...toHaveStandardDeviationBetween,
  ...toHaveStringLengthBetween,
  ...toHaveSumBetween,
  ...toHaveUniqueRows,
  ...toHaveUniqueValues,
  ...toHaveValuesBetween,
  ...toHaveValuesFoundIn,
  ...toHaveValuesIn,
  ...toHaveValuesLike,
  ...toHaveValuesMatching,
  ...toHaveValuesNotIn,
  ...toIncreaseWith,
  ...toMatchContract,
  ...toMatchReference,
  ...toMatchSchema,
  ...toNotDriftFrom,
  ...toNotDriftJointlyFrom,
  ...toNotHaveConceptDriftFrom,
  ...toNotRegressFrom,
  ...toPredictWithin,
  ...toSatisfy,
}

type Registry = typeof registry

/** For `expect.extend` of Jest and Vitest. */
export const matchers = hostMatchers<keyof Registry>(registry)

declare global {
  /** Your own matchers, for the compiler: `declare global { interface MltestMatchers extends Mine {} }`. */
  interface MltestMatchers {
    readonly [yours]?: never
  }
}

declare const yours: unique symbol

type Matchers = Registry & Omit<MltestMatchers, typeof yours>

/** What `expect(dataset)` offers. */
export type DatasetAssertions<Row = AnyRow> = AssertionsOf<Matchers, Row>

/** What `expect(dataset.column('x'))` offers. */
export type ColumnAssertions<Value = unknown> = ColumnAssertionsOf<Matchers, Value>
