import type { ConceptDrift } from '../../src/profiles/concept/conceptDrift.js'
import { counted } from '../../src/verdicts/counted.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import type { ConceptSplit } from './conceptSplits.js'
import { conditionOfPath } from './conditionOfPath.js'

/** The leaf that changed most surely, with its own mean on either side: none where no leaf did. */
export function regionText(
  { outcomes, features, test, sampled }: ConceptDrift,
  splits: readonly ConceptSplit[],
  { falseAlarmRate }: { readonly falseAlarmRate: number },
): readonly string[] {
  const [surest] = test?.regions ?? []
  if (surest === undefined || surest.change.pValue > falseAlarmRate) return []
  const { region, outcome } = surest
  const own = outcomes[outcome]
  if (own === undefined) return []
  const sums = [0, 0]
  for (const [row, value] of own.values.entries()) {
    if (region.isIn[row] !== 1) continue
    const side = row < sampled.reference ? 0 : 1
    sums[side] = (sums[side] ?? 0) + value
  }
  const [before = 0, now = 0] = sums
  const [meanBefore, mean] = [before / region.rows.reference, now / region.rows.current]
  const name = splits[outcome]?.name ?? ''
  const condition = conditionOfPath(region.path, features)
  if (own.className === undefined)
    return [
      `for ${condition}: ${name} ${formatNumber(meanBefore, 4)} → ${formatNumber(mean, 4)} (${counted(region.rows.current, 'row')})`,
    ]
  return [
    `for ${condition}: ${name} ${formatShare(meanBefore)} → ${formatShare(mean)} (${formatNumber(now)} of ${counted(region.rows.current, 'row')})`,
  ]
}
