import { compliance } from './compliance.js'
import { complianceOfValues } from './complianceOfValues.js'
import { distinctShare } from './distinctShare.js'
import { duplicateRate } from './duplicateRate.js'
import { firstRows } from './firstRows.js'
import { maximum } from './maximum.js'
import { mean } from './mean.js'
import { minimum } from './minimum.js'
import { missingValues } from './missingValues.js'
import { mostCommonShare } from './mostCommonShare.js'
import { nullRate } from './nullRate.js'
import { quantile } from './quantile.js'
import { repeatedValues } from './repeatedValues.js'
import { rowCount } from './rowCount.js'
import { sampleStandardDeviation } from './sampleStandardDeviation.js'
import { shareOf } from './shareOf.js'
import { specialRate } from './specialRate.js'
import { total } from './total.js'
import { valuesThatBreak } from './valuesThatBreak.js'

/** Every metric by name. */
export const metrics = {
  compliance,
  complianceOfValues,
  distinctShare,
  duplicateRate,
  firstRows,
  maximum,
  mean,
  minimum,
  missingValues,
  mostCommonShare,
  nullRate,
  quantile,
  repeatedValues,
  rowCount,
  sampleStandardDeviation,
  shareOf,
  specialRate,
  total,
  valuesThatBreak,
}
