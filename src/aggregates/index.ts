import { bins } from './bins.js'
import { breakingValues } from './breakingValues.js'
import { categories } from './categories.js'
import { combinations } from './combinations.js'
import { counts } from './counts.js'
import { distinct } from './distinct.js'
import { examples } from './examples.js'
import { extent } from './extent.js'
import { frequencies } from './frequencies.js'
import { measurable } from './measurable.js'
import { missing } from './missing.js'
import { moments } from './moments.js'
import { quantiles } from './quantiles.js'
import { repeats } from './repeats.js'
import { shapeQuantiles } from './shapeQuantiles.js'
import { sum } from './sum.js'
import { turns } from './turns.js'
import { valueCompliance } from './valueCompliance.js'
import { weekHours } from './weekHours.js'

/** Every aggregate by name; the laws of aggregates are tested over this list. */
export const aggregates = {
  bins,
  breakingValues,
  categories,
  combinations,
  counts,
  distinct,
  examples,
  extent,
  frequencies,
  measurable,
  missing,
  moments,
  quantiles,
  repeats,
  shapeQuantiles,
  sum,
  turns,
  valueCompliance,
  weekHours,
}
