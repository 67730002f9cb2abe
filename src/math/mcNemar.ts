import { binomialUpperTail } from './binomialUpperTail.js'

/**
 * McNemar's exact test (1947) on pairs of which one side only was right: how likely at least so many of them favour the
 * first side when either is as likely; one-sided. The two-sided p-value is twice the smaller of both, at most 1. 1
 * without such pairs.
 *
 * @param favouring  pairs in which only the first side was right
 * @param against    pairs in which only the second was
 */
export function mcNemar(favouring: number, against: number): number {
  return binomialUpperTail(favouring, favouring + against, 0.5)
}
