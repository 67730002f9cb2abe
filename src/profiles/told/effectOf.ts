import type { JudgedPart } from '../../metrics/drift/judgedColumn.js'

/** How far a part moved, in [0, 1]: a share by its change, a shape by the larger of its distances. */
export function effectOf({ change = 0, kolmogorovSmirnov = 0, jensenShannon = 0 }: JudgedPart): number {
  return Math.max(Math.abs(change), kolmogorovSmirnov, jensenShannon)
}
