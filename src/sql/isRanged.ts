import type { AggregateName, RangedName } from './functions.js'

const names: Readonly<Record<RangedName, true>> = {
  realSum: true,
  mean: true,
  finiteCount: true,
  squaredDeviations: true,
}

/** Whether the aggregate needs to know the range of its argument. */
export function isRanged(name: AggregateName): name is RangedName {
  return name in names
}
