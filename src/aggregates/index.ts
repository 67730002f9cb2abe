import { betweenGroups } from './betweenGroups.js'
import { bins } from './bins.js'
import { breakingValues } from './breakingValues.js'
import { calibration } from './calibration.js'
import { categories } from './categories.js'
import { classPower } from './classPower.js'
import { coMoments } from './coMoments.js'
import { combinations } from './combinations.js'
import { conflicts } from './conflicts.js'
import { contingency } from './contingency.js'
import { counts } from './counts.js'
import { differences } from './differences.js'
import { disorder } from './disorder.js'
import { distinct } from './distinct.js'
import { drawnRows } from './drawnRows.js'
import { drawnValues } from './drawnValues.js'
import { examples } from './examples.js'
import { extent } from './extent.js'
import { frequencies } from './frequencies.js'
import { gaps } from './gaps.js'
import { largestGaps } from './largestGaps.js'
import { largestGroups } from './largestGroups.js'
import { meanPower } from './meanPower.js'
import { misplaced } from './misplaced.js'
import { missing } from './missing.js'
import { moments } from './moments.js'
import { outcomes } from './outcomes.js'
import { partners } from './partners.js'
import { quantiles } from './quantiles.js'
import { rankCorrelation } from './rankCorrelation.js'
import { rankGains } from './rankGains.js'
import { rankings } from './rankings.js'
import { realSums } from './realSums.js'
import { repeats } from './repeats.js'
import { sampleSize } from './sampleSize.js'
import { scoreRanks } from './scoreRanks.js'
import { shapeQuantiles } from './shapeQuantiles.js'
import { sliceSums } from './sliceSums.js'
import { sum } from './sum.js'
import { surplus } from './surplus.js'
import { timeline } from './timeline.js'
import { turns } from './turns.js'
import { uniform } from './uniform.js'
import { valueCompliance } from './valueCompliance.js'
import { variantNames } from './variantNames.js'
import { variants } from './variants.js'
import { weekHours } from './weekHours.js'

/** Every aggregate by name; the laws of aggregates are tested over this list. */
export const aggregates = {
  betweenGroups,
  bins,
  breakingValues,
  calibration,
  categories,
  classPower,
  coMoments,
  combinations,
  conflicts,
  contingency,
  counts,
  differences,
  disorder,
  distinct,
  drawnRows,
  drawnValues,
  examples,
  extent,
  frequencies,
  gaps,
  largestGaps,
  largestGroups,
  meanPower,
  misplaced,
  missing,
  moments,
  outcomes,
  partners,
  quantiles,
  rankCorrelation,
  rankGains,
  rankings,
  realSums,
  repeats,
  sampleSize,
  scoreRanks,
  shapeQuantiles,
  sliceSums,
  sum,
  surplus,
  timeline,
  turns,
  uniform,
  valueCompliance,
  variantNames,
  variants,
  weekHours,
}
