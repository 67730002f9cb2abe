import { biggestGroups } from './biggestGroups.js'
import { classPredictiveness } from './classPredictiveness.js'
import { compliance } from './compliance.js'
import { complianceOfValues } from './complianceOfValues.js'
import { conflictingRows } from './conflictingRows.js'
import { correlationRatio } from './correlationRatio.js'
import { cramersV } from './cramersV.js'
import { differencesByKey } from './differencesByKey.js'
import { distinctShare } from './distinctShare.js'
import { duplicateRate } from './duplicateRate.js'
import { firstOutOfOrder } from './firstOutOfOrder.js'
import { firstRows } from './firstRows.js'
import { foundElsewhere } from './foundElsewhere.js'
import { gapsBeyond } from './gapsBeyond.js'
import { isConstant } from './isConstant.js'
import { maximum } from './maximum.js'
import { mean } from './mean.js'
import { meanPredictiveness } from './meanPredictiveness.js'
import { minimum } from './minimum.js'
import { missingValues } from './missingValues.js'
import { momentsOf } from './momentsOf.js'
import { mostCommonShare } from './mostCommonShare.js'
import { namesWithVariants } from './namesWithVariants.js'
import { nullRate } from './nullRate.js'
import { partSizes } from './partSizes.js'
import { pearson } from './pearson.js'
import { quantile } from './quantile.js'
import { quantilesOf } from './quantilesOf.js'
import { quartiles } from './quartiles.js'
import { repeatedValues } from './repeatedValues.js'
import { rowCount } from './rowCount.js'
import { rowsOutOfOrder } from './rowsOutOfOrder.js'
import { sampleStandardDeviation } from './sampleStandardDeviation.js'
import { shareOf } from './shareOf.js'
import { spearman } from './spearman.js'
import { specialRate } from './specialRate.js'
import { surplusRows } from './surplusRows.js'
import { total } from './total.js'
import { valueCounts } from './valueCounts.js'
import { valuesThatBreak } from './valuesThatBreak.js'
import { variantCounts } from './variantCounts.js'
import { widestGaps } from './widestGaps.js'

/** Every metric by name. */
export const metrics = {
  biggestGroups,
  classPredictiveness,
  compliance,
  complianceOfValues,
  conflictingRows,
  correlationRatio,
  cramersV,
  differencesByKey,
  distinctShare,
  duplicateRate,
  firstOutOfOrder,
  firstRows,
  foundElsewhere,
  gapsBeyond,
  isConstant,
  maximum,
  mean,
  meanPredictiveness,
  minimum,
  missingValues,
  momentsOf,
  mostCommonShare,
  namesWithVariants,
  nullRate,
  partSizes,
  pearson,
  quantile,
  quantilesOf,
  quartiles,
  repeatedValues,
  rowCount,
  rowsOutOfOrder,
  sampleStandardDeviation,
  shareOf,
  spearman,
  specialRate,
  surplusRows,
  total,
  valueCounts,
  valuesThatBreak,
  variantCounts,
  widestGaps,
}
